import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { type Config, type Database, systemActor } from "../../platform/index.ts";
import { environmentKeys } from "./environmentKeys.ts";
import { fileKeys } from "./fileKeys.ts";
import type { KeySource } from "./keySource.ts";
import { MasterKeys } from "./masterKeys.ts";
import { serviceKeys } from "./serviceKeys.ts";
import { insertVersion, listVersions, type VersionRow } from "./versions.ts";

const SYSTEM = systemActor("suar_keys");

/** An external key service before the environment's secret before files of the data directory. */
export function keySourceOf(config: Pick<Config, "masterKey" | "dataDir" | "keyService">): KeySource {
  if (config.keyService !== null) return serviceKeys(config.keyService);
  return config.masterKey === null ? fileKeys(config.dataDir) : environmentKeys(config.masterKey);
}

/**
 * Loads every key that this database was sealed with and that has not been retired; a new database gets its first. A wrong or
 * missing key stops the start: what would be sealed with another could not be opened again.
 */
export async function openKeys(database: Database, source: KeySource): Promise<MasterKeys> {
  const known = await database.inTransaction(SYSTEM, listVersions);
  if (known.length === 0) return makeFirst(database, source);
  const keys = await loadKnown(source, known);
  const current = known.find(({ state }) => state === "current")?.version ?? 0;
  if (!keys.has(current)) {
    throw new Error(`the master key (version ${current}) is not here (docs/operations.md, Keys)`);
  }
  return new MasterKeys(current, keys);
}

async function makeFirst(database: Database, source: KeySource): Promise<MasterKeys> {
  // the file of an earlier start that was interrupted before the database knew of it
  const [left] = await source.load([{ version: 1, wrappedByService: null }]);
  const made = left === undefined ? await source.make(1) : { key: left[1], wrappedByService: null };
  const fingerprint = fingerprintOf(made.key);
  await database.inTransaction(SYSTEM, (tx) =>
    insertVersion(tx, { version: 1, fingerprint, state: "current", wrappedByService: made.wrappedByService }),
  );
  return new MasterKeys(1, new Map([[1, made.key]]));
}

async function loadKnown(source: KeySource, known: readonly VersionRow[]): Promise<ReadonlyMap<number, KeyObject>> {
  const keys = await source.load(known.filter(({ state }) => state !== "retired"));
  for (const { version, fingerprint } of known) {
    const key = keys.get(version);
    if (key !== undefined && !timingSafeEqual(fingerprint, fingerprintOf(key))) {
      throw new Error("the master key is not the one this database was sealed with (docs/operations.md, Keys)");
    }
  }
  return keys;
}

/** Looks whether another server has turned the keys, and learns what it has not heard of. */
export async function refreshKeys(database: Database, source: KeySource, keys: MasterKeys): Promise<void> {
  const known = await database.inTransaction(SYSTEM, listVersions);
  const current = known.find(({ state }) => state === "current")?.version;
  for (const { version, state } of known) if (state === "retired") keys.forget(version);
  const unheard = known.filter(({ version, state }) => state !== "retired" && !keys.has(version));
  if (current === undefined || (unheard.length === 0 && current === keys.current)) return;
  keys.learn(current, await loadKnown(source, unheard));
}

/** Tells two master keys apart without revealing either. */
export function fingerprintOf(key: KeyObject): Uint8Array {
  return createHmac("sha256", key).update("suar master key fingerprint").digest();
}
