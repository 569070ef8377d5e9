-- Who a record is about, sealed. Everything else in the database knows the record's random id only.
create schema identity;

-- One blob and one key per record: AES-256-GCM, the key wrapped by a master key that is not in the database.
-- Destroying wrapped_key erases the identity for ever; that is why delete is granted, and update is not.
create table identity.sealed_identity (
  record_id uuid primary key,
  wrapped_key bytea not null,
  sealed bytea not null,
  key_version integer not null
);

-- Tells a wrong master key before anything is sealed with it: a keyed hash, from which the key cannot be found.
create table identity.master_key (
  version integer primary key,
  fingerprint bytea not null,
  known_since timestamptz not null default now()
);

grant usage on schema identity to suar_workspace, suar_intake, suar_linkage;
grant insert on identity.sealed_identity to suar_intake;
grant select on identity.sealed_identity to suar_workspace, suar_linkage;
grant select, insert on identity.master_key to suar_intake;
