-- What stakeholders hand over, kept as received, and the records that follow from it.
create schema intake;

create table intake.source (
  id uuid primary key,
  code text not null unique,
  name_id text not null,
  name_en text not null,
  organisation text not null,
  unit text not null check (unit in ('child', 'case', 'report', 'service', 'request', 'suspect')),
  deduplicated boolean not null default false,
  created_at timestamptz not null default now()
);

create table intake.agreement (
  id uuid primary key,
  source_id uuid not null references intake.source (id),
  title text not null,
  -- 'statistics', 'followup' or both; nothing else may be done with the delivery
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['statistics', 'followup']),
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now()
);

create table intake.profile (
  id uuid primary key,
  source_id uuid not null references intake.source (id),
  name text not null,
  version integer not null,
  mapping jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  unique (source_id, name, version)
);

create table intake.delivery (
  id uuid primary key,
  source_id uuid not null references intake.source (id),
  agreement_id uuid not null references intake.agreement (id),
  file_name text not null,
  -- null: not recognised, and therefore refused
  format text check (format in ('csv', 'xlsx', 'json', 'jsonl', 'cybertipline')),
  encoding text not null,
  bytes bigint not null,
  sha256 text not null,
  -- entries counted when the file was read through at reception
  lines_seen bigint not null,
  -- false: refused at the door, so that only this row and its reason remain
  kept boolean not null,
  received_at timestamptz not null default now(),
  received_by text not null,
  supersedes uuid references intake.delivery (id)
);
-- the same bytes from the same source are the same delivery, unless they are sent to take the place of another
create unique index delivery_by_content on intake.delivery (source_id, sha256, supersedes) nulls not distinct where kept;
create index delivery_by_superseded on intake.delivery (supersedes);

-- The bytes as received, sealed segment by segment while they arrive; the delivery's own row follows when all are there.
create table intake.delivery_segment (
  delivery_id uuid not null,
  segment_no integer not null,
  wrapped_key bytea not null,
  sealed bytea not null,
  primary key (delivery_id, segment_no)
);

-- What is refused at the door is not kept: its segments go, and only its. A kept delivery's segments stay for ever.
create function intake.keep_received_bytes() returns trigger
language plpgsql
as $$
begin
  if exists (select from intake.delivery where id = old.delivery_id and kept) then
    raise exception 'the bytes of a received delivery are never deleted';
  end if;
  return old;
end
$$;
create trigger keep_received_bytes
before delete on intake.delivery_segment
for each row execute function intake.keep_received_bytes();

-- What happened to a delivery, in order; its state is the latest of these.
create table intake.delivery_event (
  id uuid primary key,
  delivery_id uuid not null references intake.delivery (id),
  act text not null check (act in ('received', 'importing', 'stopped', 'imported', 'refused', 'superseded')),
  job_id uuid,
  profile_id uuid references intake.profile (id),
  lines bigint,
  records bigint,
  rejected bigint,
  problem_key text,
  problem_values jsonb,
  at timestamptz not null default now()
);
create index delivery_event_by_delivery on intake.delivery_event (delivery_id, at);

-- One source's entry on one child in one incident, without identity (identity.sealed_identity holds that).
create table intake.record (
  id uuid primary key,
  delivery_id uuid not null references intake.delivery (id),
  source_id uuid not null references intake.source (id),
  line_no bigint not null,
  -- several records may come from one line (a report that names two children)
  part_no smallint not null default 0,
  external_id text,
  case_id text,
  -- codes of packages/terminology; empty and form_certain = false: the source's code cannot decide
  forms text[] not null,
  form_certain boolean not null,
  sex char(1) check (sex in ('F', 'M')),
  age_years smallint,
  -- at the incident if known, else at the report; 'estimated' where the source says so or the date looks made up
  age_precision text not null default 'exact' check (age_precision in ('exact', 'stated', 'estimated', 'unknown')),
  incident_on date,
  incident_precision text check (incident_precision in ('day', 'month', 'year', 'estimated')),
  reported_on date,
  registered_on date,
  incident_district text,
  residence_district text,
  office_district text,
  legal_bases text[] not null default '{}',
  channel text,
  stage text,
  -- [{ "code": "...", "on": "yyyy-mm-dd" | null }]
  services jsonb not null default '[]',
  created_at timestamptz not null default now(),
  unique (delivery_id, line_no, part_no)
);
-- no index by source: a record's source is its delivery's, which the unique key above finds

create table intake.rejected_line (
  delivery_id uuid not null references intake.delivery (id),
  line_no bigint not null,
  field text,
  -- key of a message in packages/messages; never quotes a value
  reason_code text not null,
  primary key (delivery_id, line_no)
);

-- Deliveries that stand today: imported, and not superseded by an imported one, directly or through others.
create view intake.current_delivery as
with recursive superseded as (
  select delivery.supersedes as id
  from intake.delivery
  where exists (
      select from intake.delivery_event as event
      where event.delivery_id = delivery.id and event.act = 'imported'
    )
    and delivery.supersedes is not null
  union
  select delivery.supersedes
  from intake.delivery
  join superseded on superseded.id = delivery.id
  where delivery.supersedes is not null
)
select delivery.*
from intake.delivery
where exists (
    select from intake.delivery_event as event
    where event.delivery_id = delivery.id and event.act = 'imported'
  )
  and not exists (select from superseded where superseded.id = delivery.id);

-- Records that stand today.
create view intake.current_record as
select record.*
from intake.record
where record.delivery_id in (select current_delivery.id from intake.current_delivery);

grant usage on schema intake to suar_workspace, suar_intake, suar_linkage, suar_statistics;
grant select on intake.source, intake.agreement, intake.profile, intake.delivery, intake.delivery_event,
  intake.rejected_line, intake.record, intake.current_record, intake.current_delivery to suar_workspace, suar_intake;
grant select on intake.source, intake.agreement, intake.delivery, intake.delivery_event, intake.record,
  intake.current_record, intake.current_delivery to suar_linkage, suar_statistics;
grant insert on intake.source, intake.agreement, intake.profile to suar_workspace, suar_intake;
grant insert on intake.delivery, intake.delivery_segment, intake.delivery_event, intake.record,
  intake.rejected_line to suar_intake;
grant select, delete on intake.delivery_segment to suar_intake;
