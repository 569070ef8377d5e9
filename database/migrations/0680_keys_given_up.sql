-- The search key turns while the server runs, and a key that is given up is given up for every server at once: what the
-- database says of a version decides, not what a server remembers.

-- retiring: nothing may be wrapped with it any more, while it is looked whether anything still is.
alter table identity.master_key
  drop constraint master_key_state_check,
  add constraint master_key_state_check check (state in ('announced', 'current', 'former', 'retiring', 'retired'));

-- announced: every server learns to search by it; current: new tokens are made with it; former: still searched by, and still
-- written by servers that have not heard; retiring: still searched by; retired: destroyed.
alter table identity.search_key
  add column state text not null default 'current'
    check (state in ('announced', 'current', 'former', 'retiring', 'retired')),
  alter column wrapped_key drop not null,
  alter column sealed drop not null,
  add constraint search_key_destroyed
    check (num_nonnulls(wrapped_key, sealed) = case when state = 'retired' then 0 else 2 end);
create unique index search_key_current on identity.search_key (state) where state = 'current';
grant update (state, sealed) on identity.search_key to suar_keys;

-- The version of the master that a key is wrapped with: its first four bytes; those of the first version have none.
create function identity.wrapping_version(wrapped_key bytea) returns bigint
language sql
immutable
return case
  when length(wrapped_key) = 60 then 1
  when length(wrapped_key) > 60 then
    get_byte(wrapped_key, 0)::bigint * 16777216 + get_byte(wrapped_key, 1) * 65536
      + get_byte(wrapped_key, 2) * 256 + get_byte(wrapped_key, 3)
end;

-- Whoever writes a wrapped key shares this lock until the end of the transaction; whoever gives a version up takes it alone,
-- and so comes after every writer that is under way and before every later one.
create function identity.refuse_given_up_keys() returns trigger
language plpgsql
security definer
set search_path = pg_temp
as $$
begin
  perform pg_catalog.pg_advisory_xact_lock_shared(7823, 680);
  if exists (
    select
    from (
      select distinct identity.wrapping_version(written.wrapped_key) as version
      from written
    ) as used
    join identity.master_key on master_key.version = used.version
    where master_key.state in ('retiring', 'retired')
  ) then
    raise exception 'a key was wrapped with a version of the master key that has been given up';
  end if;
  return null;
end
$$;

-- A table with a column wrapped_key is guarded by both triggers; a test names the table that is not.
create function identity.guard_wrapped_keys(guarded regclass) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger refuse_given_up_keys_added after insert on %s referencing new table as written
      for each statement execute function identity.refuse_given_up_keys()', guarded
  );
  execute format(
    'create trigger refuse_given_up_keys_changed after update on %s referencing new table as written
      for each statement execute function identity.refuse_given_up_keys()', guarded
  );
end
$$;
revoke all on function identity.guard_wrapped_keys(regclass), identity.refuse_given_up_keys() from public;
select identity.guard_wrapped_keys(attrelid::regclass)
from pg_attribute
join pg_class on pg_class.oid = attrelid
where attname = 'wrapped_key' and relkind = 'r' and not attisdropped;

create function identity.refuse_given_up_search_keys() returns trigger
language plpgsql
security definer
set search_path = pg_temp
as $$
begin
  perform pg_catalog.pg_advisory_xact_lock_shared(7823, 680);
  if exists (
    select
    from (select distinct key_version from written) as used
    join identity.search_key on search_key.version = used.key_version
    where search_key.state in ('retiring', 'retired')
  ) then
    raise exception 'search tokens were made with a version of the search key that has been given up';
  end if;
  return null;
end
$$;
create trigger refuse_given_up_search_keys after insert on identity.search_token referencing new table as written
for each statement execute function identity.refuse_given_up_search_keys();
revoke all on function identity.refuse_given_up_search_keys() from public;
