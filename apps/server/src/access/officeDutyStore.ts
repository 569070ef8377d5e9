import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";

export interface OpenPosition {
  territory: string | null;
  closedOn: null;
  holders: { to: string | null }[];
}

/** Positions that are not closed, with the last days of today's appointments: all that a warning needs, and nobody's name. */
export async function listHoldersOfOpenPositions(tx: Transaction, today: string): Promise<OpenPosition[]> {
  const { rows } = await sql<OpenPosition>`
    select
      position.territory,
      null as "closedOn",
      coalesce(
        (
          select jsonb_agg(jsonb_build_object('to', appointment.ends_on))
          from access.appointment
          where appointment.position_id = position.id
            and appointment.starts_on <= ${today}::date
            and coalesce(appointment.ends_on, 'infinity') >= ${today}::date
        ),
        '[]'
      ) as holders
    from access.position
    where coalesce(position.closed_on, 'infinity') > ${today}::date
  `.execute(tx);
  return rows;
}
