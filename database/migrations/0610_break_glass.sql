-- Emergency reading: one case, outside one's rights, for three hours; a second person in another unit is told at once and
-- somebody outside the reader's unit reviews it within seven days. Never past a conflict of interest.

create table cases.emergency_reading (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  -- kept here too, for reviewers who do not see the case
  reference text not null,
  account_id uuid not null references access.account (id),
  position_id uuid not null references access.position (id),
  organisation_id uuid not null references access.organisation (id),
  reason text not null check (reason in ('childAtRisk', 'missingChild', 'urgentCare', 'courtDeadline', 'ownerUnreachable')),
  -- the sentence that says why, sealed under this row's id
  wrapped_key bytea not null,
  sealed bytea not null,
  told_position uuid not null references access.position (id),
  told_organisation uuid not null references access.organisation (id) check (told_organisation <> organisation_id),
  -- the database's clock, not the sender's
  began_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '3 hours' check (ends_at <= began_at + interval '3 hours'),
  review_by timestamptz not null default now() + interval '7 days' check (review_by <= began_at + interval '7 days')
);
create index emergency_reading_by_account on cases.emergency_reading (account_id, case_id);
create index emergency_reading_by_case on cases.emergency_reading (case_id);
create index emergency_reading_by_told on cases.emergency_reading (told_position);

create table cases.emergency_review (
  id uuid primary key,
  reading_id uuid not null unique references cases.emergency_reading (id),
  outcome text not null check (outcome in ('justified', 'notJustified')),
  wrapped_key bytea not null,
  sealed bytea not null,
  reviewer_account uuid not null references access.account (id),
  reviewer_position uuid not null references access.position (id),
  reviewer_organisation uuid not null references access.organisation (id),
  at timestamptz not null default now()
);

-- What a position was told, at once and in the same transaction as what happened.
create table cases.notice (
  id uuid primary key,
  position_id uuid not null references access.position (id),
  reading_id uuid not null references cases.emergency_reading (id),
  at timestamptz not null default now()
);
create index notice_by_position on cases.notice (position_id);

-- The present account reads this case in an emergency that has not run out.
create function cases.in_emergency(of_case uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select access.may('emergency.use') and exists (
    select from cases.emergency_reading
    where emergency_reading.case_id = of_case
      and emergency_reading.account_id = access.account_id()
      and emergency_reading.position_id = access.position_id()
      and emergency_reading.ends_at > now()
  )
$$;

create function cases.record_in_emergency(of_record uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from cases.case
    where "case".record_id = of_record and cases.in_emergency("case".id)
  )
$$;

-- The case of a reference, for those who may ask for an emergency reading. A case that a conflict of interest hides is not
-- there.
create function cases.case_of_reference(given text) returns uuid
language sql stable security definer set search_path = pg_temp
as $$
  select "case".id
  from cases.case
  where "case".reference = given
    and access.may('emergency.use')
    and "case".id not in (select cases.hidden_from_me())
$$;

-- Whom to tell: a position that reviews emergency readings, held today by somebody else, in another organisation, and free
-- of conflict. The unit that owns the case first, then whoever has least to review.
create function cases.choose_reviewer(of_case uuid)
returns table (position_id uuid, organisation_id uuid, title text, organisation text)
language sql stable security definer set search_path = pg_temp
as $$
  select position.id, position.organisation_id, position.title, organisation.name
  from access.position
  join access.organisation on organisation.id = position.organisation_id
  join access.role_right on role_right.role = position.role and role_right.right_code = 'emergency.review'
  join cases.case on "case".id = of_case
  where access.may('emergency.use')
    and position.organisation_id <> access.organisation_id()
    and coalesce(position.closed_on, 'infinity') > cases.today()
    and exists (
      select from access.appointment
      where appointment.position_id = position.id
        and appointment.account_id <> access.account_id()
        and appointment.starts_on <= cases.today()
        and coalesce(appointment.ends_on, 'infinity') >= cases.today()
    )
    and not cases.is_position_in_conflict(of_case, position.id)
  order by
    position.organisation_id = "case".organisation_id desc,
    (
      select count(*)
      from cases.emergency_reading as owed
      where owed.told_position = position.id
        and not exists (select from cases.emergency_review where emergency_review.reading_id = owed.id)
    ),
    position.id
  limit 1
$$;

revoke all on function cases.in_emergency(uuid), cases.record_in_emergency(uuid), cases.case_of_reference(text),
  cases.choose_reviewer(uuid) from public;
grant execute on function cases.in_emergency(uuid), cases.record_in_emergency(uuid), cases.case_of_reference(text),
  cases.choose_reviewer(uuid) to suar_workspace;
grant select on cases.emergency_reading, cases.emergency_review, cases.notice to suar_workspace;
-- without the columns of the clock
grant insert (
  id, case_id, reference, account_id, position_id, organisation_id, reason, wrapped_key, sealed, told_position, told_organisation
) on cases.emergency_reading to suar_workspace;
grant insert (
  id, reading_id, outcome, wrapped_key, sealed, reviewer_account, reviewer_position, reviewer_organisation
) on cases.emergency_review to suar_workspace;
grant insert (id, position_id, reading_id) on cases.notice to suar_workspace;

alter table cases.emergency_reading enable row level security;
create policy "everyone sees their own emergency readings" on cases.emergency_reading for select to suar_workspace
  using (account_id = (select access.account_id()));
create policy "reviewers see emergency readings of other units" on cases.emergency_reading for select to suar_workspace
  using (
    (select access.may('emergency.review'))
    and account_id <> (select access.account_id())
    and organisation_id <> (select access.organisation_id())
  );
create policy "the unit that owns a case sees who read it in an emergency" on cases.emergency_reading
  for select to suar_workspace
  using ((select access.may('cases.read')) and cases.owned_by_me(case_id));
create policy "oversight sees every emergency reading" on cases.emergency_reading for select to suar_workspace
  using ((select access.may('audit.read')));
create policy "an emergency reading is begun for oneself" on cases.emergency_reading for insert to suar_workspace
  with check (
    (select access.may('emergency.use'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
    and organisation_id = (select access.organisation_id())
    and case_id = cases.case_of_reference(reference)
  );
create policy "a conflict of interest hides an emergency reading" on cases.emergency_reading
  as restrictive to suar_workspace
  using (case_id not in (select cases.hidden_from_me()));

alter table cases.emergency_review enable row level security;
create policy "whoever sees an emergency reading sees its review" on cases.emergency_review for select to suar_workspace
  using (reading_id in (select emergency_reading.id from cases.emergency_reading));
create policy "an emergency reading is reviewed from another unit" on cases.emergency_review for insert to suar_workspace
  with check (
    (select access.may('emergency.review'))
    and reviewer_account = (select access.account_id())
    and reviewer_position = (select access.position_id())
    and reviewer_organisation = (select access.organisation_id())
    and exists (
      select from cases.emergency_reading as reading
      where reading.id = reading_id
        and reading.account_id <> (select access.account_id())
        and reading.organisation_id <> (select access.organisation_id())
    )
  );

alter table cases.notice enable row level security;
create policy "a position sees what it was told" on cases.notice for select to suar_workspace
  using (position_id = (select access.position_id()));
create policy "a conflict of interest hides what was told of a case" on cases.notice as restrictive to suar_workspace
  using (reading_id in (select emergency_reading.id from cases.emergency_reading));
create policy "who begins an emergency reading tells the reviewer" on cases.notice for insert to suar_workspace
  with check (
    (select access.may('emergency.use'))
    and exists (
      select from cases.emergency_reading as reading
      where reading.id = reading_id
        and reading.told_position = notice.position_id
        and reading.account_id = (select access.account_id())
    )
  );

-- What an emergency reading opens while it lasts.
create policy "an emergency reading opens one case" on cases.case for select to suar_workspace
  using (cases.in_emergency(id));
create policy "an emergency reading opens a case's notes, counselling for counsellors only" on cases.note
  for select to suar_workspace
  using (cases.in_emergency(case_id) and (kind <> 'counselling' or (select access.may('cases.counselling'))));
create policy "an emergency reading opens alleged perpetrators" on cases.alleged_perpetrator for select to suar_workspace
  using ((select access.may('cases.perpetrators')) and cases.in_emergency(case_id));
create policy "an emergency reading opens the case's record" on intake.record for select to suar_workspace
  using (cases.record_in_emergency(id));
create policy "an emergency reading opens the identity of the case's record, for a purpose" on identity.sealed_identity
  for select to suar_workspace
  using (
    (select access.may('identity.open'))
    and (select access.purpose()) is not null
    and cases.record_in_emergency(record_id)
  );

-- Keys of what is sealed here turn with the master key.
grant select (id, wrapped_key), update (wrapped_key) on cases.emergency_reading, cases.emergency_review to suar_keys;
create policy "keys are wrapped anew" on cases.emergency_reading to suar_keys
  using ((select access.is_system()));
create policy "keys are wrapped anew" on cases.emergency_review to suar_keys
  using ((select access.is_system()));
