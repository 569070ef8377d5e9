-- After a restore elsewhere transaction numbers begin anew, and an entry written before the sealer starts (a migration's, the
-- first administrator's, a job's) would seem older than those already chained: it was never chained. Each entry therefore sees
-- for itself whether the database has lived elsewhere, and begins the new epoch.
create function access.epoch_of_entry() returns integer
language plpgsql volatile security definer set search_path = pg_temp
as $$
declare
  present integer := access.current_epoch();
  latest xid8;
begin
  select audit.transaction_id into latest
  from access.audit
  where audit.epoch = present
  order by audit.epoch desc, audit.transaction_id desc, audit.id desc
  limit 1;
  -- what another transaction has written and this one sees was committed before its snapshot was taken
  if latest is null or latest = pg_current_xact_id() or latest < pg_snapshot_xmax(pg_current_snapshot()) then
    return present;
  end if;
  insert into access.audit_epoch (epoch) values (present + 1) on conflict do nothing;
  return present + 1;
end
$$;
revoke all on function access.epoch_of_entry() from public;
do $$
declare
  writer text;
begin
  for writer in
    select grantee
    from information_schema.role_table_grants
    where table_schema = 'access' and table_name = 'audit' and privilege_type = 'INSERT' and grantee like 'suar\_%'
  loop
    execute format('grant execute on function access.epoch_of_entry() to %I', writer);
  end loop;
end
$$;
alter table access.audit alter column epoch set default access.epoch_of_entry();
