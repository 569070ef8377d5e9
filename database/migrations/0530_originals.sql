-- A delivery's bytes, once it is imported: one segment for each line with an entry, each sealed with a key of its own, under a
-- Merkle root. Destroying one key blanks one line; the others still prove that they are what was received.
create table intake.original (
  delivery_id uuid primary key references intake.delivery (id),
  -- null: it stays in the pieces in which it arrived (workbooks, and texts that cannot be cut by line for certain)
  root text check (root ~ '^[0-9a-f]{64}$'),
  segments bigint not null,
  sealed_at timestamptz not null default now()
);

create table intake.original_segment (
  delivery_id uuid not null references intake.delivery (id),
  segment_no integer not null,
  -- the line whose entry the segment holds; null for what stands before the first entry
  line_no bigint,
  first_byte bigint not null,
  bytes integer not null,
  -- SHA-256 over a salt, sealed with the bytes, and the bytes: without the key nobody can try what was erased
  leaf bytea not null,
  wrapped_key bytea,
  sealed bytea,
  primary key (delivery_id, segment_no),
  check (num_nonnulls(wrapped_key, sealed) in (0, 2))
);
create index original_segment_by_line on intake.original_segment (delivery_id, line_no);

-- The pieces in which a delivery arrived go once its segments stand, or when a record of it is erased that no segment can be
-- blanked for (workbooks); else never.
create or replace function intake.keep_received_bytes() returns trigger
language plpgsql
as $$
begin
  if exists (select from intake.delivery where id = old.delivery_id and kept)
    and not exists (select from intake.original where delivery_id = old.delivery_id)
    and current_user <> 'suar_erasure'
  then
    raise exception 'the bytes of a received delivery are never deleted';
  end if;
  return old;
end
$$;

-- Segments of an original that stands are blanked by an erasure, never deleted; those of a sealing that was cut off go.
create function intake.keep_original_segments() returns trigger
language plpgsql
as $$
begin
  if exists (select from intake.original where delivery_id = old.delivery_id) then
    raise exception 'the segments of an original are never deleted';
  end if;
  return old;
end
$$;
create trigger keep_original_segments before delete on intake.original_segment
for each row execute function intake.keep_original_segments();

-- What was erased, for ever and for every restored backup. Append-only: ids and a ground, never a name.
create table identity.erasure (
  id uuid primary key,
  record_ids uuid[] not null check (cardinality(record_ids) > 0),
  ground text not null check (ground in ('subjectRequest', 'retention', 'unlawful', 'courtOrder')),
  asked_by uuid,
  asked_position text not null,
  at timestamptz not null default now()
);
create index erasure_by_record on identity.erasure using gin (record_ids);

grant select, insert on intake.original to suar_intake;
grant select, insert, delete on intake.original_segment to suar_intake;
grant select on intake.original to suar_workspace;
grant usage on schema intake to suar_erasure;
grant select (delivery_id, segment_no, line_no, wrapped_key), update (wrapped_key, sealed) on intake.original_segment
  to suar_erasure;
grant select (delivery_id, segment_no), delete on intake.delivery_segment to suar_erasure;
grant select (id, delivery_id, line_no) on intake.record to suar_erasure;
grant select on intake.original to suar_erasure;
grant select, insert on identity.erasure to suar_erasure;
grant select (delivery_id, segment_no, wrapped_key), update (wrapped_key) on intake.original_segment to suar_keys;

alter table intake.original_segment enable row level security;
create policy "intake keeps originals" on intake.original_segment to suar_intake
  using ((select access.is_system() or access.may('deliveries.manage')));
create policy "an erasure blanks lines" on intake.original_segment to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
create policy "keys of originals are wrapped anew" on intake.original_segment to suar_keys
  using ((select access.is_system()));

-- the policies of these tables are in force from 0590 on
create policy "an erasure finds the lines that records came from" on intake.record for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
create policy "an erasure destroys what cannot be blanked by line" on intake.delivery_segment to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
create policy "an erasure knows which deliveries are kept" on intake.delivery for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
grant select (id, kept) on intake.delivery to suar_erasure;
-- what is blanked must be explained by an erasure
grant usage on schema identity to suar_intake;
grant select (id, record_ids) on identity.erasure to suar_intake;

alter table identity.erasure enable row level security;
create policy "what is blanked is compared with what was erased" on identity.erasure for select to suar_intake
  using ((select access.is_system()));
create policy "an erasure is written down" on identity.erasure for insert to suar_erasure
  with check ((select access.is_system() or access.may('subject.erase')));
create policy "erasures are replayed" on identity.erasure for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));
