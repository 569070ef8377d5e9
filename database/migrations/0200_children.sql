-- Which records are the same child: runs, the ledger of links, reviewers' decisions.
create schema children;

create table children.run (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  job_id uuid,
  threshold double precision not null,
  started_at timestamptz not null default now(),
  started_by text not null
);

-- Written once, when a run has ended. A run without a result has no effect.
create table children.run_result (
  run_id uuid primary key references children.run (id),
  ended_at timestamptz not null default now(),
  model jsonb not null,
  model_name text not null,
  model_version text not null,
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

-- A reviewer's decision on two records; the latest for a pair and purpose stands; 'undo' takes it back.
create table children.decision (
  -- made by the sender, so that sending twice decides once
  id uuid primary key,
  -- the order in which decisions were received: the sender's ids say nothing about it
  received bigint generated always as identity unique,
  purpose text not null check (purpose in ('statistics', 'followup')),
  left_record_id uuid not null references intake.record (id),
  right_record_id uuid not null references intake.record (id),
  decision text not null check (decision in ('same', 'different', 'undo')),
  note text,
  account_id uuid,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  check (left_record_id < right_record_id)
);
create index decision_by_pair on children.decision (purpose, left_record_id, right_record_id, received desc);

-- Ledger: the latest row of a record and purpose says which child it describes. Never updated.
create table children.link (
  id uuid primary key,
  purpose text not null check (purpose in ('statistics', 'followup')),
  record_id uuid not null references intake.record (id),
  child_id uuid not null references children.child (id),
  -- joined: another child ends in this one; split: this child begins from another; moved: from one that stands to one that stands
  act text not null check (act in ('first', 'joined', 'split', 'moved')),
  run_id uuid references children.run (id),
  decision_id uuid references children.decision (id),
  made_by text not null,
  made_at timestamptz not null default now(),
  check (num_nonnulls(run_id, decision_id) = 1)
);
create index link_by_record on children.link (purpose, record_id, id desc);
create index link_by_child on children.link (child_id);

-- The strongest evidence that holds a child's records together: one pair fewer than it has records, from the newest run.
-- A read model: the next run writes it anew.
create table children.evidence (
  run_id uuid not null references children.run (id),
  purpose text not null check (purpose in ('statistics', 'followup')),
  left_record_id uuid not null references intake.record (id),
  right_record_id uuid not null references intake.record (id),
  weight_bits double precision not null,
  primary key (run_id, left_record_id, right_record_id),
  check (left_record_id < right_record_id)
);
create index evidence_by_right on children.evidence (run_id, right_record_id);

-- Pairs that a run could not decide, one for each two groups of records that it was sure of.
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
  unique (run_id, left_record_id, right_record_id),
  check (left_record_id < right_record_id)
);
create index unsure_pair_by_run on children.unsure_pair (run_id, probability);
create index unsure_pair_by_records on children.unsure_pair (purpose, left_record_id, right_record_id, id desc);

-- Ids are UUIDv7, so the greatest id is the latest link. Links of a run count once it has ended, all at once.
create view children.current_link with (security_invoker = true) as
select distinct on (link.purpose, link.record_id)
  link.purpose,
  link.record_id,
  link.child_id,
  link.made_at
from children.link
where link.decision_id is not null
  or exists (select from children.run_result where run_result.run_id = link.run_id)
order by link.purpose, link.record_id, link.id desc;

-- The decision that stands for each pair.
create view children.standing_decision with (security_invoker = true) as
select distinct on (purpose, left_record_id, right_record_id) *
from children.decision
order by purpose, left_record_id, right_record_id, received desc;

-- The newest run of each purpose that has ended.
create view children.latest_run with (security_invoker = true) as
select distinct on (run.purpose) run.*, run_result.ended_at
from children.run
join children.run_result on run_result.run_id = run.id
order by run.purpose, run_result.ended_at desc, run.id desc;

-- The two purposes are kept apart in the database: a transaction sees only what belongs to the purpose it was opened for
-- (actor.purpose, 'statistics' or 'followup'). Without a purpose it sees no child at all.
do $$
declare
  part text;
begin
  foreach part in array array['child', 'decision', 'link', 'evidence', 'unsure_pair'] loop
    execute format('alter table children.%I enable row level security', part);
    execute format(
      'create policy own_purpose on children.%I
         using (purpose = current_setting(''suar.purpose'', true))
         with check (purpose = current_setting(''suar.purpose'', true))',
      part
    );
  end loop;
end
$$;

grant usage on schema children to suar_linkage, suar_statistics, suar_workspace;
grant select, insert on
  children.run, children.run_result, children.child, children.decision, children.link, children.evidence, children.unsure_pair
  to suar_linkage;
grant delete on children.evidence to suar_linkage;
grant select on children.current_link, children.standing_decision, children.latest_run to suar_linkage;
grant select on
  children.run, children.run_result, children.child, children.decision, children.link, children.unsure_pair,
  children.current_link, children.standing_decision, children.latest_run
  to suar_statistics;

-- What stewards owe, as counts: pairs that wait for a decision, and whether deliveries came after the newest run.
create function children.waiting()
returns table (purpose text, unsure bigint, oldest_at timestamptz, later_deliveries bigint, first_later_at timestamptz)
language sql
stable
security definer
set search_path = pg_temp
as $$
  select
    named.purpose,
    pairs.unsure,
    latest.ended_at,
    later.deliveries,
    later.first_at
  from (values ('statistics'), ('followup')) as named (purpose)
  left join children.latest_run as latest on latest.purpose = named.purpose
  cross join lateral (
    select count(*) as unsure
    from children.unsure_pair as pair
    where pair.run_id = latest.id
      and not exists (
        select
        from children.standing_decision as stands
        where stands.purpose = pair.purpose
          and stands.left_record_id = pair.left_record_id
          and stands.right_record_id = pair.right_record_id
          and stands.decision <> 'undo'
      )
  ) as pairs
  cross join lateral (
    select count(distinct event.delivery_id) as deliveries, min(event.at) as first_at
    from intake.delivery_event as event
    join intake.delivery on delivery.id = event.delivery_id
    join intake.agreement on agreement.id = delivery.agreement_id
    where event.act = 'imported'
      and named.purpose = any (agreement.purposes)
      and event.at > coalesce(latest.started_at, '-infinity')
  ) as later
$$;
revoke all on function children.waiting() from public;
grant execute on function children.waiting() to suar_workspace, suar_linkage;
