-- Claims of stakeholders. Figures and bridges are computed from records and links whenever they are asked for.
create schema statistics;

-- Append-only: a claim is what was published; a corrected one is another claim.
create table statistics.claim (
  id uuid primary key,
  source_id uuid references intake.source (id),
  organisation text not null,
  value bigint not null check (value >= 0),
  unit text not null check (unit in ('child', 'case', 'report', 'service', 'request', 'suspect')),
  population_id text not null,
  population_en text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  date_basis text not null check (date_basis in ('incident', 'report', 'registration')),
  -- Kemendagri code of a province or district; null is the whole country
  territory text,
  territory_basis text not null check (territory_basis in ('incident', 'residence', 'office')),
  -- ages below this many years; null counts all ages
  age_below smallint,
  -- empty: whatever the stakeholder's list holds
  forms text[] not null,
  as_of date,
  citation text not null,
  url text,
  note text not null default '',
  origin text not null check (origin in ('entered', 'computed', 'press')),
  entered_by text not null,
  entered_at timestamptz not null default now()
);

grant usage on schema statistics to suar_statistics;
grant select, insert on statistics.claim to suar_statistics;

-- What a figure is counted from: facts without identity, and (granted by the room children) links.
grant usage on schema intake to suar_statistics;
grant select on
  intake.record, intake.current_record, intake.source, intake.agreement, intake.delivery, intake.delivery_event
  to suar_statistics;

-- Follow-up: children of follow-up deliveries whom no list shows a service after the first report. It reads the links of the
-- purpose 'followup' only; the statistical ones never come near it. A service without a date counts as given: the list is
-- for children of whom nothing is known. Where a child lives, help is owed: residence before incident before office.
create view statistics.waiting_record with (security_invoker = true) as
with known as (
  select
    coalesce(link.child_id, record.id) as child_id,
    record.id as record_id,
    record.source_id,
    record.external_id,
    coalesce(record.residence_district, record.incident_district, record.office_district) as district,
    coalesce(record.reported_on, record.registered_on, record.incident_on, delivery.received_at::date) as reported_on,
    help.last_on as last_helped_on,
    coalesce(record.age_years, 0) < 18 and not (record.form_certain and record.forms = '{}') as is_child_victim
  from intake.current_record as record
  join intake.delivery on delivery.id = record.delivery_id
  join intake.agreement on agreement.id = delivery.agreement_id
  -- the limit keeps this a look-up by index for each record: without it the planner joins the whole ledger to every record
  left join lateral (
    select current_link.child_id
    from children.current_link
    where current_link.purpose = 'followup'
      and current_link.record_id = record.id
    limit 1
  ) as link on true
  cross join lateral (
    select max(coalesce(service."on", 'infinity')) as last_on
    from jsonb_to_recordset(record.services) as service (code text, "on" date)
    -- being registered, passed on or mediated is not yet help (packages/terminology isHelpToTheChild; a test compares)
    where service.code not in ('complaint', 'lawEnforcement', 'mediation', 'rehabReferral')
  ) as help
  where 'followup' = any (agreement.purposes)
),
beside as (
  select
    known.*,
    min(reported_on) over child as first_reported_on,
    max(last_helped_on) over child as child_last_helped_on,
    bool_or(is_child_victim) over child as is_of_child_victim
  from known
  window child as (partition by child_id)
)
select child_id, record_id, source_id, external_id, district, first_reported_on
from beside
where is_of_child_victim
  and coalesce(child_last_helped_on, '-infinity') < first_reported_on;

-- Each service sees the children that it delivered itself; a duty officer, those of the own district or province; every
-- other position, none. The settings are the transaction's (platform/database/transaction.ts).
create function statistics.own_waiting()
returns table (
  child_id uuid, record_id uuid, source_code text, external_id text, district text, first_reported_on date
)
language sql
stable
security definer
set search_path = pg_temp
as $$
  select distinct on (waiting.child_id)
    waiting.child_id,
    waiting.record_id,
    source.code,
    waiting.external_id,
    waiting.district,
    waiting.first_reported_on
  from statistics.waiting_record as waiting
  join intake.source on source.id = waiting.source_id
  where case
    when current_setting('suar.source', true) <> ''
      then waiting.source_id::text = current_setting('suar.source', true)
    when current_setting('suar.territory', true) <> ''
      then waiting.district = current_setting('suar.territory', true)
        or starts_with(waiting.district, current_setting('suar.territory', true) || '.')
    else false
  end
  order by waiting.child_id, waiting.record_id
$$;

-- Counts for the steward: no child, no record.
create function statistics.waiting_by_district()
returns table (district text, children bigint, first_reported_on date)
language sql
stable
security definer
set search_path = pg_temp
as $$
  select child.district, count(*), min(child.first_reported_on)
  from (
    select distinct on (waiting.child_id) waiting.child_id, waiting.district, waiting.first_reported_on
    from statistics.waiting_record as waiting
    order by waiting.child_id, waiting.record_id
  ) as child
  group by child.district
$$;

-- The day up to which follow-up deliveries tell.
create function statistics.follow_up_as_of()
returns date
language sql
stable
security definer
set search_path = pg_temp
as $$
  select max(delivery.received_at)::date
  from intake.delivery
  join intake.agreement on agreement.id = delivery.agreement_id
  where 'followup' = any (agreement.purposes)
$$;

revoke all on function statistics.own_waiting(), statistics.waiting_by_district(), statistics.follow_up_as_of() from public;
grant usage on schema statistics to suar_workspace;
grant execute on function statistics.own_waiting(), statistics.waiting_by_district(), statistics.follow_up_as_of()
  to suar_workspace;
