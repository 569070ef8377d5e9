import type { Position, Tenure } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import type { PersonRow } from "./accountStore.ts";

export type PositionRow = Omit<Position, "holders" | "warnings"> & { createdBy: string };

export async function findPosition(tx: Transaction, id: string): Promise<PositionRow | undefined> {
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
      position.created_by as "createdBy"
    from access.position
    join access.organisation on organisation.id = position.organisation_id
    where position.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** Everyone who held, holds or will hold a position, newest first. */
export async function listTenures(tx: Transaction, positionId: string): Promise<Tenure[]> {
  const { rows } = await sql<Tenure>`
    select
      appointment.id as "appointmentId",
      account.id as "accountId",
      account.name,
      appointment.starts_on::text as "from",
      appointment.ends_on::text as "to",
      appointment.created_by as "appointedBy",
      appointment.ended_by as "endedBy"
    from access.appointment
    join access.account on account.id = appointment.account_id
    where appointment.position_id = ${positionId}
    order by appointment.starts_on desc, appointment.id desc
  `.execute(tx);
  return rows;
}

export async function findPerson(tx: Transaction, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select id, email, name, language
    from access.account
    where id = ${id}
  `.execute(tx);
  return rows[0];
}
