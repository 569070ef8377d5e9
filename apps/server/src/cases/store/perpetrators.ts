import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";

export interface PerpetratorRow extends Sealed {
  id: string;
  caseId: string;
  addedAt: Date;
}

const PERPETRATOR = sql`
  id,
  case_id as "caseId",
  wrapped_key as "wrappedKey",
  sealed,
  added_at as "addedAt"
`;

export async function listPerpetratorsOf(tx: Transaction, caseId: string): Promise<PerpetratorRow[]> {
  const { rows } = await sql<PerpetratorRow>`
    select ${PERPETRATOR}
    from cases.alleged_perpetrator
    where case_id = ${caseId}
    order by id
  `.execute(tx);
  return rows;
}

export async function countPerpetrators(tx: Transaction, caseId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from cases.alleged_perpetrator
    where case_id = ${caseId}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

/** All alleged perpetrators, page by page in the order of their ids; with `only`, those. */
export async function pageOfPerpetrators(
  tx: Transaction,
  { after, limit, only }: { after: string | null; limit: number; only: readonly string[] | null },
): Promise<PerpetratorRow[]> {
  const { rows } = await sql<PerpetratorRow>`
    select ${PERPETRATOR}
    from cases.alleged_perpetrator
    where (${after}::uuid is null or id > ${after})
      and (${only === null} or id = any(${only ?? []}::uuid[]))
    order by id
    limit ${limit}
  `.execute(tx);
  return rows;
}

export interface NewPerpetrator extends Sealed {
  id: string;
  caseId: string;
  addedBy: string;
  addedPosition: string;
}

export async function insertPerpetrator(tx: Transaction, added: NewPerpetrator): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.alleged_perpetrator (id, case_id, wrapped_key, sealed, added_by, added_position)
    values (
      ${added.id},
      ${added.caseId},
      ${added.wrappedKey},
      ${added.sealed},
      ${added.addedBy},
      ${added.addedPosition}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}
