-- Notices of a breach (Law 27/2022 art. 46): prepared from the trail, sent to the agency, handed to the offices that know a
-- safe contact of each subject, and told. Append-only.
create table processing.breach (
  id uuid primary key,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at >= from_at),
  -- how the trail was narrowed
  account_id uuid,
  organisation_id uuid,
  position_title text,
  record_id uuid,
  -- the 3×24 hours run from here
  known_at timestamptz not null,
  cause text not null check (
    cause in ('insider', 'account', 'device', 'software', 'configuration', 'thirdParty', 'unknown')
  ),
  circumstances text not null,
  handling text not null,
  recovery text not null,
  entries integer not null,
  fields text[] not null,
  categories text[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  prepared_account uuid,
  prepared_by text not null,
  prepared_position text not null,
  at timestamptz not null default clock_timestamp()
);

-- One letter for each record that was read: which office hands it over.
create table processing.breach_letter (
  breach_id uuid not null references processing.breach (id),
  record_id uuid not null references intake.record (id),
  case_id uuid references cases.case (id),
  organisation_id uuid references access.organisation (id),
  guardian_suspected boolean not null,
  primary key (breach_id, record_id)
);
create index breach_letter_by_organisation on processing.breach_letter (organisation_id);

create table processing.breach_act (
  id uuid primary key,
  breach_id uuid not null references processing.breach (id),
  act text not null check (act in ('sentAgency', 'sentOwners', 'told')),
  record_id uuid,
  to_whom text check (to_whom in ('child', 'guardian', 'representative', 'person')),
  how text not null check (how in ('letter', 'inPerson', 'phone', 'portal')),
  account_id uuid,
  account_name text not null,
  position text not null,
  organisation_id uuid,
  at timestamptz not null default clock_timestamp(),
  check ((act = 'told') = (record_id is not null and to_whom is not null)),
  foreign key (breach_id, record_id) references processing.breach_letter (breach_id, record_id)
);
create unique index one_act_a_breach on processing.breach_act (breach_id, act) where act <> 'told';
create unique index a_subject_is_told_once on processing.breach_act (breach_id, record_id) where act = 'told';

-- Records that entries of the trail stand for: those of a case that was read, and of a list that was fetched.
create function processing.records_of_subjects(given uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_temp
as $$
  with rows_read (id) as (
    select unnest(given)
    union
    select export_row.row_id from access.export_row where export_row.export_id = any (given)
  )
  select found.id
  from (
    select "case".record_id as id from cases.case where "case".id in (select rows_read.id from rows_read)
    union
    select record.id from intake.record where record.id in (select rows_read.id from rows_read)
    union
    select link.record_id
    from children.link
    where link.purpose = 'followup' and link.child_id in (select rows_read.id from rows_read)
    union
    select side
    from children.unsure_pair
    cross join unnest(array[unsure_pair.left_record_id, unsure_pair.right_record_id]) as side
    where unsure_pair.id in (select rows_read.id from rows_read)
  ) as found
  where access.may('breach.prepare')
$$;

-- Which office hands over the letter about each record: whoever owes its case today, free of conflict; else the
-- organisation that delivered it.
create function processing.letters_for(given uuid[])
returns table (record_id uuid, case_id uuid, organisation_id uuid, guardian_suspected boolean)
language sql stable security definer set search_path = pg_temp
as $$
  select
    record.id,
    opened.id,
    coalesce(owing.organisation_id, deliverer.id),
    processing.guardian_is_suspect(record.id)
  from intake.record
  left join lateral (
    select "case".id
    from cases.case
    where "case".record_id = record.id
    order by "case".opened_at
    limit 1
  ) as opened on true
  left join access.position as owing on owing.id = cases.owing_position(opened.id)
  left join lateral (
    select organisation.id
    from access.organisation
    where organisation.source_id = record.source_id
    order by organisation.name
    limit 1
  ) as deliverer on true
  where record.id = any (given) and access.may('breach.prepare')
$$;

-- Letters are seen by offices once they were handed over. A policy cannot read its own table but through the owner.
create function processing.letters_handed_over(of_breach uuid) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (
    select from processing.breach_act where breach_act.breach_id = of_breach and breach_act.act = 'sentOwners'
  )
$$;

create function processing.refuse_telling_suspect() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  if new.to_whom = 'guardian' and exists (
    select from processing.breach_letter
    where breach_letter.breach_id = new.breach_id
      and breach_letter.record_id = new.record_id
      and (breach_letter.guardian_suspected or processing.guardian_is_suspect(new.record_id))
  ) then
    raise exception 'the guardian is a suspect: no letter goes to them' using errcode = 'P0001';
  end if;
  return new;
end
$$;
create trigger no_suspect_is_told before insert on processing.breach_act
  for each row execute function processing.refuse_telling_suspect();

revoke all on function processing.records_of_subjects(uuid[]), processing.letters_for(uuid[]),
  processing.letters_handed_over(uuid), processing.refuse_telling_suspect() from public;
grant execute on function processing.records_of_subjects(uuid[]), processing.letters_for(uuid[]),
  processing.letters_handed_over(uuid) to suar_workspace;
grant select on processing.breach, processing.breach_letter, processing.breach_act to suar_workspace;
grant insert (
  id, from_at, to_at, account_id, organisation_id, position_title, record_id, known_at, cause, circumstances, handling,
  recovery, entries, fields, categories, first_at, last_at, prepared_account, prepared_by, prepared_position
) on processing.breach to suar_workspace;
grant insert on processing.breach_letter to suar_workspace;
grant insert (
  id, breach_id, act, record_id, to_whom, how, account_id, account_name, position, organisation_id
) on processing.breach_act to suar_workspace;

alter table processing.breach_letter enable row level security;
create policy "whoever prepares notices sees every letter" on processing.breach_letter for select to suar_workspace
  using ((select access.may('breach.prepare')));
create policy "an organisation sees the letters that it hands over" on processing.breach_letter
  for select to suar_workspace
  using (
    organisation_id = (select access.organisation_id())
    and (
      (select access.may('cases.work')) or (select access.may('deliveries.send')) or (select access.may('records.read'))
    )
    and processing.letters_handed_over(breach_id)
  );
create policy "a conflict of interest hides a letter" on processing.breach_letter as restrictive to suar_workspace
  using (record_id not in (select cases.records_hidden_from_me()));
create policy "whoever prepares a notice writes its letters" on processing.breach_letter for insert to suar_workspace
  with check ((select access.may('breach.prepare')));

alter table processing.breach enable row level security;
create policy "whoever prepares notices sees every breach" on processing.breach for select to suar_workspace
  using ((select access.may('breach.prepare')));
create policy "whoever hands over a letter reads what it is about" on processing.breach for select to suar_workspace
  using (id in (select breach_letter.breach_id from processing.breach_letter));
create policy "a conflict of interest hides a breach of that record alone" on processing.breach
  as restrictive to suar_workspace
  using (record_id is null or record_id not in (select cases.records_hidden_from_me()));
create policy "a notice is prepared in one's own name" on processing.breach for insert to suar_workspace
  with check ((select access.may('breach.prepare')) and prepared_account = (select access.account_id()));

alter table processing.breach_act enable row level security;
create policy "whoever sees a breach sees what became of it" on processing.breach_act for select to suar_workspace
  using (breach_id in (select breach.id from processing.breach));
create policy "a conflict of interest hides who was told" on processing.breach_act as restrictive to suar_workspace
  using (record_id is null or record_id not in (select cases.records_hidden_from_me()));
create policy "whoever prepares notices sends them" on processing.breach_act for insert to suar_workspace
  with check (
    act <> 'told' and (select access.may('breach.prepare')) and account_id = (select access.account_id())
  );
create policy "whoever hands over a letter says whom it told" on processing.breach_act for insert to suar_workspace
  with check (
    act = 'told'
    and account_id = (select access.account_id())
    and organisation_id = (select access.organisation_id())
    and exists (
      select from processing.breach_letter
      where breach_letter.breach_id = breach_act.breach_id
        and breach_letter.record_id = breach_act.record_id
        and breach_letter.organisation_id = (select access.organisation_id())
    )
  );
