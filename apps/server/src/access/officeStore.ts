import type { AccessRole, Organisation, Position, Right } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";

export async function listRoles(tx: Transaction): Promise<AccessRole[]> {
  const { rows } = await sql<{ code: string; name_id: string; name_en: string; justice: boolean; rights: Right[] }>`
    select
      code,
      name_id,
      name_en,
      justice,
      array(select right_code from access.role_right where role_right.role = role.code order by right_code) as rights
    from access.role
    order by created_at, code
  `.execute(tx);
  return rows.map(({ code, name_id: id, name_en: en, justice, rights }) => ({
    code,
    name: { id, en },
    justice,
    rights,
  }));
}

/** Writes a role as it is given: its name, and exactly these rights. */
export async function writeRole(tx: Transaction, { code, name, justice, rights }: AccessRole): Promise<void> {
  await sql`
    insert into access.role (code, name_id, name_en, justice)
    values (${code}, ${name.id}, ${name.en}, ${justice})
    on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en, justice = excluded.justice
  `.execute(tx);
  await sql`delete from access.role_right where role = ${code}`.execute(tx);
  await sql`
    insert into access.role_right (role, right_code)
    select ${code}, unnest(${rights}::text[])
  `.execute(tx);
}

export async function listOrganisations(tx: Transaction): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select id, name, source_id as "sourceId", superior_id as "superiorId"
    from access.organisation
    order by name
  `.execute(tx);
  return rows;
}

export type NewOrganisation = Organisation & { createdBy: string };

/** The organisation of this name: the one there is, or a new one. `isNew` says which. */
export async function ensureOrganisation(
  tx: Transaction,
  { id, name, sourceId, superiorId, createdBy }: NewOrganisation,
): Promise<{ id: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string }>`
    insert into access.organisation (id, name, source_id, superior_id, created_by)
    values (${id}, ${name}, ${sourceId}, ${superiorId}, ${createdBy})
    on conflict (name) do nothing
    returning id
  `.execute(tx);
  if (rows[0] !== undefined) return { id, isNew: true };
  const found = await sql<{ id: string }>`select id from access.organisation where name = ${name}`.execute(tx);
  return { id: found.rows[0]?.id ?? id, isNew: false };
}

/** A position as it is stored; what to warn of follows from it (warningsOfPosition.ts). */
export type PositionRow = Omit<Position, "warnings">;

export async function listPositions(tx: Transaction, today: string): Promise<PositionRow[]> {
  const { rows } = await sql<PositionRow>`
    select
      position.id,
      position.organisation_id as "organisationId",
      organisation.name as organisation,
      position.title,
      position.role,
      position.territory,
      position.superior_id as "superiorId",
      position.closed_on::text as "closedOn",
      coalesce(
        (
          select jsonb_agg(
            jsonb_build_object(
              'appointmentId', appointment.id,
              'accountId', account.id,
              'name', account.name,
              'from', appointment.starts_on,
              'to', appointment.ends_on
            )
            order by appointment.starts_on
          )
          from access.appointment
          join access.account on account.id = appointment.account_id
          where appointment.position_id = position.id
            and appointment.starts_on <= ${today}::date
            and coalesce(appointment.ends_on, 'infinity') >= ${today}::date
        ),
        '[]'
      ) as holders
    from access.position
    join access.organisation on organisation.id = position.organisation_id
    order by organisation.name, position.title
  `.execute(tx);
  return rows;
}

export interface NewPosition {
  id: string;
  organisationId: string;
  title: string;
  role: string;
  territory: string | null;
  superiorId: string | null;
  createdBy: string;
}

export async function insertPosition(tx: Transaction, position: NewPosition): Promise<void> {
  await sql`
    insert into access.position (id, organisation_id, title, role, territory, superior_id, created_by)
    values (
      ${position.id},
      ${position.organisationId},
      ${position.title},
      ${position.role},
      ${position.territory},
      ${position.superiorId},
      ${position.createdBy}
    )
  `.execute(tx);
}

/** Closes a position, and ends at the day before whatever appointment to it lasts longer. */
export async function closePosition(tx: Transaction, id: string, on: string, by: string): Promise<boolean> {
  const { rows } = await sql`
    update access.position
    set closed_on = ${on}::date
    where id = ${id} and closed_on is null
    returning id
  `.execute(tx);
  await sql`
    update access.appointment
    set ends_on = greatest(starts_on, ${on}::date - 1), ended_by = ${by}
    where position_id = ${id} and coalesce(ends_on, 'infinity') >= ${on}::date
  `.execute(tx);
  return rows.length > 0;
}

/** What a new position or appointment names: which of them exist. */
export async function findMissing(
  tx: Transaction,
  named: { organisationId?: string; role?: string; positionId?: string | null; accountId?: string },
): Promise<string[]> {
  const { rows } = await sql<{ missing: string }>`
    select missing
    from (values
      ('organisation', ${named.organisationId ?? null}::text, exists (
        select from access.organisation where id::text = ${named.organisationId ?? null}::text)),
      ('role', ${named.role ?? null}::text, exists (select from access.role where code = ${named.role ?? null}::text)),
      ('position', ${named.positionId ?? null}::text, exists (
        select from access.position where id::text = ${named.positionId ?? null}::text and closed_on is null)),
      ('account', ${named.accountId ?? null}::text, exists (
        select from access.account where id::text = ${named.accountId ?? null}::text))
    ) as named (missing, given, found)
    where given is not null and not found
  `.execute(tx);
  return rows.map(({ missing }) => missing);
}

export interface AppointmentRow {
  id: string;
  accountId: string;
  positionId: string;
  position: string;
  organisation: string;
  role: string;
  from: string;
  to: string | null;
}

export async function listAppointments(tx: Transaction, accountId: string | null): Promise<AppointmentRow[]> {
  const { rows } = await sql<AppointmentRow>`
    select
      appointment.id,
      appointment.account_id as "accountId",
      position.id as "positionId",
      position.title as position,
      organisation.name as organisation,
      position.role,
      appointment.starts_on::text as "from",
      appointment.ends_on::text as "to"
    from access.appointment
    join access.position on position.id = appointment.position_id
    join access.organisation on organisation.id = position.organisation_id
    where appointment.account_id = coalesce(${accountId}::uuid, appointment.account_id)
    order by appointment.starts_on desc, appointment.id
  `.execute(tx);
  return rows;
}

export interface NewAppointment {
  id: string;
  accountId: string;
  positionId: string;
  from: string;
  to: string | null;
  createdBy: string;
}

export async function insertAppointment(tx: Transaction, appointment: NewAppointment): Promise<void> {
  await sql`
    insert into access.appointment (id, account_id, position_id, starts_on, ends_on, created_by)
    values (
      ${appointment.id},
      ${appointment.accountId},
      ${appointment.positionId},
      ${appointment.from}::date,
      ${appointment.to}::date,
      ${appointment.createdBy}
    )
  `.execute(tx);
}

/** Sets the last day; an appointment that would end before it begins, or has ended already, stays as it is. */
export async function endAppointment(tx: Transaction, id: string, lastDay: string, by: string): Promise<boolean> {
  const { rows } = await sql`
    update access.appointment
    set ends_on = ${lastDay}::date, ended_by = ${by}
    where id = ${id}
      and starts_on <= ${lastDay}::date
      and coalesce(ends_on, 'infinity') > ${lastDay}::date
    returning id
  `.execute(tx);
  return rows.length > 0;
}
