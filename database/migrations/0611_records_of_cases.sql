-- The same answer as before, by one join from record to relation in place of a function for each case of the record.
create or replace function cases.record_open_to_me(of_record uuid, field text) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select
    from cases.case
    join cases.relation on relation.case_id = "case".id
    where "case".record_id = of_record
      and coalesce(relation.until_at, 'infinity') > now()
      and (
        (
          relation.kind in ('owner', 'routed')
          and (relation.organisation_id = access.organisation_id() or relation.position_id = access.position_id())
        )
        or (
          relation.kind = 'shared'
          and (field is null or field = any (relation.fields))
          and (
            relation.organisation_id = access.organisation_id()
            or relation.position_id = access.position_id()
            or relation.account_id = access.account_id()
          )
        )
      )
  )
$$;
