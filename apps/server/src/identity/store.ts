import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import type { SealedRow } from "./sealing.ts";

/** Stores sealed identities in one statement. */
export async function storeSealed(tx: Transaction, rows: readonly SealedRow[]): Promise<void> {
  await sql`
    insert into identity.sealed_identity (record_id, wrapped_key, sealed, key_version)
    select *
    from unnest(
      ${rows.map((row) => row.recordId)}::uuid[],
      ${rows.map((row) => row.wrappedKey)}::bytea[],
      ${rows.map((row) => row.sealed)}::bytea[],
      ${rows.map((row) => row.keyVersion)}::integer[]
    )
  `.execute(tx);
}

export async function findSealed(tx: Transaction, recordIds: readonly string[]): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select record_id as "recordId", wrapped_key as "wrappedKey", sealed, key_version as "keyVersion"
    from identity.sealed_identity
    where record_id = any(${recordIds}::uuid[])
  `.execute(tx);
  return rows;
}

export async function findFingerprint(tx: Transaction, version: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ fingerprint: Uint8Array }>`
    select fingerprint
    from identity.master_key
    where version = ${version}
  `.execute(tx);
  return rows[0]?.fingerprint;
}

export async function insertFingerprint(tx: Transaction, version: number, fingerprint: Uint8Array): Promise<void> {
  await sql`insert into identity.master_key (version, fingerprint) values (${version}, ${fingerprint})`.execute(tx);
}
