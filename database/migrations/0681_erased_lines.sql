-- Rejected lines hold identities too: an erasure blanks those that tell of its children, and the ledger names them by delivery
-- and line. A ledger is exported, signed, and replayed after a restore.
alter table identity.erasure
  drop constraint erasure_record_ids_check,
  add column line_deliveries uuid[] not null default '{}',
  add column line_nos bigint[] not null default '{}',
  add constraint erasure_names_something check (cardinality(record_ids) + cardinality(line_nos) > 0),
  add constraint erasure_lines_in_pairs check (cardinality(line_deliveries) = cardinality(line_nos));
create index erasure_by_line on identity.erasure using gin (line_deliveries);
grant select (line_deliveries, line_nos) on identity.erasure to suar_intake;

-- Only lines that were rejected are blanked by their number; those of records go with their records.
grant select (delivery_id, line_no) on intake.rejected_line to suar_erasure;
create policy "an erasure knows which lines were rejected" on intake.rejected_line for select to suar_erasure
  using ((select access.is_system() or access.may('subject.erase')));

-- When a record or a line was erased, for those who may see it: never what it was.
create function intake.erased_at(asked uuid[]) returns table (record_id uuid, at timestamptz, ground text)
language sql
stable
security definer
set search_path = pg_temp
as $$
  select wanted.id, min(erasure.at), (array_agg(erasure.ground order by erasure.at))[1]
  from unnest(asked) as wanted (id)
  join identity.erasure on erasure.record_ids @> array[wanted.id]
  group by wanted.id
$$;
revoke all on function intake.erased_at(uuid[]) from public;
grant execute on function intake.erased_at(uuid[]) to suar_workspace, suar_linkage;
