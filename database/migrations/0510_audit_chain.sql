-- The audit trail: entries commit with what they tell of, and are chained afterwards, in an order that no late commit escapes.

-- Transaction numbers begin anew when a database is restored elsewhere: each such life is an epoch of its own.
create table access.audit_epoch (
  epoch integer primary key,
  began_at timestamptz not null default now()
);
insert into access.audit_epoch (epoch) values (1);
create function access.current_epoch() returns integer
language sql stable security definer set search_path = pg_temp
as $$ select max(epoch) from access.audit_epoch $$;

alter table access.audit
  add column position_id uuid,
  add column organisation_id uuid,
  -- records that were read or changed, where there are few enough to name
  add column records uuid[] not null default '{}',
  add column epoch integer not null default access.current_epoch(),
  add column transaction_id xid8 not null default pg_current_xact_id();
create index audit_in_order on access.audit (epoch, transaction_id, id);
create index audit_by_record on access.audit using gin (records);
create index audit_by_account on access.audit (account_id, at);

-- Each entry's place in the chain. The hash covers the hash before it and every value of the entry (packages/trail).
create table access.audit_link (
  number bigint primary key,
  entry_id uuid not null unique references access.audit (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);

-- The chain's head, signed, for a third party to keep.
create table access.audit_anchor (
  number bigint primary key references access.audit_link (number),
  hash text not null,
  at timestamptz not null,
  signature text not null
);

grant usage on schema access to suar_sealer;
grant select on access.audit to suar_sealer;
grant select, insert on access.audit_epoch, access.audit_link, access.audit_anchor to suar_sealer;
grant select on access.audit_link, access.audit_anchor to suar_access;

alter table access.audit enable row level security;
create policy "nobody writes an entry in another's name" on access.audit for insert
  to suar_access, suar_workspace, suar_intake, suar_linkage, suar_statistics, suar_jobs, suar_search, suar_keys, suar_erasure,
    suar_cases, suar_subject
  with check ((select access.is_system()) or account_id is not distinct from (select access.account_id()));
create policy "oversight reads the trail" on access.audit for select to suar_access
  using ((select access.is_system() or access.may('audit.read')));
create policy "the sealer reads the trail" on access.audit for select to suar_sealer
  using ((select access.is_system()));
