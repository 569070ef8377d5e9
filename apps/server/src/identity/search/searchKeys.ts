import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { type Database, fillRandom, systemActor } from "../../platform/index.ts";
import { KEY_BYTES, type MasterKeys } from "../keys/masterKeys.ts";
import { openBytes, sealBytes } from "../sealing.ts";
import { insertSearchKey, listSearchKeys, type SearchKeyRow } from "./searchKeyStore.ts";

const SYSTEM = systemActor("suar_keys");

export const searchKeyLabel = (version: number) => `search-key/${version}`;

/** A key of the search tokens: apart from the keys that seal, so that one may turn without the other. */
export interface SearchKey {
  version: number;
  key: KeyObject;
}

/**
 * The search keys that this server knows: the current one makes the tokens of what is sealed now, and all of them are searched
 * by, so that a search finds while tokens are made anew.
 */
export class SearchKeys {
  #current: SearchKey;
  #all: readonly SearchKey[];

  constructor(current: SearchKey, all: readonly SearchKey[] = [current]) {
    this.#current = current;
    this.#all = all;
  }

  get current(): SearchKey {
    return this.#current;
  }

  get all(): readonly SearchKey[] {
    return this.#all;
  }

  /** Takes over what the database says of them now. */
  learn(known: SearchKeys): void {
    this.#current = known.current;
    this.#all = known.all;
  }
}

/** The search keys of this database; the first is made when there is none. */
export async function openSearchKeys(database: Database, keys: MasterKeys): Promise<SearchKeys> {
  const known = await database.inTransaction(SYSTEM, listSearchKeys);
  if (known.length > 0) return searchKeysOf(known, keys);
  const made = newSearchKey(keys, 1);
  await database.inTransaction(SYSTEM, (tx) => insertSearchKey(tx, { ...made, state: "current" }));
  return searchKeysOf(await database.inTransaction(SYSTEM, listSearchKeys), keys);
}

/** Learns of search keys that another server, or this one, has made or given up. */
export async function refreshSearchKeys(database: Database, keys: MasterKeys, searchKeys: SearchKeys): Promise<void> {
  const known = await database.inTransaction(SYSTEM, listSearchKeys);
  searchKeys.learn(searchKeysOf(known, keys));
}

function searchKeysOf(known: readonly SearchKeyRow[], keys: MasterKeys): SearchKeys {
  const all = known.flatMap(({ version, wrappedKey, sealed }) => {
    if (wrappedKey === null || sealed === null) return [];
    const bytes = openBytes(keys, { wrappedKey, sealed }, searchKeyLabel(version));
    return [{ version, key: createSecretKey(bytes) }];
  });
  const version = known.find(({ state }) => state === "current")?.version;
  const current = all.find((key) => key.version === version);
  if (current === undefined) throw new Error("the database has no current search key");
  return new SearchKeys(current, all);
}

/** A new random search key, sealed like every other. */
export function newSearchKey(keys: MasterKeys, version: number) {
  return { version, ...sealBytes(keys, fillRandom(new Uint8Array(KEY_BYTES)), searchKeyLabel(version)) };
}

/** A keyed hash cut to 64 bits, as PostgreSQL's bigint: enough to find by, too little to prove anything by. */
export function tokenOf({ key }: SearchKey, text: string): bigint {
  return createHmac("sha256", key).update(text).digest().readBigInt64BE(0);
}
