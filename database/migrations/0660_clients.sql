-- Programs that call the API for an organisation. A client acts from a position, within its scopes; it proves itself with the
-- private half of a registered key, so that nothing here can be used to act as it.
create table access.client (
  id uuid primary key,
  name text not null,
  -- whose rights, organisation and source it acts with, as far as its scopes go
  position_id uuid not null references access.position (id),
  -- codes of packages/contract/src/scopes.ts
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_by text
);

-- Several hold at once, so that one follows another without a gap.
create table access.client_key (
  -- thumbprint of the public key (RFC 7638): one key belongs to one client, for ever
  id text primary key,
  client_id uuid not null references access.client (id),
  jwk jsonb not null,
  starts_on date not null,
  -- the last day
  ends_on date not null check (ends_on >= starts_on),
  created_at timestamptz not null,
  created_by text not null,
  -- the key before it, where the client registered this one itself
  registered_with text references access.client_key (id),
  revoked_at timestamptz,
  revoked_by text
);
create index client_key_by_client on access.client_key (client_id);

-- Access tokens (RFC 6749), for minutes; each ends with the key it was given for.
create table access.client_token (
  token_hash bytea primary key,
  key_id text not null references access.client_key (id),
  scopes text[] not null,
  expires_at timestamptz not null
);

-- What a client has used once and may not use again: nonces of signatures, ids of assertions. Kept until they would be too old.
create table access.client_nonce (
  key_id text not null references access.client_key (id),
  nonce text not null,
  expires_at timestamptz not null,
  primary key (key_id, nonce)
);

grant select, insert on access.client, access.client_key to suar_access;
grant update (ended_at, ended_by) on access.client to suar_access;
grant update (revoked_at, revoked_by) on access.client_key to suar_access;
grant select, insert, delete on access.client_token, access.client_nonce to suar_access;
-- what those who manage clients owe today is counted in the workspace's role, which sees no key
grant select (id, ended_at) on access.client to suar_workspace;
grant select (client_id, ends_on, revoked_at) on access.client_key to suar_workspace;

alter table access.client enable row level security;
create policy "the room reads clients to let them in" on access.client for select to suar_access
  using ((select access.is_system()));
create policy "those who manage clients see them" on access.client for select to suar_access, suar_workspace
  using ((select access.may('clients.manage')));
create policy "those who manage clients create them, never for their own position" on access.client for insert to suar_access
  with check (
    (select access.may('clients.manage')) and position_id is distinct from (select access.position_id())
  );
create policy "those who manage clients end them" on access.client for update to suar_access
  using ((select access.may('clients.manage')));

alter table access.client_key enable row level security;
create policy "the room reads keys to let clients in" on access.client_key for select to suar_access
  using ((select access.is_system()));
create policy "those who manage clients see their keys" on access.client_key for select to suar_access, suar_workspace
  using ((select access.may('clients.manage')));
create policy "a key is registered by those who manage clients, or by its client through the room" on access.client_key
  for insert to suar_access
  with check ((select access.is_system() or access.may('clients.manage')));
create policy "those who manage clients revoke keys" on access.client_key for update to suar_access
  using ((select access.may('clients.manage')));

alter table access.client_token enable row level security;
create policy "the room gives and ends access tokens" on access.client_token to suar_access
  using ((select access.is_system()));

alter table access.client_nonce enable row level security;
create policy "the room remembers what was used" on access.client_nonce to suar_access
  using ((select access.is_system()));
