import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

interface CounterRow {
  key: Uint8Array;
  tries: number;
  last_at: Date;
}

/** The counters of these keys, held until the transaction ends, so that tries at the same moment are counted one by one. */
export async function lockCounters(tx: Transaction, keys: readonly Uint8Array[], now: Date): Promise<CounterRow[]> {
  for (const key of keys) {
    await sql`
      insert into access.throttle (key, tries, last_at)
      values (${key}, 0, ${now})
      on conflict (key) do nothing
    `.execute(tx);
  }
  const { rows } = await sql<CounterRow>`
    select key, tries, last_at
    from access.throttle
    where key in (${sql.join(keys)})
    order by key
    for update
  `.execute(tx);
  return rows;
}

export async function setCounter(tx: Transaction, key: Uint8Array, tries: number, lastAt: Date): Promise<void> {
  await sql`
    update access.throttle
    set tries = ${tries}, last_at = ${lastAt}
    where key = ${key}
  `.execute(tx);
}

/** Takes one try back; the time of the last one stays. */
export async function lowerCounter(tx: Transaction, key: Uint8Array): Promise<void> {
  await sql`update access.throttle set tries = greatest(tries - 1, 0) where key = ${key}`.execute(tx);
}

export async function deleteOldCounters(tx: Transaction, before: Date): Promise<void> {
  await sql`delete from access.throttle where last_at < ${before}`.execute(tx);
}

export async function isDeviceKnown(tx: Transaction, accountId: string, tokenHash: Uint8Array): Promise<boolean> {
  const { rows } = await sql`
    select
    from access.known_device
    where account_id = ${accountId} and token_hash = ${tokenHash}
  `.execute(tx);
  return rows.length > 0;
}

export async function keepKnownDevice(
  tx: Transaction,
  accountId: string,
  tokenHash: Uint8Array,
  now: Date,
): Promise<void> {
  await sql`
    insert into access.known_device (account_id, token_hash, last_used_at)
    values (${accountId}, ${tokenHash}, ${now})
    on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
  `.execute(tx);
}

export async function forgetDevices(tx: Transaction, accountId: string): Promise<void> {
  await sql`delete from access.known_device where account_id = ${accountId}`.execute(tx);
}
