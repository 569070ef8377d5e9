-- Master keys that turn while the server runs, and search over sealed identities.

-- announced: every server learns of it; current: new keys are wrapped with it; former: still opens; retired: opens nothing.
alter table identity.master_key
  add column state text not null default 'current' check (state in ('announced', 'current', 'former', 'retired')),
  -- where an external key service keeps the master: its text for the key, which only that service can open
  add column wrapped_by_service text;
create unique index master_key_current on identity.master_key (state) where state = 'current';

-- Keys of the search tokens, wrapped like every other. A record's tokens name the version they were made with.
create table identity.search_key (
  version integer primary key,
  wrapped_key bytea not null,
  sealed bytea not null,
  created_at timestamptz not null default now()
);

-- Truncated keyed hashes of NIK, phones, full name with birth date, and of each word of the name as it sounds with birth year
-- or district. One row a record; which token is of which kind cannot be seen. No foreign key: the record comes after.
create table identity.search_token (
  record_id uuid primary key,
  key_version integer not null,
  tokens bigint[] not null
);
create index search_token_by_token on identity.search_token using gin (tokens);

-- Every wrapped key says itself which version wrapped it.
alter table identity.sealed_identity drop column key_version;

alter table identity.sealed_identity enable row level security;
create policy "for a purpose, those who may open identities of records they may see" on identity.sealed_identity
  for select to suar_workspace
  using (
    (select access.may('identity.open') and access.purpose() is not null)
    and exists (select from intake.record where record.id = sealed_identity.record_id)
  );
create policy "linkage reads identities under its own role, for a purpose" on identity.sealed_identity
  for select to suar_linkage
  using (
    (select (access.is_system() or access.may('children.link') or access.may('children.review'))
      and access.purpose() is not null)
  );
create policy "an import seals identities" on identity.sealed_identity for insert to suar_intake
  with check ((select access.is_system() or access.may('deliveries.manage')));
create policy "keys are wrapped anew" on identity.sealed_identity to suar_keys
  using ((select access.is_system()));
create policy "an erasure destroys keys" on identity.sealed_identity for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
create policy "an erasure removes what it destroyed" on identity.sealed_identity for delete to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
grant select (record_id, wrapped_key, sealed), update (wrapped_key) on identity.sealed_identity to suar_keys;
grant select (record_id), delete on identity.sealed_identity to suar_erasure;

-- Keys of pieces of deliveries turn too.
grant usage on schema intake to suar_keys;
grant select (delivery_id, segment_no, wrapped_key), update (wrapped_key) on intake.delivery_segment to suar_keys;

alter table identity.search_token enable row level security;
create policy "an import writes search tokens" on identity.search_token for insert to suar_intake
  with check ((select access.is_system() or access.may('deliveries.manage')));
create policy "tokens are made anew" on identity.search_token to suar_keys
  using ((select access.is_system()));
create policy "an erasure finds tokens" on identity.search_token for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
create policy "an erasure removes tokens" on identity.search_token for delete to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
grant insert on identity.search_token to suar_intake;
grant select, insert, delete on identity.search_token to suar_keys;
grant select on intake.record to suar_keys;
grant select (record_id), delete on identity.search_token to suar_erasure;

grant usage on schema identity to suar_keys, suar_erasure, suar_search;
grant select, insert on identity.search_key to suar_keys;
grant update (wrapped_key) on identity.search_key to suar_keys;
grant select, insert on identity.master_key to suar_keys;
revoke select, insert on identity.master_key from suar_intake;
grant update (state) on identity.master_key to suar_keys;

-- The one way to tokens: at most 200 records that share some, the asker's own organisation's first, then by how many. It tells
-- ids and counts; which of the records the asker may see is decided where their facts are read.
create function identity.find_candidates(wanted bigint[], strong bigint[])
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
  order by record.source_id is not distinct from access.source_id() desc, found.strong_matching desc, found.matching desc, found.record_id
  limit 200
$$;
revoke all on function identity.find_candidates(bigint[], bigint[]) from public;
grant execute on function identity.find_candidates(bigint[], bigint[]) to suar_search;
