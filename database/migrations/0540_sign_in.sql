-- How people prove who they are: passkeys, passwords with a second factor; and what slows guessing down
-- without locking anybody out. Every secret stands here as a hash, a public key, or sealed under a key that is not in
-- the database (keys/sign-in.key). Rows belong to one account: the room itself works on them while somebody signs in, and
-- everyone works on their own.

-- An account that was invited has no password unless its owner sets one.
alter table access.account alter column password_hash drop not null;

alter table access.session
  -- how its owner came in
  add column proven text not null default 'password' check (
    proven in ('password', 'authenticator', 'recoveryCode', 'passkey')
  ),
  -- when its owner last proved themselves as strongly as their account can
  add column fresh_at timestamptz,
  -- browser and system, in words
  add column device text not null default '';
grant update (token_hash, fresh_at) on access.session to suar_access;

create table access.passkey (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  credential_id text not null unique,
  public_key bytea not null,
  -- signatures made, as the authenticator counts; one that falls behind has been copied
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_account on access.passkey (account_id);

create table access.authenticator (
  account_id uuid primary key references access.account (id),
  sealed_secret bytea not null,
  -- the last 30-second step whose code was taken; no code is taken twice
  last_step bigint not null,
  created_at timestamptz not null
);

create table access.recovery_code (
  account_id uuid not null references access.account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- What was begun and is to be ended within minutes, once: a second step, an enrolment, a challenge.
create table access.ticket (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('secondFactor', 'enrolment', 'passkey', 'newPasskey', 'newAuthenticator')),
  account_id uuid references access.account (id),
  state jsonb not null default '{}',
  expires_at timestamptz not null
);

-- Devices that an account has signed in from.
create table access.known_device (
  account_id uuid not null references access.account (id),
  token_hash bytea not null,
  last_used_at timestamptz not null,
  primary key (account_id, token_hash)
);

-- Tries, by keyed hashes of account, address and device: a copy of the table names nobody.
create table access.throttle (
  key bytea primary key,
  -- with each half-life half of them are forgotten
  tries double precision not null,
  last_at timestamptz not null
);

create table access.invitation (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  token_hash bytea not null unique,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_by_account on access.invitation (account_id);

grant select, insert, delete on access.passkey, access.authenticator, access.recovery_code, access.known_device to suar_access;
grant select, insert, delete on access.ticket to suar_access;
grant select, insert, delete on access.throttle to suar_access;
grant update (tries, last_at) on access.throttle to suar_access;
grant select, insert on access.invitation to suar_access;
grant update (counter, last_used_at) on access.passkey to suar_access;
grant update (last_step) on access.authenticator to suar_access;
grant update (used_at) on access.recovery_code, access.invitation to suar_access;
grant update (state) on access.ticket to suar_access;
grant update (last_used_at) on access.known_device to suar_access;

alter table access.passkey enable row level security;
create policy "sign-in checks passkeys" on access.passkey to suar_access using ((select access.is_system()));
create policy "everyone keeps their own passkeys" on access.passkey to suar_access
  using (account_id = (select access.account_id()));

alter table access.authenticator enable row level security;
create policy "sign-in checks authenticators" on access.authenticator to suar_access using ((select access.is_system()));
create policy "everyone keeps their own authenticator" on access.authenticator to suar_access
  using (account_id = (select access.account_id()));

alter table access.recovery_code enable row level security;
create policy "sign-in checks recovery codes" on access.recovery_code to suar_access using ((select access.is_system()));
create policy "everyone keeps their own recovery codes" on access.recovery_code to suar_access
  using (account_id = (select access.account_id()));

alter table access.known_device enable row level security;
create policy "sign-in knows devices" on access.known_device to suar_access using ((select access.is_system()));

alter table access.ticket enable row level security;
create policy "sign-in keeps what was begun" on access.ticket to suar_access using ((select access.is_system()));

alter table access.throttle enable row level security;
create policy "sign-in counts tries" on access.throttle to suar_access using ((select access.is_system()));

alter table access.invitation enable row level security;
create policy "sign-in takes invitations" on access.invitation to suar_access using ((select access.is_system()));
create policy "administrators see invitations" on access.invitation for select to suar_access
  using ((select access.may('accounts.manage')));
create policy "administrators invite others, never themselves" on access.invitation for insert to suar_access
  with check (
    (select access.may('accounts.manage')) and account_id is distinct from (select access.account_id())
  );
