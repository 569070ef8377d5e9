-- How much is processed, for the register and the impact assessment: totals of the whole system, for those who read these.
create function processing.volumes()
returns table (what text, counted bigint)
language sql stable security definer set search_path = pg_temp
as $$
  select volume.what, volume.counted
  from (
    select 'sources' as what, (select count(*) from intake.source) as counted
    union all
    select 'records', (select count(*) from intake.record)
    union all
    select 'identities', (select count(*) from identity.sealed_identity)
    union all
    select 'cases', (select count(*) from cases.case)
    union all
    select 'sharings', (select count(*) from cases.relation where relation.kind = 'shared')
    union all
    select 'consents', (select count(*) from processing.consent)
    union all
    select 'exports', (select count(*) from access.export)
    union all
    select 'accounts', (select count(*) from access.account)
    union all
    select 'trail', (select count(*) from access.audit)
  ) as volume
  where access.may('processing.read')
$$;
revoke all on function processing.volumes() from public;
grant execute on function processing.volumes() to suar_workspace;
