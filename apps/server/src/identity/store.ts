import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import type { SealedRow } from "./sealing.ts";

/** Stores sealed identities in one statement. */
export async function storeSealed(tx: Transaction, rows: readonly SealedRow[]): Promise<void> {
  await sql`
    insert into identity.sealed_identity (record_id, wrapped_key, sealed)
    select *
    from unnest(
      ${rows.map((row) => row.recordId)}::uuid[],
      ${rows.map((row) => row.wrappedKey)}::bytea[],
      ${rows.map((row) => row.sealed)}::bytea[]
    )
  `.execute(tx);
}

export async function findSealed(tx: Transaction, recordIds: readonly string[]): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select record_id as "recordId", wrapped_key as "wrappedKey", sealed
    from identity.sealed_identity
    where record_id = any(${recordIds}::uuid[])
  `.execute(tx);
  return rows;
}
