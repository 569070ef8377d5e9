-- Casework in its smallest form: a case opened from a record, the notes on it, and with whom it is shared. Who sees a case
-- follows from cases.relation, written in the same transaction as the act; a conflict of interest takes it away again.
create schema cases;

create table cases.case (
  -- made by the sender, so that opening is safe to repeat
  id uuid primary key,
  -- said and written between people: random letters without meaning
  reference text not null unique check (reference ~ '^K-[0-9]{4}-[2-9A-HJ-NP-Z]{6}$'),
  record_id uuid not null references intake.record (id),
  -- the child in the follow-up linkage as known at opening; the link ledger says who that is today
  child_id uuid,
  organisation_id uuid not null references access.organisation (id),
  -- the position that owes it
  position_id uuid not null references access.position (id),
  district text,
  opened_at timestamptz not null default now(),
  opened_by uuid not null references access.account (id),
  unique (record_id, organisation_id)
);
create index case_by_position on cases.case (position_id);

create table cases.relation (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  organisation_id uuid references access.organisation (id),
  position_id uuid references access.position (id),
  account_id uuid references access.account (id),
  -- routed: owed by a position above, because the one that owed it is in a conflict of interest
  kind text not null check (kind in ('owner', 'shared', 'routed')),
  -- the record's facts are shared always; these only where they are named
  fields text[] not null default '{}' check (fields <@ array['identity', 'notes', 'counselling', 'perpetrators']),
  from_at timestamptz not null default now(),
  until_at timestamptz,
  made_by uuid references access.account (id),
  ended_by uuid references access.account (id),
  check (num_nonnulls(organisation_id, position_id, account_id) = 1),
  check (kind = 'shared' or fields = '{}')
);
create index relation_by_case on cases.relation (case_id);
create index relation_by_organisation on cases.relation (organisation_id, case_id) where organisation_id is not null;
create index relation_by_position on cases.relation (position_id, case_id) where position_id is not null;
create index relation_by_account on cases.relation (account_id, case_id) where account_id is not null;

-- The text of a note is sealed with a key of its own; the label it is sealed under is the note's id.
create table cases.note (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('contact', 'plan', 'conference', 'counselling')),
  wrapped_key bytea not null,
  sealed bytea not null,
  author_account uuid not null references access.account (id),
  author_position uuid not null references access.position (id),
  at timestamptz not null default now()
);
create index note_by_case on cases.note (case_id, id);

-- Whom a case names as alleged perpetrator: names, NIK, phones and workplace, sealed.
create table cases.alleged_perpetrator (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  wrapped_key bytea not null,
  sealed bytea not null,
  added_by uuid not null references access.account (id),
  added_position uuid not null references access.position (id),
  added_at timestamptz not null default now()
);
create index alleged_perpetrator_by_case on cases.alleged_perpetrator (case_id);

-- Names, NIK and phones of somebody who works here, beside the name of the account, sealed. The latest stands.
create table cases.staff_identity (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  wrapped_key bytea not null,
  sealed bytea not null,
  entered_by uuid not null references access.account (id),
  at timestamptz not null default now()
);
create index staff_identity_by_account on cases.staff_identity (account_id, at);

-- An alleged perpetrator of a case is, as far as names and numbers tell, this account, or leads this organisation. What
-- follows for those below is worked out when asked, so that it holds for whoever is appointed tomorrow.
create table cases.conflict (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  perpetrator_id uuid not null references cases.alleged_perpetrator (id),
  account_id uuid references access.account (id),
  organisation_id uuid references access.organisation (id),
  because text not null check (because in ('nik', 'phone', 'name', 'leads')),
  found_at timestamptz not null default now(),
  -- a false alarm, lifted by oversight with a sealed reason
  lifted_at timestamptz,
  lifted_by uuid references access.account (id),
  wrapped_key bytea,
  sealed bytea,
  check (num_nonnulls(account_id, organisation_id) = 1),
  check (num_nonnulls(lifted_at, lifted_by, wrapped_key, sealed) in (0, 4)),
  unique nulls not distinct (perpetrator_id, account_id, organisation_id)
);
create index conflict_by_case on cases.conflict (case_id);
create index conflict_by_account on cases.conflict (account_id) where lifted_at is null;
create index conflict_by_organisation on cases.conflict (organisation_id) where lifted_at is null;

-- Whom to compare again, because they are new or have another name.
create table cases.comparison_due (
  id bigint generated always as identity primary key,
  account_id uuid,
  organisation_id uuid,
  perpetrator_id uuid,
  check (num_nonnulls(account_id, organisation_id, perpetrator_id) = 1)
);
create index comparison_due_by_account on cases.comparison_due (account_id);

-- Cases for which no position free of conflict was found: oversight must see to it that there is one.
create table cases.unowed (
  case_id uuid primary key references cases.case (id),
  since timestamptz not null default now()
);

-- The day by which appointments are reckoned.
create function cases.today() returns date
language sql stable
as $$ select (now() at time zone 'Asia/Jakarta')::date $$;

-- Cases that an account in a position must not see: the alleged perpetrator is this person, somebody above this position,
-- whoever leads its organisation or one above that, or leads such an organisation as the case itself says.
create function cases.cases_in_conflict(of_account uuid, of_position uuid) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  with recursive above (id) as (
    select position.superior_id
    from access.position
    where position.id = of_position and position.superior_id is not null
    union
    select position.superior_id
    from above
    join access.position on position.id = above.id
    where position.superior_id is not null
  ),
  organisations (id) as (
    select position.organisation_id
    from access.position
    where position.id = of_position
    union
    select organisation.superior_id
    from organisations
    join access.organisation on organisation.id = organisations.id
    where organisation.superior_id is not null
  ),
  -- the position that others of its organisation report to, and that reports to none of them
  heads (id) as (
    select head.id
    from access.position as head
    where head.organisation_id in (select organisations.id from organisations)
      and not exists (
        select from access.position as superior
        where superior.id = head.superior_id and superior.organisation_id = head.organisation_id
      )
      and exists (
        select from access.position as below
        where below.superior_id = head.id and below.organisation_id = head.organisation_id
      )
  ),
  people (id) as (
    select of_account
    union
    select appointment.account_id
    from access.appointment
    where appointment.position_id in (select above.id from above union select heads.id from heads)
      and coalesce(appointment.ends_on, 'infinity') >= cases.today()
  )
  select conflict.case_id
  from cases.conflict
  where conflict.lifted_at is null
    and conflict.account_id in (select people.id from people)
  union
  select conflict.case_id
  from cases.conflict
  where conflict.lifted_at is null
    and conflict.organisation_id in (select organisations.id from organisations)
$$;

-- What the present transaction must not see. Whoever has not been compared yet sees no case that names anybody.
create function cases.hidden_from_me() returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select cases.cases_in_conflict(access.account_id(), access.position_id())
  union
  select alleged_perpetrator.case_id
  from cases.alleged_perpetrator
  where exists (select from cases.comparison_due where comparison_due.account_id = access.account_id())
$$;

create function cases.records_hidden_from_me() returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select "case".record_id
  from cases.case
  where "case".id in (select cases.hidden_from_me())
$$;

-- Relations of the present transaction's account, position or organisation to one case. Security definer, so that the
-- policies of one table do not ask those of another, which would ask the first.
create function cases.owned_by_me(of_case uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.relation
    where relation.case_id = of_case
      and relation.kind in ('owner', 'routed')
      and coalesce(relation.until_at, 'infinity') > now()
      and (relation.organisation_id = access.organisation_id() or relation.position_id = access.position_id())
  )
$$;

create function cases.routed_to_me(of_case uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.relation
    where relation.case_id = of_case
      and relation.kind = 'routed'
      and coalesce(relation.until_at, 'infinity') > now()
      and relation.position_id = access.position_id()
  )
$$;

-- Whether a case is shared with one; with a field, whether that is shared too.
create function cases.shared_with_me(of_case uuid, field text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.relation
    where relation.case_id = of_case
      and relation.kind = 'shared'
      and coalesce(relation.until_at, 'infinity') > now()
      and (field is null or field = any (relation.fields))
      and (
        relation.organisation_id = access.organisation_id()
        or relation.position_id = access.position_id()
        or relation.account_id = access.account_id()
      )
  )
$$;

-- Whether a record belongs to a case of one's own, or to one that is shared; with a field, where that is shared too.
create function cases.record_open_to_me(of_record uuid, field text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.case
    where "case".record_id = of_record
      and (cases.owned_by_me("case".id) or cases.shared_with_me("case".id, field))
  )
$$;

-- The case was opened by this position, and so may be given its first relation.
create function cases.opened_by_me(of_case uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.case
    where "case".id = of_case
      and "case".position_id = access.position_id()
      and "case".organisation_id = access.organisation_id()
      and "case".opened_by = access.account_id()
  )
$$;

-- Police, prosecution and protection agencies. Whoever acts from no position counts as one: counselling notes stay closed.
create function cases.acts_for_justice() returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select coalesce(
    (
      select role.justice
      from access.position
      join access.role on role.code = position.role
      where position.id = access.position_id()
    ),
    true
  )
$$;

-- With whom a case can be shared: organisations that have a position which reads cases, and those positions.
create function cases.share_targets()
returns table (organisation_id uuid, organisation text, position_id uuid, title text)
language sql stable security definer set search_path = pg_temp
as $$
  select organisation.id, organisation.name, position.id, position.title
  from access.position
  join access.organisation on organisation.id = position.organisation_id
  join access.role_right on role_right.role = position.role and role_right.right_code = 'cases.read'
  where coalesce(position.closed_on, 'infinity') > cases.today()
    and (select access.may('cases.work'))
  order by organisation.name, position.title, position.id
$$;

-- Names of offices, for the relations and notes of cases that one reads.
create function cases.office_names(organisation_ids uuid[], position_ids uuid[], account_ids uuid[])
returns table (id uuid, name text)
language sql stable security definer set search_path = pg_temp
as $$
  select organisation.id, organisation.name
  from access.organisation
  where organisation.id = any (organisation_ids)
  union all
  select position.id, position.title || ', ' || organisation.name
  from access.position
  join access.organisation on organisation.id = position.organisation_id
  where position.id = any (position_ids)
  union all
  select account.id, account.name
  from access.account
  where account.id = any (account_ids)
$$;

-- Whether a position cannot owe a case: it, or anybody appointed to it, must not see it.
create function cases.is_position_in_conflict(of_case uuid, of_position uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from (
      select null::uuid as account_id
      union all
      select appointment.account_id
      from access.appointment
      where appointment.position_id = of_position
        and coalesce(appointment.ends_on, 'infinity') >= cases.today()
    ) as holder
    where of_case in (select cases.cases_in_conflict(holder.account_id, of_position))
  )
$$;

-- Who owes a case: its own position, else the next above that may read cases and is free of conflict, at last a national
-- duty officer. Null: there is none.
create function cases.owing_position(of_case uuid) returns uuid
language sql stable security definer set search_path = pg_temp
as $$
  with recursive chain (id, step) as (
    select "case".position_id, 0
    from cases.case
    where "case".id = of_case
    union all
    select position.superior_id, chain.step + 1
    from chain
    join access.position on position.id = chain.id
    where position.superior_id is not null and chain.step < 32
  ),
  fit (id, role) as (
    select position.id, position.role
    from access.position
    join access.role_right on role_right.role = position.role and role_right.right_code = 'cases.read'
    where coalesce(position.closed_on, 'infinity') > cases.today()
  )
  select coalesce(
    (
      select chain.id
      from chain
      join fit on fit.id = chain.id
      where not cases.is_position_in_conflict(of_case, chain.id)
      order by chain.step
      limit 1
    ),
    (
      select fit.id
      from fit
      join access.role_right as nation on nation.role = fit.role and nation.right_code = 'territory.nation'
      join access.role_right as approve on approve.role = fit.role and approve.right_code = 'cases.approve'
      where not cases.is_position_in_conflict(of_case, fit.id)
      order by fit.id
      limit 1
    )
  )
$$;

-- Lets the duty of every case in conflict go where it is owed today; returns the cases whose duty has moved.
create function cases.route_duties() returns table (case_id uuid, position_id uuid)
language plpgsql security definer set search_path = pg_temp
as $$
declare
  each record;
  wanted uuid;
begin
  -- one at a time: two runs at once would both route
  perform pg_advisory_xact_lock(7823, 60);
  for each in
    select "case".id, "case".position_id as own
    from cases.case
    where "case".id in (
      select conflict.case_id from cases.conflict where conflict.lifted_at is null
      union
      select relation.case_id from cases.relation where relation.kind = 'routed' and relation.until_at is null
      union
      select unowed.case_id from cases.unowed
    )
  loop
    wanted := cases.owing_position(each.id);
    if wanted is null then
      insert into cases.unowed (case_id) values (each.id) on conflict do nothing;
    else
      delete from cases.unowed where unowed.case_id = each.id;
    end if;
    update cases.relation
    set until_at = now()
    where relation.case_id = each.id
      and relation.kind = 'routed'
      and relation.until_at is null
      and (wanted is null or wanted = each.own or relation.position_id <> wanted);
    if wanted <> each.own and not exists (
      select from cases.relation
      where relation.case_id = each.id and relation.kind = 'routed' and relation.until_at is null
    ) then
      insert into cases.relation (id, case_id, position_id, kind)
      values (gen_random_uuid(), each.id, wanted, 'routed');
      case_id := each.id;
      position_id := wanted;
      return next;
    end if;
  end loop;
end
$$;

-- The reference of a conflict's case, for those who see the conflict: oversight does not see the case.
create function cases.reference_of_conflict(of_conflict uuid) returns text
language sql stable security definer set search_path = pg_temp
as $$
  select "case".reference
  from cases.conflict
  join cases.case on "case".id = conflict.case_id
  where conflict.id = of_conflict
    and (access.may('audit.read') or cases.routed_to_me(conflict.case_id))
$$;

-- Whatever may change who is in conflict, or who stands above whom, asks for a comparison by the job cases.compare.
create function cases.ask_for_comparison() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  -- one job that waits is enough; the lock keeps it waiting until this transaction has ended
  perform from platform.job where job.kind = 'cases.compare' and job.state = 'queued' limit 1 for share skip locked;
  if found then
    return null;
  end if;
  insert into platform.job (id, kind, input, actor)
  values (
    gen_random_uuid(),
    'cases.compare',
    '{}',
    jsonb_build_object(
      'role', 'suar_cases', 'accountId', null, 'name', 'Suar', 'positionId', null, 'position', 'system',
      'organisationId', null, 'organisation', 'Suar', 'sourceId', null, 'territory', null, 'purpose', null,
      'rights', jsonb_build_array('system')
    )
  );
  return null;
end
$$;

create function cases.compare_again() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  case tg_argv[0]
    when 'account' then
      insert into cases.comparison_due (account_id) select changed.id from changed;
    when 'staff' then
      insert into cases.comparison_due (account_id) select changed.account_id from changed;
    when 'organisation' then
      insert into cases.comparison_due (organisation_id) select changed.id from changed;
    when 'perpetrator' then
      insert into cases.comparison_due (perpetrator_id) select changed.id from changed;
  end case;
  return null;
end
$$;

create trigger compare_new_accounts after insert on access.account
  referencing new table as changed for each statement execute function cases.compare_again('account');
create trigger compare_changed_accounts after update on access.account
  referencing new table as changed for each statement execute function cases.compare_again('account');
create trigger compare_new_organisations after insert on access.organisation
  referencing new table as changed for each statement execute function cases.compare_again('organisation');
create trigger compare_changed_organisations after update on access.organisation
  referencing new table as changed for each statement execute function cases.compare_again('organisation');
create trigger compare_staff after insert on cases.staff_identity
  referencing new table as changed for each statement execute function cases.compare_again('staff');
create trigger compare_perpetrators after insert on cases.alleged_perpetrator
  referencing new table as changed for each statement execute function cases.compare_again('perpetrator');

create trigger ask_for_comparison after insert on cases.comparison_due
  for each statement execute function cases.ask_for_comparison();
create trigger ask_for_routing after insert or update on access.appointment
  for each statement execute function cases.ask_for_comparison();
create trigger ask_for_routing after insert or update on access.position
  for each statement execute function cases.ask_for_comparison();
create trigger ask_for_routing after insert or update of lifted_at on cases.conflict
  for each statement execute function cases.ask_for_comparison();

-- What was there before this migration is compared as well.
insert into cases.comparison_due (account_id) select account.id from access.account;
insert into cases.comparison_due (organisation_id) select organisation.id from access.organisation;

do $$
declare
  each regprocedure;
begin
  for each in select procedure.oid::regprocedure from pg_proc as procedure where procedure.pronamespace = 'cases'::regnamespace loop
    execute format('revoke all on function %s from public', each);
  end loop;
end
$$;
grant usage on schema cases to suar_workspace, suar_cases;
grant execute on function cases.today(), cases.hidden_from_me(), cases.records_hidden_from_me(), cases.owned_by_me(uuid),
  cases.routed_to_me(uuid), cases.shared_with_me(uuid, text), cases.record_open_to_me(uuid, text), cases.opened_by_me(uuid),
  cases.acts_for_justice(), cases.office_names(uuid[], uuid[], uuid[]) to suar_workspace, suar_cases;
grant execute on function cases.share_targets(), cases.reference_of_conflict(uuid) to suar_workspace;
grant execute on function cases.route_duties() to suar_cases;
grant select, insert on cases.case, cases.relation, cases.note, cases.staff_identity to suar_workspace;
grant select on cases.alleged_perpetrator, cases.conflict, cases.unowed to suar_workspace;
grant update (until_at, ended_by) on cases.relation to suar_workspace;
grant update (lifted_at, lifted_by, wrapped_key, sealed) on cases.conflict to suar_workspace;
grant select, insert on cases.alleged_perpetrator, cases.conflict to suar_cases;
grant select on cases.staff_identity to suar_cases;
grant select, delete on cases.comparison_due to suar_cases;
grant select (id, name) on access.account to suar_cases;
grant select on access.organisation to suar_cases;

-- Cases.
alter table cases.case enable row level security;
create policy "a unit and whoever a duty was routed to read the cases that they own" on cases.case
  for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and exists (
      select from cases.relation
      where relation.case_id = "case".id
        and relation.kind in ('owner', 'routed')
        and coalesce(relation.until_at, 'infinity') > now()
        and (
          relation.organisation_id = (select access.organisation_id())
          or relation.position_id = (select access.position_id())
        )
    )
  );
create policy "organisations, positions and persons read the cases shared with them" on cases.case
  for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and exists (
      select from cases.relation
      where relation.case_id = "case".id
        and relation.kind = 'shared'
        and coalesce(relation.until_at, 'infinity') > now()
        and (
          relation.organisation_id = (select access.organisation_id())
          or relation.position_id = (select access.position_id())
          or relation.account_id = (select access.account_id())
        )
    )
  );
create policy "a position opens cases from records of its own source" on cases.case for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and organisation_id = (select access.organisation_id())
    and position_id = (select access.position_id())
    and opened_by = (select access.account_id())
    and exists (
      select from intake.record
      where record.id = record_id and record.source_id = (select access.source_id())
    )
  );
create policy "a conflict of interest hides a case" on cases.case as restrictive to suar_workspace
  using (id not in (select cases.hidden_from_me()));

-- Relations.
alter table cases.relation enable row level security;
create policy "whom a relation names sees it" on cases.relation for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and (
      organisation_id = (select access.organisation_id())
      or position_id = (select access.position_id())
      or account_id = (select access.account_id())
    )
  );
-- that a duty was routed upward says that there is a conflict, and is not the unit's to know
create policy "the owner of a case sees with whom it is shared" on cases.relation for select to suar_workspace
  using ((select access.may('cases.read')) and kind <> 'routed' and cases.owned_by_me(case_id));
create policy "whoever opens a case makes its own unit the owner" on cases.relation for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and kind = 'owner'
    and organisation_id = (select access.organisation_id())
    and made_by = (select access.account_id())
    and cases.opened_by_me(case_id)
  );
create policy "the owner of a case shares it" on cases.relation for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and kind = 'shared'
    and made_by = (select access.account_id())
    and cases.owned_by_me(case_id)
  );
create policy "the owner of a case ends its sharing" on cases.relation for update to suar_workspace
  using ((select access.may('cases.work')) and kind = 'shared' and cases.owned_by_me(case_id));
create policy "a conflict of interest hides a relation" on cases.relation as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

-- Notes.
alter table cases.note enable row level security;
create policy "the owner, and those with whom notes are shared, read notes" on cases.note for select to suar_workspace
  using (
    (select access.may('cases.read'))
    and kind <> 'counselling'
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, 'notes'))
  );
create policy "counsellors of a case read its counselling notes" on cases.note for select to suar_workspace
  using (
    kind = 'counselling'
    and (select access.may('cases.counselling'))
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, 'counselling'))
  );
create policy "who wrote a counselling note reads it while the case is theirs" on cases.note for select to suar_workspace
  using (
    kind = 'counselling'
    and (select access.may('cases.read'))
    and author_account = (select access.account_id())
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, null))
  );
create policy "the owner, and those with whom notes are shared, write notes" on cases.note for insert to suar_workspace
  with check (
    (select access.may('cases.work'))
    and author_account = (select access.account_id())
    and author_position = (select access.position_id())
    and (cases.owned_by_me(case_id) or cases.shared_with_me(case_id, 'notes'))
  );
create policy "counselling notes are closed to justice roles" on cases.note as restrictive to suar_workspace
  using (kind <> 'counselling' or not (select cases.acts_for_justice()));
create policy "a conflict of interest hides a note" on cases.note as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

-- Alleged perpetrators.
alter table cases.alleged_perpetrator enable row level security;
create policy "the unit that owns a case sees its alleged perpetrators" on cases.alleged_perpetrator
  for select to suar_workspace
  using ((select access.may('cases.read')) and cases.owned_by_me(case_id));
create policy "alleged perpetrators are seen where they are shared" on cases.alleged_perpetrator
  for select to suar_workspace
  using ((select access.may('cases.perpetrators')) and cases.shared_with_me(case_id, 'perpetrators'));
create policy "a conflict of interest hides an alleged perpetrator" on cases.alleged_perpetrator
  as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));
create policy "Suar compares alleged perpetrators" on cases.alleged_perpetrator for select to suar_cases
  using ((select access.is_system()));
create policy "the unit that owns a case adds alleged perpetrators" on cases.alleged_perpetrator for insert to suar_cases
  with check (
    (select access.may('cases.work'))
    and added_by = (select access.account_id())
    and added_position = (select access.position_id())
    and cases.owned_by_me(case_id)
    and case_id not in (select cases.hidden_from_me())
  );

-- Who works here.
alter table cases.staff_identity enable row level security;
create policy "everyone reads what they entered about themselves" on cases.staff_identity for select to suar_workspace
  using (account_id = (select access.account_id()));
create policy "everyone enters their own identity" on cases.staff_identity for insert to suar_workspace
  with check (account_id = (select access.account_id()) and entered_by = (select access.account_id()));
create policy "administrators enter the identity of those who work here" on cases.staff_identity
  for insert to suar_workspace
  with check ((select access.may('accounts.manage')) and entered_by = (select access.account_id()));
create policy "Suar compares those who work here" on cases.staff_identity for select to suar_cases
  using ((select access.is_system()));
create policy "Suar compares accounts with alleged perpetrators" on access.account for select to suar_cases
  using ((select access.is_system()));

-- Conflicts.
alter table cases.conflict enable row level security;
create policy "oversight sees conflicts of interest" on cases.conflict for select to suar_workspace
  using ((select access.may('audit.read')));
create policy "whoever a duty was routed to sees why" on cases.conflict for select to suar_workspace
  using ((select access.may('cases.read')) and cases.routed_to_me(case_id));
create policy "oversight lifts a conflict of interest" on cases.conflict for update to suar_workspace
  using ((select access.may('audit.read')));
create policy "who is in conflict does not see that there is one" on cases.conflict as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));
create policy "Suar writes the conflicts that it finds" on cases.conflict for insert to suar_cases
  with check ((select access.is_system()) or ((select access.may('cases.work')) and cases.owned_by_me(case_id)));

alter table cases.comparison_due enable row level security;
create policy "Suar knows whom to compare" on cases.comparison_due to suar_cases
  using ((select access.is_system()));

alter table cases.unowed enable row level security;
create policy "oversight sees cases that no position owes" on cases.unowed for select to suar_workspace
  using ((select access.may('audit.read')));
create policy "who is in conflict does not see that no position owes a case" on cases.unowed as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

-- Records and identities, beyond the policies that intake and the vault have given them.
create policy "a record is read by those whose case it belongs to" on intake.record for select to suar_workspace
  using ((select access.may('cases.read')) and cases.record_open_to_me(id, null));
create policy "a conflict of interest hides a record" on intake.record as restrictive to suar_workspace
  using (id not in (select cases.records_hidden_from_me()));
-- beside records that one delivered, there are now records that one sees through a case: those open their identity only where
-- it is shared
drop policy "for a purpose, those who may open identities of records they may see" on identity.sealed_identity;
create policy "for a purpose, those who may open identities of what their own organisation delivered" on identity.sealed_identity
  for select to suar_workspace
  using (
    (select access.may('identity.open') and access.purpose() is not null)
    and exists (
      select from intake.record
      where record.id = sealed_identity.record_id
        and ((select access.may('records.readAll')) or record.source_id = (select access.source_id()))
    )
  );
create policy "an identity is opened by those whose case it belongs to, for a purpose" on identity.sealed_identity
  for select to suar_workspace
  using (
    (select access.may('identity.open'))
    and (select access.may('cases.read'))
    and (select access.purpose()) is not null
    and cases.record_open_to_me(record_id, 'identity')
  );
create policy "a conflict of interest hides an identity" on identity.sealed_identity as restrictive to suar_workspace
  using (record_id not in (select cases.records_hidden_from_me()));

-- Search tells nothing of a child whose case a conflict of interest hides, not even that there is one elsewhere.
create or replace function identity.find_candidates(wanted bigint[], strong bigint[])
returns table (record_id uuid, matching integer, strong_matching integer)
language sql
stable
security definer
set search_path = pg_temp
as $$
  select
    found.record_id,
    found.matching,
    found.strong_matching
  from (
    select
      search_token.record_id,
      (
        select count(*)::integer
        from unnest(search_token.tokens) as token
        where token = any (wanted)
      ) as matching,
      (
        select count(*)::integer
        from unnest(search_token.tokens) as token
        where token = any (strong)
      ) as strong_matching
    from identity.search_token
    where search_token.tokens && wanted
  ) as found
  join intake.record on record.id = found.record_id
  where record.id not in (select cases.records_hidden_from_me())
  order by record.source_id is not distinct from access.source_id() desc, found.strong_matching desc, found.matching desc, found.record_id
  limit 200
$$;

-- Keys of what is sealed here turn with the master key.
do $$
declare
  part text;
begin
  foreach part in array array['note', 'alleged_perpetrator', 'staff_identity', 'conflict'] loop
    execute format('grant select (id, wrapped_key), update (wrapped_key) on cases.%I to suar_keys', part);
    execute format(
      'create policy "keys are wrapped anew" on cases.%I to suar_keys
         using ((select access.is_system()))',
      part
    );
  end loop;
end
$$;
grant usage on schema cases to suar_keys;
