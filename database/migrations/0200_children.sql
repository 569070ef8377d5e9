-- Which records are the same child: runs, the ledger of links, reviewers' decisions.
create schema children;

create table children.run (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  job_id uuid,
  model jsonb not null,
  model_name text not null,
  model_version text not null,
  threshold double precision not null,
  started_at timestamptz not null default now(),
  started_by text not null
);

-- Written once, when a run has ended.
create table children.run_result (
  run_id uuid primary key references children.run (id),
  ended_at timestamptz not null default now(),
  records bigint not null,
  candidate_pairs bigint not null,
  linked_pairs bigint not null,
  unsure_pairs bigint not null,
  children bigint not null,
  joined bigint not null,
  split bigint not null,
  -- { seconds, blockingRules, comparisons } as in the contract
  detail jsonb not null
);

create table children.child (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  created_at timestamptz not null default now()
);

-- Ledger: the latest row of a record and purpose says which child it describes. Never updated.
create table children.link (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  record_id uuid not null references intake.record (id),
  child_id uuid not null references children.child (id),
  act text not null check (act in ('first', 'joined', 'split', 'moved')),
  run_id uuid references children.run (id),
  decision_id uuid,
  made_by text not null,
  made_at timestamptz not null default now()
);
create index link_by_record on children.link (purpose, record_id, id desc);
create index link_by_child on children.link (child_id);

-- Ids are UUIDv7, so the greatest id is the latest link.
create view children.current_link as
select distinct on (purpose, record_id) purpose, record_id, child_id, made_at
from children.link
order by purpose, record_id, id desc;

-- Pairs that a run could not decide (and those a reviewer has).
create table children.unsure_pair (
  id uuid primary key,
  run_id uuid not null references children.run (id),
  purpose text not null check (purpose in ('statistics', 'followup')),
  left_record_id uuid not null references intake.record (id),
  right_record_id uuid not null references intake.record (id),
  weight_bits double precision not null,
  probability double precision not null,
  -- agreement levels and bits per comparison, to draw the waterfall without names
  explanation jsonb not null,
  unique (run_id, left_record_id, right_record_id)
);
create index unsure_pair_by_run on children.unsure_pair (run_id, probability);

-- A reviewer's decision on two records; the latest for a pair and purpose stands; 'undo' takes back.
create table children.decision (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  left_record_id uuid not null references intake.record (id),
  right_record_id uuid not null references intake.record (id),
  decision text not null check (decision in ('same', 'different', 'undo')),
  note text,
  decided_by text not null,
  decided_at timestamptz not null default now()
);
