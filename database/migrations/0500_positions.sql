-- Rights come from a position, an office, held by a person through an appointment from one day to another. When the
-- appointment ends, the rights end; the account stays, without any.

-- What a role may do is data. The codes of rights are those of packages/contract/src/rights.ts.
create table access.role (
  code text primary key check (code ~ '^[a-zA-Z]{1,40}$'),
  name_id text not null,
  name_en text not null,
  -- police, prosecution, protection agencies: counselling notes are closed to them, whatever rights they are given
  justice boolean not null default false,
  created_at timestamptz not null default now()
);

create table access.role_right (
  role text not null references access.role (code),
  right_code text not null,
  primary key (role, right_code)
);

create function access.keep_counselling_from_justice() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from access.role_right
    join access.role on role.code = role_right.role
    where role.justice and role_right.right_code = 'cases.counselling'
  ) then
    raise exception 'counselling notes are closed to justice roles' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger counselling_is_closed_to_justice after insert or update on access.role_right
deferrable initially immediate for each row execute function access.keep_counselling_from_justice();
create constraint trigger counselling_is_closed_to_justice after insert or update on access.role
deferrable initially immediate for each row execute function access.keep_counselling_from_justice();

create table access.organisation (
  id uuid primary key,
  name text not null unique,
  -- the source (intake.source) whose deliveries this organisation sends
  source_id uuid,
  superior_id uuid references access.organisation (id),
  created_at timestamptz not null default now(),
  created_by text not null
);

create table access.position (
  id uuid primary key,
  organisation_id uuid not null references access.organisation (id),
  title text not null,
  role text not null references access.role (code),
  -- Kemendagri code of the province or district that the position serves: the code and all below it; null: no territory of its own
  territory text check (territory ~ '^[0-9]{2}(\.[0-9]{2}){0,2}$'),
  -- whom duties go to that the holder may not see
  superior_id uuid references access.position (id),
  closed_on date,
  created_at timestamptz not null default now(),
  created_by text not null,
  check (superior_id <> id)
);
create index position_by_organisation on access.position (organisation_id);

create table access.appointment (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  position_id uuid not null references access.position (id),
  starts_on date not null,
  -- the last day; null: until further notice
  ends_on date check (ends_on >= starts_on),
  created_at timestamptz not null default now(),
  created_by text not null,
  ended_by text
);
create index appointment_by_account on access.appointment (account_id);
create index appointment_by_position on access.appointment (position_id);

-- Codes of districts that changed (packages/terminology changedCodes; Laws 14, 15, 16 and 29/2022). Records keep the code
-- they came with; a territory holds what it holds today.
create table access.region_change (
  former text primary key,
  code text not null,
  changed_on date not null
);
insert into access.region_change (former, code, changed_on)
select
  former,
  code,
  case left(code, 2) when '96' then date '2022-12-08' else date '2022-07-25' end
from (values
  ('91.01', '93.01'), ('91.02', '95.01'), ('91.04', '94.01'), ('91.07', '94.02'), ('91.08', '94.03'), ('91.09', '94.04'),
  ('91.12', '95.02'), ('91.13', '95.03'), ('91.14', '95.04'), ('91.16', '93.02'), ('91.17', '93.03'), ('91.18', '93.04'),
  ('91.21', '95.05'), ('91.22', '95.06'), ('91.23', '95.07'), ('91.24', '95.08'), ('91.25', '94.05'), ('91.26', '94.06'),
  ('91.27', '94.07'), ('91.28', '94.08'), ('92.01', '96.01'), ('92.04', '96.02'), ('92.05', '96.03'), ('92.09', '96.04'),
  ('92.10', '96.05'), ('92.71', '96.71')
) as change (former, code);

-- Which position a session acts from, where its account holds several.
alter table access.session add column position_id uuid references access.position (id);

-- Accounts of the first version named their office themselves: each becomes an organisation, a position and an appointment.
insert into access.role (code, name_id, name_en)
select distinct account.role, account.role, account.role
from access.account;
insert into access.organisation (id, name, source_id, created_by)
select gen_random_uuid(), account.organisation, min(account.source_id::text)::uuid, 'migration 0500'
from access.account
group by account.organisation;
insert into access.position (id, organisation_id, title, role, territory, created_by)
select account.id, organisation.id, account.position, account.role, account.territory, 'migration 0500'
from access.account
join access.organisation on organisation.name = account.organisation;
insert into access.appointment (id, account_id, position_id, starts_on, created_by)
select gen_random_uuid(), account.id, account.id, account.created_at::date, 'migration 0500'
from access.account;
alter table access.account
  drop column role,
  drop column position,
  drop column organisation,
  drop column source_id,
  drop column territory;

-- What the present transaction acts as (platform/database/transaction.ts sets it, for that transaction alone).
create function access.may(wanted text) returns boolean
language sql stable parallel safe
as $$ select wanted = any (string_to_array(coalesce(current_setting('suar.rights', true), ''), ',')) $$;

create function access.is_system() returns boolean
language sql stable parallel safe
as $$ select coalesce(current_setting('suar.rights', true), '') = 'system' $$;

create function access.account_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('suar.account', true), '')::uuid $$;

create function access.position_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('suar.position_id', true), '')::uuid $$;

create function access.organisation_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('suar.organisation_id', true), '')::uuid $$;

create function access.source_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('suar.source', true), '')::uuid $$;

create function access.purpose() returns text
language sql stable parallel safe
as $$ select nullif(current_setting('suar.purpose', true), '') $$;

-- A region code and everything below it, as a pattern; null where the position has no territory.
create function access.territory_pattern() returns text
language sql stable parallel safe
as $$ select nullif(current_setting('suar.territory', true), '') || '%' $$;

-- Former codes whose district lies in the territory today, and codes in the territory that a district has left.
create function access.in_territory(district text) returns boolean
language sql stable parallel safe
as $$
  select coalesce(
    (select access.may('territory.nation'))
    or coalesce(
      (select change.code from access.region_change as change where change.former = district),
      district
    ) like (select access.territory_pattern()),
    false
  )
$$;

grant usage on schema access to suar_search, suar_keys, suar_erasure, suar_sealer, suar_cases, suar_subject, suar_public;
grant select on access.role, access.role_right to suar_access;
grant select on access.region_change
  to suar_workspace, suar_intake, suar_linkage, suar_statistics, suar_access, suar_search, suar_erasure, suar_cases, suar_subject;
grant insert, update on access.role to suar_access;
grant insert, delete on access.role_right to suar_access;
grant select, insert on access.organisation, access.position, access.appointment to suar_access;
grant update (closed_on) on access.position to suar_access;
grant update (ends_on, ended_by) on access.appointment to suar_access;
grant update (position_id) on access.session to suar_access;
grant insert on access.audit to suar_search, suar_keys, suar_erasure, suar_cases, suar_subject;
grant usage on schema platform to suar_search, suar_keys, suar_erasure, suar_cases, suar_subject;
grant execute on function platform.save_job_state(uuid, jsonb) to suar_keys, suar_erasure, suar_cases, suar_subject;
