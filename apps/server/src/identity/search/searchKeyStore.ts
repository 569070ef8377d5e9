import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

type SearchKeyState = "announced" | "current" | "former" | "retiring" | "retired";

export interface SearchKeyRow {
  version: number;
  state: SearchKeyState;
  /** Null once it has been destroyed. */
  wrappedKey: Uint8Array | null;
  sealed: Uint8Array | null;
  createdAt: Date;
}

/** Newest first. */
export async function listSearchKeys(tx: Transaction): Promise<SearchKeyRow[]> {
  const { rows } = await sql<SearchKeyRow>`
    select version, state, wrapped_key as "wrappedKey", sealed, created_at as "createdAt"
    from identity.search_key
    order by version desc
  `.execute(tx);
  return rows;
}

/** False where the version is known already. */
export async function insertSearchKey(tx: Transaction, row: Omit<SearchKeyRow, "createdAt">): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.search_key (version, state, wrapped_key, sealed)
    values (${row.version}, ${row.state}, ${row.wrappedKey}, ${row.sealed})
    on conflict do nothing
    returning version
  `.execute(tx);
  return rows.length > 0;
}

/** A search key that was announced becomes the current one, and the current one a former; any other stays as it is. */
export async function makeSearchKeyCurrent(tx: Transaction, version: number): Promise<void> {
  await sql`
    update identity.search_key
    set state = 'former'
    where state = 'current'
      and exists (select from identity.search_key as next where next.version = ${version} and next.state = 'announced')
  `.execute(tx);
  await sql`
    update identity.search_key
    set state = 'current'
    where version = ${version} and state = 'announced'
  `.execute(tx);
}

/** From here on the database takes no token of a former search key, from whatever server. */
export async function refuseFormerTokens(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7823, 680)`.execute(tx);
  await sql`update identity.search_key set state = 'retiring' where state = 'former'`.execute(tx);
}

/** Destroys the search keys of which no token is left; says which. */
export async function destroySearchKeys(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`
    update identity.search_key
    set state = 'retired', wrapped_key = null, sealed = null
    where state = 'retiring'
    returning version
  `.execute(tx);
  return rows.map(({ version }) => version);
}

/**
 * Takes away what is left of tokens of former keys, one page of records after the other: those of records that have no
 * identity any more. Says where it stands, or undefined at the end.
 */
export async function deleteFormerTokens(
  tx: Transaction,
  { current, after, limit }: { current: number; after: string | null; limit: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ last: string | null }>`
    with page as (
      select record_id, key_version
      from identity.search_token
      where record_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by record_id
      limit ${limit}
    ),
    gone as (
      delete from identity.search_token
      using page
      where search_token.record_id = page.record_id and search_token.key_version <> ${current}
    )
    select max(record_id::text) as last
    from page
  `.execute(tx);
  return rows[0]?.last ?? undefined;
}
