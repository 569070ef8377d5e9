-- What a child, or whoever speaks for it, may ask of those who keep its data (Law 27/2022): to know, to correct, to restrict,
-- to erase; what stands against an erasure; and how long identities are kept. Requests and acts are append-only; a request's
-- state follows from its acts.
create schema subject;

create table subject.request (
  -- made by the sender, so that writing down is safe to repeat; an erasure carries the same id
  id uuid primary key,
  kind text not null check (kind in ('access', 'correction', 'restriction', 'erasure')),
  record_ids uuid[] not null check (cardinality(record_ids) between 1 and 500),
  -- whose wish it is; 'office': the schedule of retention, or an office that found data it should not have
  asked_by text not null check (asked_by in ('child', 'adult', 'guardian', 'representative', 'court', 'office')),
  -- a guardian who is suspected speaks for no child
  guardian text check (guardian in ('notSuspected', 'unknown')),
  ground text check (ground in ('subjectRequest', 'retention', 'unlawful', 'courtOrder')),
  -- of a correction: what is said to be wrong
  fields text[] not null default '{}',
  -- what was said, sealed under the request's id; destroyed when what it is about is erased
  wrapped_key bytea,
  sealed bytea,
  received_at timestamptz not null,
  due_at timestamptz not null,
  account_id uuid not null,
  position_id uuid not null,
  organisation_id uuid not null,
  written_at timestamptz not null default now(),
  check ((asked_by = 'guardian') = (guardian is not null)),
  check ((kind = 'erasure') = (ground is not null)),
  check ((kind = 'correction') = (fields <> '{}')),
  check (num_nonnulls(wrapped_key, sealed) in (0, 2)),
  check (due_at <= received_at + interval '72 hours')
);
create index request_by_position on subject.request (position_id);
create index request_by_record on subject.request using gin (record_ids);

create table subject.request_act (
  id uuid primary key,
  request_id uuid not null references subject.request (id),
  act text not null check (act in (
    'accepted', 'refused', 'approved', 'declined', 'corrected', 'notCorrected', 'answered', 'lifted'
  )),
  -- of a correction: whose list
  source_id uuid references intake.source (id),
  account_id uuid not null,
  position_id uuid not null,
  organisation_id uuid not null,
  -- why, or how it was answered; names nobody
  reason text not null,
  at timestamptz not null default now(),
  check ((act in ('corrected', 'notCorrected')) = (source_id is not null))
);
create index request_act_by_request on subject.request_act (request_id);
create unique index one_decision_a_request on subject.request_act (request_id) where act in ('accepted', 'refused');
create unique index one_second_decision_a_request on subject.request_act (request_id) where act in ('approved', 'declined');
create unique index one_answer_a_request on subject.request_act (request_id) where act = 'answered';
create unique index one_lifting_a_request on subject.request_act (request_id) where act = 'lifted';
create unique index one_correction_a_source on subject.request_act (request_id, source_id) where source_id is not null;

-- Whose list a correction that was accepted is owed by.
create table subject.correction (
  request_id uuid not null references subject.request (id),
  source_id uuid not null references intake.source (id),
  passed_at timestamptz not null default now(),
  primary key (request_id, source_id)
);
create index correction_by_source on subject.correction (source_id);

-- Records whose use is restricted, from a request that was accepted until it is lifted.
create table subject.restriction (
  request_id uuid not null references subject.request (id),
  record_id uuid not null references intake.record (id),
  from_at timestamptz not null default now(),
  lifted_at timestamptz,
  primary key (request_id, record_id)
);
create index restriction_in_force on subject.restriction (record_id) where lifted_at is null;

-- Legal hold: while it stands nothing of these records, nor of the same child's others, is erased.
create table subject.hold (
  id uuid primary key,
  ground text not null check (ground in ('proceeding', 'investigation', 'restitution', 'dispute', 'audit')),
  -- a file number; names nobody
  reference text not null,
  review_on date not null,
  account_id uuid not null,
  position_id uuid not null,
  organisation_id uuid not null,
  at timestamptz not null default now()
);
create index hold_by_organisation on subject.hold (organisation_id);

create table subject.held_record (
  hold_id uuid not null references subject.hold (id),
  record_id uuid not null references intake.record (id),
  primary key (hold_id, record_id)
);
create index held_record_by_record on subject.held_record (record_id);

create table subject.hold_end (
  hold_id uuid primary key references subject.hold (id),
  account_id uuid not null,
  position_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  at timestamptz not null default now()
);

-- How long identities are kept. The newest rule of a source stands, else the newest without a source; none: nothing expires.
create table subject.retention_rule (
  id uuid primary key,
  source_id uuid references intake.source (id),
  -- null: no period any more
  years integer check (years between 1 and 100),
  -- adulthood: the day the child turns 18, as far as the record tells its age; later of that and reception
  counted_from text not null check (counted_from in ('received', 'adulthood')),
  -- the law or decision that sets the period
  basis text not null,
  account_id uuid not null,
  position_id uuid not null,
  made_at timestamptz not null default now()
);
create index retention_rule_by_source on subject.retention_rule (source_id, made_at desc);

-- Records under a hold that stands, with the other records of the same children: whatever a link of the follow-up linkage has
-- ever put together with one that is held is held too.
create function subject.held_records() returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  with held as (
    select held_record.record_id
    from subject.held_record
    where not exists (select from subject.hold_end where hold_end.hold_id = held_record.hold_id)
  )
  select held.record_id
  from held
  union
  select other.record_id
  from held
  join children.link as own on own.purpose = 'followup' and own.record_id = held.record_id
  join children.link as other on other.child_id = own.child_id
$$;

-- Records whose use is restricted and which this transaction must not use. Those who answer children or decide see the facts, so do
-- those whose case it is and, in an emergency reading, its reader. In a language whose plans are kept, as policies ask it
-- (0690).
create function subject.restricted_for_me() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  if access.may('subject.answer') or access.may('subject.decide') then
    return;
  end if;
  return query
  select restriction.record_id
  from subject.restriction
  where restriction.lifted_at is null
    and restriction.record_id not in (select cases.records_read_in_emergency())
    and not exists (
      select from cases.case
      where "case".record_id = restriction.record_id and cases.owned_by_me("case".id)
    );
end
$$;

-- Records whose identity this transaction must not open: those who answer the child decide without it.
create function subject.identity_restricted_for_me() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
  select restriction.record_id
  from subject.restriction
  where restriction.lifted_at is null
    and restriction.record_id not in (select cases.records_read_in_emergency());
end
$$;

create function subject.restricted_records() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
  select restriction.record_id
  from subject.restriction
  where restriction.lifted_at is null;
end
$$;

-- Corrections that this transaction's organisation owes in its own list.
create function subject.requests_passed_to_me() returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select correction.request_id
  from subject.correction
  where correction.source_id = access.source_id()
$$;

-- The first decision on a request was this account's, or from this position.
create function subject.decided_by_me(of_request uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from subject.request_act
    where request_act.request_id = of_request
      and request_act.act in ('accepted', 'refused')
      and (request_act.account_id = access.account_id() or request_act.position_id = access.position_id())
  )
$$;

create function subject.has_act(of_request uuid, of_act text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from subject.request_act
    where request_act.request_id = of_request and request_act.act = of_act
  )
$$;

-- Whether exactly these records may be erased on this ground: asked for, accepted by one office and approved by another.
create function subject.erasure_is_decided(of_request uuid, of_records uuid[], on_ground text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from subject.request
    join subject.request_act as first on first.request_id = request.id and first.act = 'accepted'
    join subject.request_act as second on second.request_id = request.id and second.act = 'approved'
    where request.id = of_request
      and request.kind = 'erasure'
      and request.record_ids = of_records
      and request.ground = on_ground
      and second.account_id <> first.account_id
      and second.position_id <> first.position_id
  )
$$;

-- The sources that delivered records, for those who decide without seeing the records.
create function subject.sources_of(of_records uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select distinct record.source_id
  from intake.record
  where record.id = any (of_records)
    and (access.may('subject.decide') or access.may('subject.answer'))
$$;

-- Whether a case of one of these records names an alleged perpetrator: then whoever speaks for the child must be asked who they
-- are. Nothing of cases that a conflict of interest hides.
create function subject.names_perpetrator(of_records uuid[]) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.case
    join cases.alleged_perpetrator on alleged_perpetrator.case_id = "case".id
    where "case".record_id = any (of_records)
      and "case".id not in (select cases.hidden_from_me())
      and (
        access.may('subject.answer') or access.may('subject.decide') or access.may('subject.erase') or access.may('cases.work')
      )
  )
$$;

-- How many of these records there are, for those who write a request down without seeing them.
create function subject.count_records(of_records uuid[]) returns integer
language sql stable security definer set search_path = pg_temp
as $$
  select count(*)::integer
  from intake.record
  where record.id = any (of_records) and access.may('subject.answer')
$$;

-- Records kept beyond their period whose identity still stands: not held, of no case, not asked for already. At most so many.
create function subject.records_past_retention(today date, most integer) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  with standing_rule as (
    select distinct on (retention_rule.source_id)
      retention_rule.source_id,
      retention_rule.years,
      retention_rule.counted_from
    from subject.retention_rule
    order by retention_rule.source_id, retention_rule.made_at desc, retention_rule.id desc
  ),
  of_source as (
    select
      source.id as source_id,
      case when own.source_id is null then general.years else own.years end as years,
      case when own.source_id is null then general.counted_from else own.counted_from end as counted_from
    from intake.source
    left join standing_rule as own on own.source_id = source.id
    left join standing_rule as general on general.source_id is null
  )
  select record.id
  from of_source
  join intake.delivery on delivery.source_id = of_source.source_id
  join intake.record on record.delivery_id = delivery.id
  where of_source.years is not null
    and (access.is_system() or access.may('subject.decide') or access.may('subject.answer'))
    and delivery.received_at < today - make_interval(years => of_source.years)
    and (
      of_source.counted_from = 'received'
      or coalesce(record.incident_on, record.reported_on, record.registered_on, delivery.received_at::date)
        + make_interval(years => of_source.years + greatest(0, 18 - coalesce(record.age_years, 0))) < today
    )
    and exists (select from identity.sealed_identity where sealed_identity.record_id = record.id)
    and not exists (select from cases.case where "case".record_id = record.id)
    and record.id not in (select subject.held_records())
    and not exists (
      select from subject.request
      where request.kind = 'erasure'
        and request.record_ids @> array[record.id]
        and not subject.has_act(request.id, 'refused')
        and not subject.has_act(request.id, 'declined')
    )
  order by delivery.received_at, record.id
  limit most
$$;

revoke all on all functions in schema subject from public;
grant usage on schema subject to suar_workspace, suar_erasure, suar_keys, suar_linkage;
grant execute on all functions in schema subject to suar_workspace;
grant execute on function subject.held_records(), subject.erasure_is_decided(uuid, uuid[], text) to suar_erasure;
grant execute on function subject.restricted_records() to suar_linkage;

grant select, insert on subject.request, subject.request_act, subject.correction, subject.restriction, subject.hold,
  subject.held_record, subject.hold_end, subject.retention_rule to suar_workspace;
grant update (lifted_at) on subject.restriction to suar_workspace;
grant select (id, wrapped_key), update (wrapped_key) on subject.request to suar_keys;
grant select (id, record_ids), update (wrapped_key, sealed) on subject.request to suar_erasure;

alter table subject.request enable row level security;
create policy "those who answer, decide or erase see every request" on subject.request for select to suar_workspace
  using ((select access.may('subject.answer') or access.may('subject.decide') or access.may('subject.erase')));
create policy "an office sees the requests it wrote down" on subject.request for select to suar_workspace
  using (position_id = (select access.position_id()));
create policy "a source sees the corrections passed to it" on subject.request for select to suar_workspace
  using ((select access.may('deliveries.send') or access.may('records.read')) and id in (select subject.requests_passed_to_me()));
create policy "a request is written down in one's own name, about records one sees or answers for" on subject.request
  for insert to suar_workspace
  with check (
    account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and organisation_id = (select access.organisation_id())
    and (
      (select access.may('subject.answer'))
      or (asked_by = 'office' and (select access.may('subject.decide')))
      or (
        (select access.may('cases.work'))
        and not exists (
          select from unnest(record_ids) as wanted
          where wanted not in (select record.id from intake.record where record.id = any (request.record_ids))
        )
      )
    )
  );
create policy "keys are wrapped anew" on subject.request to suar_keys
  using ((select access.is_system()));
create policy "what was said of an erased child is destroyed" on subject.request to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));

alter table subject.request_act enable row level security;
create policy "whoever sees a request sees what became of it" on subject.request_act for select to suar_workspace
  using (request_id in (select request.id from subject.request));
create policy "a request is decided" on subject.request_act for insert to suar_workspace
  with check (
    act in ('accepted', 'refused', 'lifted')
    and (select access.may('subject.decide'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
  );
create policy "another person, in another position, approves an erasure" on subject.request_act for insert to suar_workspace
  with check (
    act in ('approved', 'declined')
    and (select access.may('subject.erase'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and subject.has_act(request_id, 'accepted')
    and not subject.decided_by_me(request_id)
  );
create policy "a source says what it corrected, or a steward for it" on subject.request_act for insert to suar_workspace
  with check (
    act in ('corrected', 'notCorrected')
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and exists (
      select from subject.correction
      where correction.request_id = request_act.request_id and correction.source_id = request_act.source_id
    )
    and (
      (select access.may('deliveries.manage'))
      or (
        (select access.may('deliveries.send') or access.may('records.read'))
        and source_id = (select access.source_id())
      )
    )
  );
create policy "those who wrote a request down, or answer children, say how it was answered" on subject.request_act
  for insert to suar_workspace
  with check (
    act = 'answered'
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and (
      (select access.may('subject.answer'))
      or (
        (select access.may('cases.work') or access.may('subject.decide'))
        and exists (
          select from subject.request
          where request.id = request_act.request_id and request.position_id = (select access.position_id())
        )
      )
    )
  );

alter table subject.correction enable row level security;
create policy "whoever sees a request sees whom it was passed to" on subject.correction for select to suar_workspace
  using (request_id in (select request.id from subject.request));
create policy "who decides passes a correction on" on subject.correction for insert to suar_workspace
  with check ((select access.may('subject.decide')));

alter table subject.restriction enable row level security;
create policy "whoever sees a request sees what it restricts" on subject.restriction for select to suar_workspace
  using (request_id in (select request.id from subject.request));
create policy "who decides restricts" on subject.restriction for insert to suar_workspace
  with check ((select access.may('subject.decide')));
create policy "who decides lifts a restriction" on subject.restriction for update to suar_workspace
  using ((select access.may('subject.decide')));

alter table subject.hold enable row level security;
create policy "those who answer, decide or erase see every hold" on subject.hold for select to suar_workspace
  using ((select access.may('subject.answer') or access.may('subject.decide') or access.may('subject.erase')));
create policy "an organisation sees the holds it set" on subject.hold for select to suar_workspace
  using ((select access.may('cases.read')) and organisation_id = (select access.organisation_id()));
create policy "a hold is set in one's own name" on subject.hold for insert to suar_workspace
  with check (
    (select access.may('subject.decide') or access.may('cases.read'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and organisation_id = (select access.organisation_id())
  );

alter table subject.held_record enable row level security;
create policy "whoever sees a hold sees what it holds" on subject.held_record for select to suar_workspace
  using (hold_id in (select hold.id from subject.hold));
create policy "a hold holds records that one sees or decides on" on subject.held_record for insert to suar_workspace
  with check (
    hold_id in (select hold.id from subject.hold where hold.position_id = access.position_id())
    and (
      (select access.may('subject.decide'))
      or exists (select from intake.record where record.id = held_record.record_id)
    )
  );

alter table subject.hold_end enable row level security;
create policy "whoever sees a hold sees how it ended" on subject.hold_end for select to suar_workspace
  using (hold_id in (select hold.id from subject.hold));
create policy "a hold is ended by who decides or by the organisation that set it" on subject.hold_end
  for insert to suar_workspace
  with check (
    account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and (
      (select access.may('subject.decide'))
      or (
        (select access.may('cases.read'))
        and exists (
          select from subject.hold
          where hold.id = hold_end.hold_id and hold.organisation_id = (select access.organisation_id())
        )
      )
    )
  );

alter table subject.retention_rule enable row level security;
create policy "those who answer, decide or oversee read the schedule of retention" on subject.retention_rule
  for select to suar_workspace
  using ((select access.may('subject.answer') or access.may('subject.decide') or access.may('processing.read')));
create policy "who decides sets how long identities are kept" on subject.retention_rule for insert to suar_workspace
  with check (
    (select access.may('subject.decide'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
  );

-- What a restriction closes. It stays counted in statistics, which know no child (docs/decisions/0044).
create policy "a restriction hides a record" on intake.record as restrictive to suar_workspace
  using (id not in (select subject.restricted_for_me()));
create policy "a restriction hides an identity" on identity.sealed_identity as restrictive to suar_workspace
  using (record_id not in (select subject.identity_restricted_for_me()));
create policy "a restriction keeps a record out of the linkage for follow-up" on intake.record as restrictive to suar_linkage
  using ((select access.purpose()) is distinct from 'followup' or id not in (select subject.restricted_records()));

-- No erasure without two decisions, none against a hold. Suar itself replays what was erased before a restore.
create policy "two offices have decided, and no hold stands against it" on identity.erasure as restrictive
  for insert to suar_erasure
  with check (
    (select access.is_system())
    or (
      subject.erasure_is_decided(id, record_ids, ground)
      and not exists (select from subject.held_records() as held where held = any (record_ids))
    )
  );

-- Whether something was erased is told to those who see the request.
grant select (id, at) on identity.erasure to suar_workspace;
create policy "those who see a request see that it was carried out" on identity.erasure for select to suar_workspace
  using (id in (select request.id from subject.request));
