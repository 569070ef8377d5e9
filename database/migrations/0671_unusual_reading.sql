-- Which reading asks for a look: rules whose thresholds are rows that oversight changes with a reason, what they find, and what
-- came of looking. All of it is append-only: the latest row of a rule stands.
create table access.reading_rule_change (
  id uuid primary key,
  rule text not null check (rule in (
    'manyAnHour', 'manySearches', 'neighbours', 'outsideOwn', 'noCaseRelation', 'atNight', 'manyRefusals'
  )),
  enabled boolean not null default true,
  -- from how many on: children, searches or refusals, by rule
  threshold integer not null check (threshold between 1 and 100000),
  -- of the rule atNight: hours of the day in Jakarta
  from_hour smallint check (from_hour between 0 and 23),
  to_hour smallint check (to_hour between 0 and 23),
  -- of the rule noCaseRelation: so many hours after a reading a case may still be opened
  hours_to_open smallint check (hours_to_open between 0 and 720),
  reason text not null check (length(reason) between 5 and 300),
  account_id uuid,
  account_name text not null,
  position text not null,
  at timestamptz not null default clock_timestamp(),
  check ((rule = 'atNight') = (num_nonnulls(from_hour, to_hour) = 2)),
  check ((rule = 'noCaseRelation') = (hours_to_open is not null))
);
create index reading_rule_change_by_rule on access.reading_rule_change (rule, at desc);

insert into access.reading_rule_change
  (id, rule, threshold, from_hour, to_hour, hours_to_open, reason, account_name, position)
values
  (gen_random_uuid(), 'manyAnHour', 30, null, null, null, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'manySearches', 40, null, null, null, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'neighbours', 3, null, null, null, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'outsideOwn', 1, null, null, null, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'noCaseRelation', 3, null, null, 72, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'atNight', 1, 22, 5, null, 'first threshold', 'Suar', 'system'),
  (gen_random_uuid(), 'manyRefusals', 10, null, null, null, 'first threshold', 'Suar', 'system');

create view access.reading_rule with (security_invoker = true) as
select distinct on (rule) *
from access.reading_rule_change
order by rule, at desc, id desc;

-- That somebody looked at what a rule found, and with what result. A finding is a rule, a reader, an office and the beginning
-- of its hour or day.
create table access.reading_review (
  -- made by the sender, so that sending twice reviews once
  id uuid primary key,
  rule text not null,
  reader_account uuid not null,
  reader_position uuid,
  window_from timestamptz not null,
  outcome text not null check (outcome in ('explained', 'reminded', 'passedOn', 'misuse')),
  note text not null check (length(note) between 5 and 300),
  account_id uuid not null,
  account_name text not null,
  position text not null,
  at timestamptz not null default clock_timestamp()
);
create index reading_review_by_reader on access.reading_review (reader_account, window_from);

grant select, insert on access.reading_rule_change, access.reading_review to suar_access;
grant select on access.reading_rule to suar_access;

alter table access.reading_rule_change enable row level security;
create policy "oversight sees the rules about reading and their history" on access.reading_rule_change
  for select to suar_access
  using ((select access.may('audit.read')));
create policy "oversight changes a rule about reading in its own name" on access.reading_rule_change
  for insert to suar_access
  with check ((select access.may('audit.read')) and account_id = (select access.account_id()));

alter table access.reading_review enable row level security;
create policy "oversight sees what came of looking at reading" on access.reading_review for select to suar_access
  using ((select access.may('audit.read')));
create policy "oversight looks at the reading of others, in its own name" on access.reading_review for insert to suar_access
  with check (
    (select access.may('audit.read'))
    and account_id = (select access.account_id())
    and reader_account <> (select access.account_id())
  );

create index case_by_child on cases.case (child_id) where child_id is not null;

-- Reading that asks for a look since a moment. It looks at where records belong, at cases and at links, which oversight itself
-- does not see, and tells counts and districts only.
create function access.unusual_reading(since timestamptz)
returns table (
  rule text, account_id uuid, account text, position_id uuid, "position" text, organisation text,
  window_from timestamptz, first_at timestamptz, last_at timestamptz,
  reads integer, children integer, threshold integer, districts text[], purposes text[]
)
language sql stable security definer set search_path = pg_temp
as $$
  with rule as (
    select reading_rule.rule, reading_rule.threshold, from_hour, to_hour, hours_to_open
    from access.reading_rule
    where reading_rule.enabled and access.may('audit.read')
  ),
  entry as materialized (
    select
      audit.*,
      date_trunc('hour', audit.at at time zone 'Asia/Jakarta') at time zone 'Asia/Jakarta' as hour_from,
      date_trunc('day', audit.at at time zone 'Asia/Jakarta') at time zone 'Asia/Jakarta' as day_from,
      extract(hour from audit.at at time zone 'Asia/Jakarta') as local_hour,
      -- outlines that a search or a comparison of two records shows are not the child's identity
      audit.act in ('identity.open', 'cases.read', 'intake.readRecord', 'children.read')
        and coalesce(audit.purpose, '') not in ('search-masked', 'link-review-masked') as opens
    from access.audit
    where audit.at >= since
      and audit.account_id is not null
      and (
        audit.act in ('identity.open', 'cases.read', 'intake.readRecord', 'children.read')
        or audit.act like 'children.search%'
        or audit.outcome = 'refused' and (audit.act like 'identity.%' or audit.act like 'cases.%')
      )
  ),
  opened as materialized (
    select
      entry.*,
      named.id as record_id,
      record.id is not null as is_known,
      record.source_id,
      coalesce(record.residence_district, record.incident_district, record.office_district) as district,
      record.services = '[]' as unserved,
      -- records of one child count once
      (
        select link.child_id
        from children.link
        where link.purpose = 'followup' and link.record_id = named.id
        order by link.id desc
        limit 1
      ) as child_id
    from entry
    cross join lateral unnest(entry.records) as named (id)
    left join intake.record on record.id = named.id
    where entry.opens and entry.outcome = 'done'
  ),
  placed as materialized (
    select
      opened.*,
      coalesce(opened.child_id, opened.record_id) as child,
      office.territory,
      opened.source_id is not distinct from unit.source_id as own_source,
      exists (
        select
        from cases.case
        join cases.relation on relation.case_id = "case".id
        where ("case".record_id = opened.record_id or "case".child_id = opened.child_id)
          and (
            relation.organisation_id = opened.organisation_id
            or relation.position_id = opened.position_id
            or relation.account_id = opened.account_id
          )
          and relation.from_at <= opened.at + make_interval(
            hours => coalesce((select hours_to_open from rule where rule.rule = 'noCaseRelation'), 0)::integer
          )
          and coalesce(relation.until_at, 'infinity') >= opened.at
      ) or exists (
        select
        from cases.case
        join cases.emergency_reading on emergency_reading.case_id = "case".id
        where ("case".record_id = opened.record_id or "case".child_id = opened.child_id)
          and emergency_reading.account_id = opened.account_id
          and opened.at between emergency_reading.began_at and emergency_reading.ends_at
      ) as of_case,
      -- whoever reviews pairs reads both records; a service, or the office of the territory, follows up whoever waits
      (
        coalesce(opened.purpose, '') in ('link-review', 'statistics', 'followup')
        and exists (
          select
          from children.unsure_pair
          where unsure_pair.left_record_id = any (opened.records) or unsure_pair.right_record_id = any (opened.records)
        )
      ) or (
        coalesce(opened.purpose, '') = 'follow-up'
        and coalesce(opened.unserved, false)
        and (
          opened.source_id is not distinct from unit.source_id
          or coalesce(opened.district like office.territory || '%', false)
        )
      ) as of_duty
    from opened
    left join access.position as office on office.id = opened.position_id
    left join access.organisation as unit on unit.id = opened.organisation_id
  ),
  away as (
    select
      placed.*,
      case
        -- a district's neighbours: the others of its province
        when length(placed.territory) > 2 and left(placed.district, 2) = left(placed.territory, 2) then 'neighbours'
        else 'outsideOwn'
      end as where_to
    from placed
    where placed.is_known
      and placed.territory is not null
      and not placed.own_source
      and not placed.of_case
      and not coalesce(placed.district like placed.territory || '%', false)
  ),
  found as (
    select 'manyAnHour' as rule, account_id, account_name, position_id, placed.position, placed.organisation, hour_from as window_from,
      min(at) as first_at, max(at) as last_at, count(distinct id) as reads, count(distinct child) as children, count(distinct child) as counted,
      array_agg(distinct district) as districts, array_agg(distinct purpose) as purposes
    from placed
    group by 2, 3, 4, 5, 6, 7
    union all
    select 'manySearches', account_id, account_name, position_id, entry.position, entry.organisation, hour_from,
      min(at), max(at), count(*), 0, count(*), '{}', array_agg(distinct purpose)
    from entry
    where entry.act like 'children.search%' and entry.outcome = 'done'
    group by 2, 3, 4, 5, 6, 7
    union all
    select away.where_to, account_id, account_name, position_id, away.position, away.organisation, day_from,
      min(at), max(at), count(distinct id), count(distinct child), count(distinct child),
      array_agg(distinct district), array_agg(distinct purpose)
    from away
    group by 1, 2, 3, 4, 5, 6, 7
    union all
    select 'noCaseRelation', account_id, account_name, position_id, placed.position, placed.organisation, day_from,
      min(at), max(at), count(distinct id), count(distinct child), count(distinct child),
      array_agg(distinct district), array_agg(distinct purpose)
    from placed
    where placed.is_known and not placed.of_case and not placed.of_duty
    group by 2, 3, 4, 5, 6, 7
    union all
    select 'atNight', account_id, account_name, position_id, placed.position, placed.organisation, day_from,
      min(at), max(at), count(distinct id), count(distinct child), count(distinct child),
      array_agg(distinct district), array_agg(distinct purpose)
    from placed
    join rule on rule.rule = 'atNight'
    where (rule.from_hour > rule.to_hour and (placed.local_hour >= rule.from_hour or placed.local_hour < rule.to_hour))
      or (rule.from_hour <= rule.to_hour and placed.local_hour >= rule.from_hour and placed.local_hour < rule.to_hour)
    group by 2, 3, 4, 5, 6, 7
    union all
    select 'manyRefusals', account_id, account_name, position_id, entry.position, entry.organisation, day_from,
      min(at), max(at), count(*), 0, count(*), '{}', array_agg(distinct purpose)
    from entry
    where entry.outcome = 'refused'
    group by 2, 3, 4, 5, 6, 7
  )
  select
    found.rule, found.account_id, found.account_name, found.position_id, found.position, found.organisation,
    found.window_from, found.first_at, found.last_at, found.reads::integer, found.children::integer, rule.threshold,
    array_remove(found.districts, null), array_remove(found.purposes, null)
  from found
  join rule on rule.rule = found.rule
  where found.counted >= rule.threshold
  order by found.last_at desc, found.rule
  limit 500
$$;
revoke all on function access.unusual_reading(timestamptz) from public;
grant execute on function access.unusual_reading(timestamptz) to suar_access;

-- The policy and the grants by which oversight compared reads with where records belong are no longer needed.
drop policy "oversight compares reads with where records belong" on intake.record;
revoke select (id, source_id, residence_district, incident_district, office_district) on intake.record from suar_access;
