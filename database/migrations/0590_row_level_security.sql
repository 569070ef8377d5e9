-- Who sees which row is decided here, not in the code. Every table about a person has row-level security: without a policy
-- that lets a role through, it sees and writes nothing. Grants say which database role may touch a table at all; policies say
-- which rows, by the rights and the relation of the position that the transaction acts from (docs/access-matrix.md).
-- What is asked of the transaction stands in a sub-select, so that it is asked once a query, not once a row.

-- Views show what their reader may see, not what their owner may.
alter view intake.current_delivery set (security_invoker = true);
alter view intake.current_record set (security_invoker = true);

-- Deliveries and agreements: the data stewards' work, and each organisation's own.
alter table intake.agreement enable row level security;
create policy "those who keep sources or take deliveries see every agreement" on intake.agreement for select to suar_workspace
  using ((select access.may('sources.manage') or access.may('deliveries.manage')));
create policy "an organisation sees its own agreements" on intake.agreement for select to suar_workspace
  using (source_id = (select access.source_id()));
create policy "intake sees the agreements it works with" on intake.agreement for select to suar_intake
  using ((select access.is_system() or access.may('sources.manage') or access.may('deliveries.manage')) or source_id = (select access.source_id()));
create policy "those who keep sources record agreements" on intake.agreement for insert to suar_intake
  with check ((select access.is_system() or access.may('sources.manage')));
create policy "linkage and statistics read what deliveries may be used for" on intake.agreement
  for select to suar_linkage, suar_statistics using (true);

alter table intake.delivery enable row level security;
create policy "stewards see every delivery" on intake.delivery for select to suar_workspace
  using ((select access.may('deliveries.manage')));
create policy "an organisation sees its own deliveries" on intake.delivery for select to suar_workspace
  using (source_id = (select access.source_id()));
create policy "intake sees deliveries it takes" on intake.delivery for select to suar_intake
  using ((select access.is_system() or access.may('deliveries.manage')) or source_id = (select access.source_id()));
create policy "stewards take deliveries" on intake.delivery for insert to suar_intake
  with check ((select access.is_system() or access.may('deliveries.manage')));
create policy "an organisation sends its own deliveries" on intake.delivery for insert to suar_intake
  with check ((select access.may('deliveries.send')) and source_id = (select access.source_id()));
create policy "linkage and statistics know which deliveries there are" on intake.delivery
  for select to suar_linkage, suar_statistics using (true);

-- Deliveries that the purpose of this transaction may use.
create function intake.deliveries_for_purpose() returns setof uuid
language sql
stable
security definer
set search_path = pg_temp
as $$
  select delivery.id
  from intake.delivery
  join intake.agreement on agreement.id = delivery.agreement_id
  where access.purpose() = any (agreement.purposes)
$$;
revoke all on function intake.deliveries_for_purpose() from public;
grant execute on function intake.deliveries_for_purpose() to suar_linkage, suar_statistics;

alter table intake.record enable row level security;
create policy "stewards read every record, without its identity" on intake.record for select to suar_workspace
  using ((select access.may('records.readAll')));
create policy "a position reads what its own organisation delivered" on intake.record for select to suar_workspace
  using ((select access.may('records.read')) and source_id = (select access.source_id()));
create policy "intake reads the records it writes" on intake.record for select to suar_intake
  using ((select access.is_system() or access.may('deliveries.manage')));
create policy "intake writes the records of a delivery" on intake.record for insert to suar_intake
  with check ((select access.is_system() or access.may('deliveries.manage')));
create policy "search tokens are made from facts too" on intake.record for select to suar_keys
  using ((select access.is_system()));
create policy "oversight compares reads with where records belong" on intake.record for select to suar_access
  using ((select access.may('audit.read')));
create policy "linkage reads records that its purpose may use" on intake.record for select to suar_linkage
  using (
    (select access.is_system() or access.may('children.link') or access.may('children.review'))
    and delivery_id in (select intake.deliveries_for_purpose())
  );
create policy "statistics counts records that may be counted" on intake.record for select to suar_statistics
  using (
    (select access.is_system() or access.may('figures.manage'))
    and delivery_id in (select intake.deliveries_for_purpose())
  );

grant usage on schema intake to suar_access;
grant select (id, source_id, residence_district, incident_district, office_district) on intake.record to suar_access;

alter table intake.delivery_segment enable row level security;
create policy "intake keeps pieces of what it takes" on intake.delivery_segment to suar_intake
  using (
    (select access.is_system() or access.may('deliveries.manage') or access.may('deliveries.send'))
  );
create policy "pieces of deliveries get their keys wrapped anew" on intake.delivery_segment to suar_keys
  using ((select access.is_system()));

alter table intake.rejected_line enable row level security;
create policy "stewards see what was rejected" on intake.rejected_line for select to suar_workspace
  using ((select access.may('deliveries.manage')));
create policy "intake sees what it rejected" on intake.rejected_line for select to suar_intake
  using ((select access.is_system() or access.may('deliveries.manage')));
create policy "intake rejects lines of a delivery" on intake.rejected_line for insert to suar_intake
  with check ((select access.is_system() or access.may('deliveries.manage')));

-- Children: beside the policy of 0200 that keeps the purposes apart, who may come near them at all.
do $$
declare
  part text;
begin
  foreach part in array array['child', 'decision', 'link', 'evidence', 'unsure_pair'] loop
    execute format(
      'create policy "linkage works for those who may link or review" on children.%I as restrictive to suar_linkage
         using ((select access.is_system() or access.may(''children.link'') or access.may(''children.review'')))',
      part
    );
  end loop;
  foreach part in array array['child', 'decision', 'link', 'unsure_pair'] loop
    execute format(
      'create policy "only makers of figures come to the records behind them" on children.%I as restrictive to suar_statistics
         using ((select access.is_system() or access.may(''figures.manage'')))',
      part
    );
  end loop;
end
$$;
create policy "only reviewers decide" on children.decision as restrictive for insert to suar_linkage
  with check ((select access.may('children.review')));

-- People who work here.
alter table access.account enable row level security;
create policy "the room reads accounts to let people in" on access.account for select to suar_access
  using ((select access.is_system()));
create policy "administrators and oversight read accounts" on access.account for select to suar_access
  using ((select access.may('accounts.read')));
create policy "everyone reads their own account" on access.account for select to suar_access
  using (id = (select access.account_id()));
create policy "administrators create accounts" on access.account for insert to suar_access
  with check ((select access.is_system() or access.may('accounts.manage')));
create policy "everyone changes their own account" on access.account for update to suar_access
  using ((select access.is_system()) or id = (select access.account_id()));

alter table access.session enable row level security;
create policy "the room keeps sessions" on access.session to suar_access
  using ((select access.is_system()));
create policy "everyone sees their own sessions" on access.session for select to suar_access
  using (account_id = (select access.account_id()));

alter table access.appointment enable row level security;
create policy "the room reads appointments to know rights" on access.appointment for select to suar_access
  using ((select access.is_system()));
create policy "administrators and oversight read appointments" on access.appointment for select to suar_access
  using ((select access.may('accounts.read')));
create policy "everyone reads their own appointments" on access.appointment for select to suar_access
  using (account_id = (select access.account_id()));
create policy "administrators appoint others, never themselves" on access.appointment for insert to suar_access
  with check (
    (select access.is_system())
    or ((select access.may('accounts.manage')) and account_id is distinct from (select access.account_id()))
  );
create policy "administrators end appointments" on access.appointment for update to suar_access
  using ((select access.is_system() or access.may('accounts.manage')));

-- Jobs carry the names of those who started them; only Suar itself touches the table.
alter table platform.job enable row level security;
create policy "the server keeps jobs" on platform.job to suar_jobs
  using ((select access.is_system()));
