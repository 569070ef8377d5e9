import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

type KeyState = "announced" | "current" | "former" | "retiring" | "retired";

export interface VersionRow {
  version: number;
  fingerprint: Uint8Array;
  state: KeyState;
  wrappedByService: string | null;
  knownSince: Date;
}

export async function listVersions(tx: Transaction): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, fingerprint, state, wrapped_by_service as "wrappedByService", known_since as "knownSince"
    from identity.master_key
    order by version
  `.execute(tx);
  return rows;
}

/** False where the version is known already. */
export async function insertVersion(tx: Transaction, row: Omit<VersionRow, "knownSince">): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.master_key (version, fingerprint, state, wrapped_by_service)
    values (${row.version}, ${row.fingerprint}, ${row.state}, ${row.wrappedByService})
    on conflict do nothing
    returning version
  `.execute(tx);
  return rows.length > 0;
}

/** A version that was announced becomes the current one, and the current one a former; any other stays as it is. */
export async function makeCurrent(tx: Transaction, version: number): Promise<void> {
  await sql`
    update identity.master_key
    set state = 'former'
    where state = 'current'
      and exists (select from identity.master_key as next where next.version = ${version} and next.state = 'announced')
  `.execute(tx);
  await sql`
    update identity.master_key
    set state = 'current'
    where version = ${version} and state = 'announced'
  `.execute(tx);
}

/**
 * From here on the database takes no key that a former version wraps, from whatever server; keys that were being written are
 * there when this ends. False where the version is not a former one.
 */
export async function refuseNewWrappings(tx: Transaction, version: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(7823, 680)`.execute(tx);
  const { rows } = await sql`
    update identity.master_key
    set state = 'retiring'
    where version = ${version} and state in ('former', 'retiring')
    returning version
  `.execute(tx);
  return rows.length > 0;
}

/** False where somebody else has retired it. */
export async function retireVersion(tx: Transaction, version: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.master_key
    set state = 'retired'
    where version = ${version} and state = 'retiring'
    returning version
  `.execute(tx);
  return rows.length > 0;
}
