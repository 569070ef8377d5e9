import { setTimeout as sleep } from "node:timers/promises";
import { audit } from "../../access/index.ts";
import {
  type Actor,
  type Database,
  isRefusal,
  type JobControl,
  type Refusal,
  refuse,
  systemActor,
} from "../../platform/index.ts";
import { rewrapKey, versionOfWrapped } from "../sealing.ts";
import type { KeySource } from "./keySource.ts";
import type { MasterKeys } from "./masterKeys.ts";
import { fingerprintOf, refreshKeys } from "./openKeys.ts";
import { insertVersion, listVersions, makeCurrent, refuseNewWrappings, retireVersion } from "./versions.ts";
import { pageOfWrapped, replaceWrapped, type WrappedRow, type WrappedTable } from "./wrappedTable.ts";

export const TURN_KEYS_JOB = "identity.turnKeys";
const SYSTEM = systemActor("suar_keys");
/** Rows of one transaction: some 20 µs each. */
const PAGE = 500;

export interface KeyParts {
  database: Database;
  source: KeySource;
  keys: MasterKeys;
  tables: readonly WrappedTable[];
  /** How long every server needs to hear of a new version, at the most. */
  announceMs: number;
}

/** Where a turn stands: which version it makes, the table it is at, and the last row it has seen to. */
export interface TurnPosition {
  version: number;
  table: number;
  after: string[] | null;
  rewrapped: number;
}

/**
 * Turns the master key while the server runs: a new version is announced to every server, then wraps what is sealed from now
 * on, then every wrapped key is wrapped anew, page by page; reads and imports go on, since former versions still open.
 * Stopped or killed, it goes on where it was.
 */
export async function turnKeys(
  parts: KeyParts,
  begun: TurnPosition | null,
  control: JobControl<TurnPosition>,
): Promise<{ version: number; rewrapped: number } | Refusal> {
  const { database, source, keys } = parts;
  const position = begun ?? (await announce(parts, control));
  if (isRefusal(position)) return position;
  await refreshKeys(database, source, keys);
  if (keys.current !== position.version) {
    await sleep(parts.announceMs);
    await database.inTransaction(SYSTEM, (tx) => makeCurrent(tx, position.version));
    await refreshKeys(database, source, keys);
    // whoever has not heard yet may still be sealing with the former version
    await sleep(parts.announceMs);
  }
  while (position.table < parts.tables.length && !control.stopAsked()) await rewrapPage(parts, position, control);
  return { version: position.version, rewrapped: position.rewrapped };
}

async function announce(
  { database, source }: KeyParts,
  control: JobControl<TurnPosition>,
): Promise<TurnPosition | Refusal> {
  const known = await database.inTransaction(SYSTEM, listVersions);
  const unfinished = known.find(({ state }) => state === "announced");
  const version = unfinished?.version ?? Math.max(...known.map((row) => row.version)) + 1;
  const position = { version, table: 0, after: null, rewrapped: 0 };
  if (unfinished !== undefined) return position;
  // the key of a turn that was cut off before the database knew of it
  const left = (await source.load([{ version, wrappedByService: null }])).get(version);
  const { key, wrappedByService } =
    left === undefined ? await source.make(version) : { key: left, wrappedByService: null };
  return database.inTransaction({ ...control.actor, role: "suar_keys" }, async (tx) => {
    const row = { version, fingerprint: fingerprintOf(key), state: "announced", wrappedByService } as const;
    if (!(await insertVersion(tx, row))) return refuse(409, "identity.keys.turning");
    await audit(tx, { actor: control.actor, act: "identity.turnKeys", subject: String(version) });
    await control.save(position, tx);
    return position;
  });
}

async function rewrapPage(
  { database, keys, tables }: KeyParts,
  position: TurnPosition,
  control: JobControl<TurnPosition>,
): Promise<void> {
  const place = tables[position.table];
  if (place === undefined) return;
  const page = await database.inTransaction(SYSTEM, (tx) => pageOfWrapped(tx, place, position.after, PAGE));
  const rewrapped = page
    .filter(({ wrappedKey }) => versionOfWrapped(wrappedKey) !== keys.current)
    .map(({ key, wrappedKey }) => ({
      key,
      former: wrappedKey,
      wrappedKey: rewrapKey(keys, wrappedKey, place.labelOf(key)),
    }));
  const last = page.length < PAGE ? undefined : page.at(-1);
  if (last === undefined) Object.assign(position, { table: position.table + 1, after: null });
  else position.after = last.key;
  position.rewrapped += rewrapped.length;
  await database.inTransaction(SYSTEM, async (tx) => {
    if (rewrapped.length > 0) await replaceWrapped(tx, place, rewrapped);
    await control.save(position, tx);
  });
  control.progress({ done: position.rewrapped, total: null, step: "identity.keys.rewrapping" });
}

/**
 * Gives up a former version for good: refused while any key is still wrapped with it. The database decides for every server:
 * first it takes no more keys wrapped with it, then it is looked whether one is left, and only then it is retired.
 */
export async function retireKey(
  { database, keys, tables }: KeyParts,
  actor: Actor,
  version: number,
): Promise<{ retired: true } | Refusal> {
  if (!(await database.inTransaction(SYSTEM, (tx) => refuseNewWrappings(tx, version))))
    return refuse(409, "identity.keys.notFormer");
  for (const place of tables) {
    if (await isInUse(database, place, version)) return refuse(409, "identity.keys.inUse", { table: place.table });
  }
  const isRetired = await database.inTransaction(actor, async (tx) => {
    if (!(await retireVersion(tx, version))) return false;
    await audit(tx, { actor, act: "identity.retireKey", subject: String(version) });
    return true;
  });
  if (!isRetired) return refuse(409, "identity.keys.notFormer");
  keys.forget(version);
  return { retired: true };
}

async function isInUse(database: Database, place: WrappedTable, version: number): Promise<boolean> {
  for (let after: string[] | null = null; ; ) {
    const from: string[] | null = after;
    const page: WrappedRow[] = await database.inTransaction(SYSTEM, (tx) => pageOfWrapped(tx, place, from, PAGE));
    if (page.some(({ wrappedKey }) => versionOfWrapped(wrappedKey) === version)) return true;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return false;
    after = last.key;
  }
}
