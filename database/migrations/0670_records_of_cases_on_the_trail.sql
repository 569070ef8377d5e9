-- Lists that tell of cases name the cases' records on the audit trail. Which records these are is not for everyone to see who
-- sees such a list, but the entry is written in the list's own transaction: a function of the owner finds them, and only for
-- cases that the transaction sees in one of those lists.
create function cases.records_shown(of_cases uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  select distinct "case".record_id
  from cases.case
  where "case".id = any (of_cases)
    and "case".id not in (select cases.hidden_from_me())
    and (
      access.may('audit.read')
      or access.may('emergency.review')
      or cases.owned_by_me("case".id)
      or cases.routed_to_me("case".id)
      or exists (
        select from cases.emergency_reading
        where emergency_reading.case_id = "case".id
          and emergency_reading.account_id = access.account_id()
      )
    )
$$;
revoke all on function cases.records_shown(uuid[]) from public;
grant execute on function cases.records_shown(uuid[]) to suar_workspace;
