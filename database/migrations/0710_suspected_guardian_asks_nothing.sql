-- A guardian of whom a case says that they are a suspect asks nothing about the child's data. Another guardian may: then whoever
-- writes the wish down says that this one is not suspected.
create function subject.refuse_wish_of_suspect() returns trigger
language plpgsql security definer set search_path = pg_temp
as $$
begin
  if new.guardian = 'unknown' and subject.names_suspected_guardian(new.record_ids) then
    raise exception 'a guardian is a suspect: they ask nothing about the child''s data' using errcode = 'P0001';
  end if;
  return new;
end
$$;
create function subject.names_suspected_guardian(of_records uuid[]) returns boolean
language sql stable security definer set search_path = pg_temp
as $$
  select exists (select from unnest(of_records) as record_id where processing.guardian_is_suspect(record_id))
$$;
revoke all on function subject.refuse_wish_of_suspect(), subject.names_suspected_guardian(uuid[]) from public;
grant execute on function subject.names_suspected_guardian(uuid[]) to suar_workspace;
create trigger suspected_guardian_asks_nothing before insert on subject.request
for each row execute function subject.refuse_wish_of_suspect();
