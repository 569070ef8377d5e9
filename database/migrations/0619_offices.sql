-- Offices are renamed and move under other superiors; which role a position has, and whose organisation it is, never changes:
-- another office is another position.
grant update (name, source_id, superior_id) on access.organisation to suar_access;
grant update (title, territory, superior_id) on access.position to suar_access;

-- "What this position owes today" counts, for those who manage accounts, the positions that nobody holds or will hold soon.
grant select on access.position to suar_workspace;
grant select (position_id, starts_on, ends_on) on access.appointment to suar_workspace;
create policy "those who manage accounts are told of vacant positions" on access.appointment for select to suar_workspace
  using ((select access.may('accounts.manage')));
