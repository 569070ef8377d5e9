-- The same rows to the same people as before, asked for less dearly. Two causes were measured (docs/benchmarks.md):
-- an emergency reading was looked for once for each row of a list, before the unit's own relation was asked; and every
-- statement planned the functions below anew, because PostgreSQL keeps plans of plpgsql functions for as long as a connection
-- lasts, and of SQL functions for one statement only.

-- The cases that the present account reads in an emergency that has not run out: few, so they are asked for once a statement.
create function cases.read_in_emergency() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  if access.may('emergency.use') then
    return query
    select emergency_reading.case_id
    from cases.emergency_reading
    where emergency_reading.account_id = access.account_id()
      and emergency_reading.position_id = access.position_id()
      and emergency_reading.ends_at > now();
  end if;
end
$$;

create function cases.records_read_in_emergency() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
  select "case".record_id
  from cases.case
  where "case".id in (select cases.read_in_emergency());
end
$$;

revoke all on function cases.read_in_emergency(), cases.records_read_in_emergency() from public;
grant execute on function cases.read_in_emergency(), cases.records_read_in_emergency() to suar_workspace;

alter policy "an emergency reading opens one case" on cases.case
  using (id in (select cases.read_in_emergency()));
alter policy "an emergency reading opens a case's notes, counselling for counsellors only" on cases.note
  using (
    case_id in (select cases.read_in_emergency())
    and (kind <> 'counselling' or (select access.may('cases.counselling')))
  );
alter policy "an emergency reading opens alleged perpetrators" on cases.alleged_perpetrator
  using ((select access.may('cases.perpetrators')) and case_id in (select cases.read_in_emergency()));
alter policy "an emergency reading opens the case's record" on intake.record
  using (id in (select cases.records_read_in_emergency()));
alter policy "an emergency reading opens the identity of the case's record, for a purpose" on identity.sealed_identity
  using (
    (select access.may('identity.open'))
    and (select access.purpose()) is not null
    and record_id in (select cases.records_read_in_emergency())
  );

-- nothing asks these any more
drop function cases.record_in_emergency(uuid), cases.in_emergency(uuid);

-- What follows is word for word what stood before, in a language whose plans are kept.
create or replace function cases.cases_in_conflict(of_account uuid, of_position uuid) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
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
    and conflict.organisation_id in (select organisations.id from organisations);
end
$$;

create or replace function cases.hidden_from_me() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
  select cases.cases_in_conflict(access.account_id(), access.position_id())
  union
  select alleged_perpetrator.case_id
  from cases.alleged_perpetrator
  where exists (select from cases.comparison_due where comparison_due.account_id = access.account_id());
end
$$;

create or replace function cases.records_hidden_from_me() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_temp
as $$
begin
  return query
  select "case".record_id
  from cases.case
  where "case".id in (select cases.hidden_from_me());
end
$$;

create or replace function cases.owned_by_me(of_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_temp
as $$
begin
  return exists (
    select from cases.relation
    where relation.case_id = of_case
      and relation.kind in ('owner', 'routed')
      and coalesce(relation.until_at, 'infinity') > now()
      and (relation.organisation_id = access.organisation_id() or relation.position_id = access.position_id())
  );
end
$$;

create or replace function cases.routed_to_me(of_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_temp
as $$
begin
  return exists (
    select from cases.relation
    where relation.case_id = of_case
      and relation.kind = 'routed'
      and coalesce(relation.until_at, 'infinity') > now()
      and relation.position_id = access.position_id()
  );
end
$$;

create or replace function cases.shared_with_me(of_case uuid, field text) returns boolean
language plpgsql stable security definer set search_path = pg_temp
as $$
begin
  return exists (
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
  );
end
$$;

create or replace function cases.record_open_to_me(of_record uuid, field text) returns boolean
language plpgsql stable security definer set search_path = pg_temp
as $$
begin
  return exists (
    select
    from cases.case
    join cases.relation on relation.case_id = "case".id
    where "case".record_id = of_record
      and coalesce(relation.until_at, 'infinity') > now()
      and (
        (
          relation.kind in ('owner', 'routed')
          and (relation.organisation_id = access.organisation_id() or relation.position_id = access.position_id())
        )
        or (
          relation.kind = 'shared'
          and (field is null or field = any (relation.fields))
          and (
            relation.organisation_id = access.organisation_id()
            or relation.position_id = access.position_id()
            or relation.account_id = access.account_id()
          )
        )
      )
  );
end
$$;

create or replace function cases.acts_for_justice() returns boolean
language plpgsql stable security definer set search_path = pg_temp
as $$
begin
  return coalesce(
    (
      select role.justice
      from access.position
      join access.role on role.code = position.role
      where position.id = access.position_id()
    ),
    true
  );
end
$$;
