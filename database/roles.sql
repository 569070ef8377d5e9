-- Database roles, made once. Migrations only grant to them. None can log in; the server's connection takes one for each
-- transaction (set local role) and none owns a table, so that row-level security and grants hold for all of them.
do $$
declare
  wanted text;
begin
  -- other databases of the same server may be doing the same: roles belong to the whole server
  perform pg_advisory_xact_lock(7823, 2);
  foreach wanted in array array[
    'suar_public', 'suar_workspace', 'suar_intake', 'suar_linkage', 'suar_statistics', 'suar_access', 'suar_jobs',
    'suar_search', 'suar_keys', 'suar_erasure', 'suar_sealer', 'suar_cases', 'suar_subject'
  ] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    -- a superuser may take any role; everyone else must be a member
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end
$$;
