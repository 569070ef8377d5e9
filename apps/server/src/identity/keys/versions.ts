import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export type KeyState = "announced" | "current" | "former" | "retired";

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

export async function setVersionState(tx: Transaction, version: number, state: KeyState): Promise<void> {
  await sql`
    update identity.master_key
    set state = ${state}
    where version = ${version}
  `.execute(tx);
}

/** A version that was announced becomes the current one, and the current one a former. */
export async function makeCurrent(tx: Transaction, version: number): Promise<void> {
  await sql`update identity.master_key set state = 'former' where state = 'current'`.execute(tx);
  await setVersionState(tx, version, "current");
}
