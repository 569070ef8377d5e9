-- Lists about children that leave the system: what was asked for, by whom, for what purpose; and what became of it.
-- Both tables are append-only; the state of an export follows from its acts.
create table access.export (
  id uuid primary key,
  -- which list and how it is narrowed (packages/contract ListAsked), and the rows chosen from it; null: all
  asked jsonb not null,
  only_rows uuid[],
  -- counted when it was asked for; never more leave
  row_count integer not null check (row_count > 0),
  purpose text not null,
  reason text not null,
  asked_at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  position_id uuid not null,
  position text not null,
  organisation text not null,
  needs_approval boolean not null,
  -- keys the hidden marks of its files
  mark_key bytea not null
);
create index export_by_account on access.export (account_id, asked_at);

create table access.export_act (
  id uuid primary key,
  export_id uuid not null references access.export (id),
  act text not null check (act in ('approved', 'refused', 'downloaded')),
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  position_id uuid,
  position text not null,
  reason text not null default ''
);
create index export_act_by_export on access.export_act (export_id);
create unique index one_decision_an_export on access.export_act (export_id) where act in ('approved', 'refused');

grant select, insert on access.export, access.export_act to suar_access;
-- what approvers owe today is counted in the workspace's role; it never sees the keys of the marks
grant select (id, asked_at, account_id, position_id, needs_approval) on access.export to suar_workspace;
grant select (export_id, act) on access.export_act to suar_workspace;

alter table access.export enable row level security;
create policy "everyone sees the exports they asked for" on access.export for select to suar_access
  using (account_id = (select access.account_id()));
create policy "approvers see what is asked for" on access.export for select to suar_access, suar_workspace
  using ((select access.may('exports.approve')));
create policy "oversight sees every export" on access.export for select to suar_access
  using ((select access.may('audit.read') or access.may('audit.export')));
create policy "an export is asked for in one's own name and position" on access.export for insert to suar_access
  with check (
    (select access.may('exports.ask'))
    and account_id = (select access.account_id())
    and position_id = (select access.position_id())
  );

alter table access.export_act enable row level security;
-- which exports these are is decided by the policies of access.export
create policy "whoever sees an export sees what became of it" on access.export_act for select to suar_access, suar_workspace
  using (export_id in (select export.id from access.export));
create policy "another person, in another position, decides" on access.export_act for insert to suar_access
  with check (
    act in ('approved', 'refused')
    and (select access.may('exports.approve'))
    and account_id = (select access.account_id())
    and exists (
      select from access.export
      where export.id = export_act.export_id
        and export.account_id <> access.account_id()
        and export.position_id is distinct from access.position_id()
    )
  );
-- a policy cannot read its own table but through a function of the owner
create function access.export_is_approved(export uuid) returns boolean
language sql
stable
security definer
set search_path = pg_temp
as $$
  select exists (select from access.export_act where export_act.export_id = export and export_act.act = 'approved')
$$;
revoke all on function access.export_is_approved(uuid) from public;
grant execute on function access.export_is_approved(uuid) to suar_access;
create policy "who asked fetches the file, from the same position, once it is approved" on access.export_act
  for insert to suar_access
  with check (
    act = 'downloaded'
    and (select access.may('exports.ask'))
    and account_id = (select access.account_id())
    and exists (
      select from access.export
      where export.id = export_act.export_id
        and export.account_id = access.account_id()
        and export.position_id = access.position_id()
        and (not export.needs_approval or access.export_is_approved(export.id))
    )
  );
