-- Who read about me: everything on the trail about one child, told by offices. Which records are the child's is asked of the
-- follow-up linkage as it stands today.
create function access.records_of_subject(given uuid) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  with subject (child_id) as (
    select child.id
    from children.child
    where child.id = given and child.purpose = 'followup'
    union
    select current_link.child_id
    from children.current_link
    where current_link.purpose = 'followup' and current_link.record_id = given
  )
  select record.id
  from intake.record
  where record.id = given and access.may('subject.answer')
  union
  select current_link.record_id
  from children.current_link
  where current_link.purpose = 'followup'
    and access.may('subject.answer')
    and current_link.record_id in (
      select link.record_id
      from children.link
      where link.child_id in (select subject.child_id from subject)
    )
    and current_link.child_id in (select subject.child_id from subject)
$$;

-- Entries that name one of these records, or a case opened from one. The entry's other records are not told.
create function access.reads_of_records(given uuid[])
returns table (
  at timestamptz, account_id uuid, "position" text, organisation text, act text, purpose text, fields text[]
)
language sql stable security definer set search_path = pg_temp
as $$
  select audit.at, audit.account_id, audit.position, audit.organisation, audit.act, audit.purpose, audit.fields
  from access.audit
  where access.may('subject.answer')
    and audit.outcome = 'done'
    and (
      audit.records && given
      or (
        audit.act like 'cases.%'
        and audit.subject in (select "case".id::text from cases.case where "case".record_id = any (given))
      )
    )
  order by audit.id
$$;
create index audit_by_case on access.audit (subject) where act like 'cases.%';

revoke all on function access.records_of_subject(uuid), access.reads_of_records(uuid[]) from public;
grant execute on function access.records_of_subject(uuid), access.reads_of_records(uuid[]) to suar_access;
