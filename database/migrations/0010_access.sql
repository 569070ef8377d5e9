-- Who works here, from which position, and who did what.
create schema access;

create table access.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in (
    'steward', 'caseworker', 'investigator', 'partner', 'official', 'oversight', 'administrator'
  )),
  position text not null,
  organisation text not null,
  -- the source (intake.source) whose deliveries this account's organisation sends
  source_id uuid,
  -- Kemendagri code of the district or province the position serves; null: the whole country
  territory text,
  language text not null default 'id' check (language in ('id', 'en')),
  -- argon2id with its parameters and salt
  password_hash text not null,
  created_at timestamptz not null default now(),
  created_by text not null
);

-- Sessions are ended by deleting them; the cookie's token is kept only as its SHA-256.
create table access.session (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  token_hash bytea not null unique,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_by_account on access.session (account_id);

-- Append-only. Who did what to what, for which purpose; never a value.
create table access.audit (
  id uuid primary key,
  at timestamptz not null default now(),
  account_id uuid,
  account_name text not null,
  position text not null,
  organisation text not null,
  act text not null,
  purpose text,
  -- id of the record, delivery, run … that was acted on
  subject text,
  fields text[] not null default '{}',
  -- how many subjects one entry stands for (a linkage run opens many)
  subjects integer not null default 1,
  outcome text not null default 'done' check (outcome in ('done', 'refused'))
);

grant usage on schema access to suar_access, suar_workspace, suar_intake, suar_linkage, suar_statistics, suar_jobs;
grant select, insert on access.account to suar_access;
grant update (password_hash, language) on access.account to suar_access;
grant select, insert, delete on access.session to suar_access;
grant update (last_seen_at) on access.session to suar_access;
grant select on access.audit to suar_access;
grant insert on access.audit to suar_access, suar_workspace, suar_intake, suar_linkage, suar_statistics, suar_jobs;
