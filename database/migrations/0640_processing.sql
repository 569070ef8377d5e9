-- What personal data are processed for and on which legal basis (Law 27/2022 art. 20, 31), consent and the child's assent for
-- each purpose (art. 20 (2) a, 25), and whom a withdrawal must reach (art. 9). All append-only: what is follows from it.
create schema processing;

create table processing.purpose_version (
  id uuid primary key,
  purpose text not null check (purpose ~ '^[a-z][a-zA-Z]{2,39}$'),
  version integer not null check (version > 0),
  bases text[] not null check (
    bases <@ array['consent', 'contract', 'legalObligation', 'vitalInterest', 'publicTask', 'legitimateInterest']
  ),
  laws text[] not null check (cardinality(laws) > 0),
  -- acts of the system that name what they are for (packages/contract PROCESSING_USES)
  uses text[] not null,
  persons text[] not null check (cardinality(persons) > 0),
  categories text[] not null check (cardinality(categories) > 0),
  -- name, description, recipients, retention and measures in both languages; controller and officer
  words jsonb not null,
  account_id uuid,
  account_name text not null,
  position text not null,
  at timestamptz not null default clock_timestamp(),
  unique (purpose, version),
  -- whoever depends on a service cannot refuse freely: another basis must carry it
  constraint consent_is_never_the_only_basis check (cardinality(array_remove(bases, 'consent')) > 0)
);

create table processing.consent (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  record_id uuid not null references intake.record (id),
  purpose text not null,
  party text not null check (party in ('child', 'guardian', 'person', 'representative')),
  decision text not null check (decision in ('given', 'refused', 'withdrawn')),
  -- roles, never names
  present text[] not null check (present <@ array[
    'guardian', 'representative', 'companion', 'counsellor', 'socialWorker', 'lawyer', 'interpreter'
  ]),
  heard_alone boolean not null,
  explained text[] not null check (
    cardinality(explained) > 0
    and explained <@ array['spoken', 'written', 'simpleLanguage', 'pictures', 'signLanguage']
  ),
  decided_on date not null,
  until_on date check (until_on >= decided_on),
  account_id uuid not null references access.account (id),
  position_id uuid not null references access.position (id),
  -- the order in which it was said: clocks tie
  entry_no bigint generated always as identity,
  at timestamptz not null default clock_timestamp()
);
create index consent_by_record on processing.consent (record_id, purpose);
create index consent_by_case on processing.consent (case_id);

-- Whether a parent or guardian of the child is a suspect; the latest stands.
create table processing.guardian_suspect (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  record_id uuid not null references intake.record (id),
  suspected boolean not null,
  account_id uuid not null references access.account (id),
  position_id uuid not null references access.position (id),
  -- the order in which it was said: clocks tie
  entry_no bigint generated always as identity,
  at timestamptz not null default clock_timestamp()
);
create index guardian_suspect_by_record on processing.guardian_suspect (record_id);

-- A recipient that must stop, delete and answer, because consent was withdrawn or refused.
create table processing.obligation (
  id uuid primary key default gen_random_uuid(),
  consent_id uuid not null references processing.consent (id),
  case_id uuid not null references cases.case (id),
  -- kept here too, for recipients who no longer see the case
  reference text not null,
  purpose text not null,
  through text not null check (through in ('share', 'export')),
  -- the sharing or the export
  through_id uuid not null,
  organisation_id uuid references access.organisation (id),
  position_id uuid references access.position (id),
  account_id uuid references access.account (id),
  owner_organisation uuid not null references access.organisation (id),
  made_at timestamptz not null default now(),
  -- 3×24 hours, as for requests of the subject
  due_at timestamptz not null default now() + interval '72 hours',
  check (num_nonnulls(organisation_id, position_id, account_id) = 1),
  unique (through_id, case_id, purpose)
);
create index obligation_by_case on processing.obligation (case_id);
create index obligation_by_organisation on processing.obligation (organisation_id) where organisation_id is not null;
create index obligation_by_position on processing.obligation (position_id) where position_id is not null;

create table processing.obligation_answer (
  id uuid primary key,
  obligation_id uuid not null unique references processing.obligation (id),
  done text not null check (done in ('deleted', 'returned', 'stopped', 'nothingKept', 'keptByLaw')),
  basis text check (basis in ('legalObligation', 'vitalInterest', 'publicTask')),
  account_id uuid not null references access.account (id),
  position_id uuid not null references access.position (id),
  organisation_id uuid not null references access.organisation (id),
  at timestamptz not null default clock_timestamp(),
  check ((done = 'keptByLaw') = (basis is not null))
);

-- Which rows a list that left the system held: ids of records, pairs, children or cases.
create table access.export_row (
  export_id uuid not null references access.export (id),
  row_id uuid not null,
  primary key (export_id, row_id)
);
create index export_row_by_row on access.export_row (row_id);

-- Purposes whose latest version names this act.
create function processing.purposes_with(wanted text) returns setof text
language sql stable security definer set search_path = pg_temp
as $$
  select purpose_version.purpose
  from processing.purpose_version
  where wanted = any (purpose_version.uses)
    and not exists (
      select from processing.purpose_version as later
      where later.purpose = purpose_version.purpose and later.version > purpose_version.version
    )
$$;

create function processing.guardian_is_suspect(of_record uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select coalesce(
    (
      select guardian_suspect.suspected
      from processing.guardian_suspect
      where guardian_suspect.record_id = of_record
      order by guardian_suspect.entry_no desc
      limit 1
    ),
    false
  )
$$;

-- Whether a refusal or withdrawal stands in the way of a purpose. The latest word of each party counts; none of a guardian
-- who is a suspect; and once the person has spoken as an adult, that word alone. apps/server/src/processing/consentStanding.ts
-- says the same, and a test compares them.
create function processing.blocks(of_record uuid, for_purpose text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  with counted as (
    select distinct on (consent.party) consent.party, consent.decision
    from processing.consent
    where consent.record_id = of_record
      and consent.purpose = for_purpose
      and (consent.party <> 'guardian' or not processing.guardian_is_suspect(of_record))
    order by consent.party, consent.entry_no desc
  )
  select exists (
    select from counted
    where counted.decision in ('refused', 'withdrawn')
      and (counted.party = 'person' or not exists (select from counted as grown where grown.party = 'person'))
  )
$$;

-- What a sharing is for: police, prosecution and protection agencies are told because the law says so, services are not.
create function processing.use_of_share(to_organisation uuid, to_position uuid) returns text
language sql stable security definer set search_path = pg_temp
as $$
  select case
    when exists (
      select from access.position
      join access.role on role.code = position.role and role.justice
      where (position.id = to_position or position.organisation_id = to_organisation)
        and coalesce(position.closed_on, 'infinity') > cases.today()
    ) then 'share:justice'
    else 'share:service'
  end
$$;

create function processing.sharing_is_blocked(of_case uuid, to_organisation uuid, to_position uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.case
    cross join processing.purposes_with(processing.use_of_share(to_organisation, to_position)) as meant
    where "case".id = of_case and processing.blocks("case".record_id, meant)
  )
$$;

create function processing.refuse_blocked_sharing() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  if processing.sharing_is_blocked(new.case_id, new.organisation_id, new.position_id) then
    raise exception 'consent to this sharing was refused or withdrawn' using errcode = 'P0001';
  end if;
  return new;
end
$$;
create trigger consent_is_not_withdrawn before insert on cases.relation
  for each row when (new.kind = 'shared') execute function processing.refuse_blocked_sharing();

-- Rows of lists that tell of a record: itself, its cases, its child in the follow-up linkage, and pairs that it is part of.
create function processing.rows_about(of_record uuid) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select of_record
  union
  select "case".id from cases.case where "case".record_id = of_record
  union
  select "case".child_id from cases.case where "case".record_id = of_record and "case".child_id is not null
  union
  select link.child_id from children.link where link.record_id = of_record and link.purpose = 'followup'
  union
  select unsure_pair.id
  from children.unsure_pair
  where unsure_pair.purpose = 'followup'
    and (unsure_pair.left_record_id = of_record or unsure_pair.right_record_id = of_record)
$$;

-- Rows that must not leave for an act, because somebody whom they tell of has refused or withdrawn. Only records with a
-- refusal or withdrawal are looked at: they are few.
create function processing.withheld_rows(given uuid[], for_use text) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select concerned
  from (
    select distinct consent.record_id
    from processing.consent
    join processing.purposes_with(for_use) as meant on meant = consent.purpose
    where consent.decision <> 'given' and processing.blocks(consent.record_id, consent.purpose)
  ) as refused
  cross join processing.rows_about(refused.record_id) as concerned
  where concerned = any (given)
$$;

-- Consent of a parent or guardian who is a suspect is never a basis (Law 27/2022 art. 25 with PP 78/2021).
create function processing.refuse_consent_of_suspect() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  if new.party = 'guardian' and new.decision = 'given' and processing.guardian_is_suspect(new.record_id) then
    raise exception 'the guardian is a suspect: their consent is no basis' using errcode = 'P0001';
  end if;
  return new;
end
$$;
create trigger guardian_is_no_suspect before insert on processing.consent
  for each row execute function processing.refuse_consent_of_suspect();

-- Lets a withdrawal or refusal reach every recipient: what is shared for the purpose ends at once, and each recipient, of
-- sharings past and present and of lists that left, owes an answer.
create function processing.reach_recipients() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  if new.decision = 'given' or not processing.blocks(new.record_id, new.purpose) then
    return null;
  end if;
  insert into processing.obligation (
    consent_id, case_id, reference, purpose, through, through_id, organisation_id, position_id, account_id, owner_organisation
  )
  select
    new.id, "case".id, "case".reference, new.purpose, 'share', relation.id,
    relation.organisation_id, relation.position_id, relation.account_id, "case".organisation_id
  from cases.relation
  join cases.case on "case".id = relation.case_id
  where "case".record_id = new.record_id
    and relation.kind = 'shared'
    and new.purpose in (
      select processing.purposes_with(processing.use_of_share(relation.organisation_id, relation.position_id))
    )
  on conflict (through_id, case_id, purpose) do nothing;
  update cases.relation
  set until_at = now(), ended_by = new.account_id
  from processing.obligation
  where obligation.consent_id = new.id
    and obligation.through = 'share'
    and relation.id = obligation.through_id
    and coalesce(relation.until_at, 'infinity') > now();
  insert into processing.obligation (
    consent_id, case_id, reference, purpose, through, through_id, position_id, owner_organisation
  )
  select distinct
    new.id, "case".id, "case".reference, new.purpose, 'export', export.id, export.position_id, "case".organisation_id
  from cases.case
  join access.export_row on export_row.row_id in (select processing.rows_about(new.record_id))
  join access.export on export.id = export_row.export_id
  where "case".id = new.case_id
    and new.purpose in (select processing.purposes_with('export:' || export.purpose))
    and exists (select from access.position where position.id = export.position_id)
  on conflict (through_id, case_id, purpose) do nothing;
  return null;
end
$$;
create trigger reach_recipients after insert on processing.consent
  for each row execute function processing.reach_recipients();

do $$
declare
  each regprocedure;
begin
  for each in
    select procedure.oid::regprocedure from pg_proc as procedure where procedure.pronamespace = 'processing'::regnamespace
  loop
    execute format('revoke all on function %s from public', each);
  end loop;
end
$$;
grant usage on schema processing to suar_workspace, suar_access;
grant execute on function processing.guardian_is_suspect(uuid), processing.blocks(uuid, text),
  processing.sharing_is_blocked(uuid, uuid, uuid) to suar_workspace;
grant execute on function processing.withheld_rows(uuid[], text) to suar_access;
grant select on processing.purpose_version to suar_workspace;
grant insert (
  id, purpose, version, bases, laws, uses, persons, categories, words, account_id, account_name, position
) on processing.purpose_version to suar_workspace;
grant select on processing.consent, processing.guardian_suspect, processing.obligation, processing.obligation_answer
  to suar_workspace;
-- without the columns of the clock
grant insert (
  id, case_id, record_id, purpose, party, decision, present, heard_alone, explained, decided_on, until_on, account_id, position_id
) on processing.consent to suar_workspace;
grant insert (id, case_id, record_id, suspected, account_id, position_id) on processing.guardian_suspect to suar_workspace;
grant insert (id, obligation_id, done, basis, account_id, position_id, organisation_id) on processing.obligation_answer
  to suar_workspace;
grant insert on access.export_row to suar_access;

-- Installations that have their roles already.
insert into access.role_right (role, right_code)
select role.code, 'processing.manage'
from access.role
where role.code in ('oversight', 'administrator')
  and exists (select from access.role_right as given where given.role = role.code)
on conflict do nothing;

alter table processing.purpose_version enable row level security;
create policy "everyone who works here reads the register of processing" on processing.purpose_version
  for select to suar_workspace
  using (true);
create policy "whoever keeps the register writes versions in their own name" on processing.purpose_version
  for insert to suar_workspace
  with check ((select access.may('processing.manage')) and account_id = (select access.account_id()));
create policy "Suar writes the first versions" on processing.purpose_version for insert to suar_workspace
  with check ((select access.is_system()) and version = 1);

alter table processing.consent enable row level security;
create policy "whoever reads a case reads what was consented to" on processing.consent for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, null))
  );
create policy "the unit that owns a case records consent" on processing.consent for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and cases.owned_by_me(case_id)
    and exists (select from cases.case where "case".id = case_id and "case".record_id = consent.record_id)
  );
create policy "a conflict of interest hides consent" on processing.consent as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

alter table processing.guardian_suspect enable row level security;
create policy "whoever reads a case knows whether a guardian is a suspect" on processing.guardian_suspect
  for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, null))
  );
create policy "the unit that owns a case says whether a guardian is a suspect" on processing.guardian_suspect
  for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and (suspected or (select access.may('cases.approve')))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and cases.owned_by_me(case_id)
    and exists (select from cases.case where "case".id = case_id and "case".record_id = guardian_suspect.record_id)
  );
create policy "a conflict of interest hides whether a guardian is a suspect" on processing.guardian_suspect
  as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

alter table processing.obligation enable row level security;
create policy "a recipient sees what it owes after a withdrawal" on processing.obligation for select to suar_workspace
  using (
    (
      ((select access.may('cases.read')) or (select access.may('exports.ask')))
      and (position_id = (select access.position_id()) or account_id = (select access.account_id()))
    )
    or (organisation_id = (select access.organisation_id()) and (select access.may('cases.read')))
  );
create policy "the owner of a case sees whom a withdrawal must reach" on processing.obligation
  for select to suar_workspace
  using ((select access.may('cases.read')) and cases.owned_by_me(case_id));
create policy "whoever reads the register sees whom withdrawals must reach" on processing.obligation
  for select to suar_workspace
  using ((select access.may('processing.read')));
create policy "a conflict of interest hides whom a withdrawal must reach" on processing.obligation
  as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

alter table processing.obligation_answer enable row level security;
create policy "whoever sees what is owed sees the answer" on processing.obligation_answer for select to suar_workspace
  using (obligation_id in (select obligation.id from processing.obligation));
create policy "the recipient answers, or the owner on its word" on processing.obligation_answer
  for insert to suar_workspace
  with check (
    ((select access.may('cases.read')) or (select access.may('exports.ask')))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and organisation_id = (select access.organisation_id())
    and exists (
      select from processing.obligation
      where obligation.id = obligation_id
        and (
          obligation.organisation_id = (select access.organisation_id())
          or obligation.position_id = (select access.position_id())
          or obligation.account_id = (select access.account_id())
          or ((select access.may('cases.work')) and cases.owned_by_me(obligation.case_id))
        )
    )
  );

alter table access.export_row enable row level security;
create policy "who fetches a list writes which rows it holds" on access.export_row for insert to suar_access
  with check (
    (select access.may('exports.ask'))
    and exists (
      select from access.export
      where export.id = export_id
        and export.account_id = access.account_id()
        and export.position_id = access.position_id()
    )
  );
