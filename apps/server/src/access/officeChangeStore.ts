import type { Organisation } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";

/** Changes an organisation; false where there is none. */
export async function updateOrganisation(
  tx: Transaction,
  { id, name, sourceId, superiorId }: Organisation,
): Promise<boolean> {
  const { rows } = await sql`
    update access.organisation
    set name = ${name}, source_id = ${sourceId}, superior_id = ${superiorId}
    where id = ${id}
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function organisationOfName(tx: Transaction, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from access.organisation where name = ${name}`.execute(tx);
  return rows[0]?.id;
}

export interface PositionChange {
  id: string;
  title: string;
  territory: string | null;
  superiorId: string | null;
}

/** Changes a position that is not closed; false where there is none. */
export async function updatePosition(tx: Transaction, change: PositionChange): Promise<boolean> {
  const { rows } = await sql`
    update access.position
    set title = ${change.title}, territory = ${change.territory}, superior_id = ${change.superiorId}
    where id = ${change.id} and closed_on is null
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Whether `below` is `above` itself, or stands somewhere beneath it: as its superior it would close a circle. */
export async function isBeneath(
  tx: Transaction,
  kind: "organisation" | "position",
  below: string,
  above: string,
): Promise<boolean> {
  const table = sql.table(`access.${kind}`);
  const { rows } = await sql<{ found: boolean }>`
    with recursive chain (id, superior_id) as (
      select id, superior_id from ${table} where id = ${below}
      union
      select up.id, up.superior_id
      from chain
      join ${table} as up on up.id = chain.superior_id
    )
    select exists (select from chain where id = ${above}) as found
  `.execute(tx);
  return rows[0]?.found ?? false;
}

/** What would end: one appointment, those to one position, or the right of one role. */
export type Ending = { appointmentId: string } | { positionId: string } | { role: string };

/**
 * Whether nobody could manage accounts any longer on a day if this ended, though somebody could without it. Then no one
 * could give rights again: the operator creates an administrator only while there is no account at all.
 */
export async function leavesNobodyInCharge(tx: Transaction, ending: Ending, day: string): Promise<boolean> {
  const { rows } = await sql<{ holding: number; staying: number }>`
    select
      count(*)::int as holding,
      count(*) filter (where not ${isEnding(ending)})::int as staying
    from access.appointment
    join access.position on position.id = appointment.position_id
    join access.role_right on role_right.role = position.role and role_right.right_code = 'accounts.manage'
    where appointment.starts_on <= ${day}::date
      and coalesce(appointment.ends_on, 'infinity') >= ${day}::date
      and coalesce(position.closed_on, 'infinity') > ${day}::date
  `.execute(tx);
  const { holding = 0, staying = 0 } = rows[0] ?? {};
  return holding > 0 && staying === 0;
}

function isEnding(ending: Ending) {
  if ("appointmentId" in ending) return sql`(appointment.id = ${ending.appointmentId})`;
  if ("positionId" in ending) return sql`(position.id = ${ending.positionId})`;
  return sql`(position.role = ${ending.role})`;
}

/** The roles of the positions that an account holds on a day or will hold after it. */
export async function rolesHeldFrom(tx: Transaction, accountId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    select distinct position.role
    from access.appointment
    join access.position on position.id = appointment.position_id
    where appointment.account_id = ${accountId}
      and coalesce(appointment.ends_on, 'infinity') >= ${day}::date
  `.execute(tx);
  return rows.map(({ role }) => role);
}
