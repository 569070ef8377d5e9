import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { type Database, fillRandom, systemActor } from "../../platform/index.ts";
import { KEY_BYTES, type MasterKeys } from "../keys/masterKeys.ts";
import { openBytes, sealBytes } from "../sealing.ts";
import { insertSearchKey, listSearchKeys } from "./searchStore.ts";

const SYSTEM = systemActor("suar_keys");

export const searchKeyLabel = (version: number) => `search-key/${version}`;

/** A key of the search tokens: apart from the keys that seal, so that one may turn without the other. */
export interface SearchKey {
  version: number;
  key: KeyObject;
}

/** The newest search key of this database; the first is made when there is none. */
export async function openSearchKey(database: Database, keys: MasterKeys): Promise<SearchKey> {
  const [newest] = await database.inTransaction(SYSTEM, listSearchKeys);
  if (newest === undefined) return makeSearchKey(database, keys, 1);
  const bytes = openBytes(keys, newest, searchKeyLabel(newest.version));
  return { version: newest.version, key: createSecretKey(bytes) };
}

async function makeSearchKey(database: Database, keys: MasterKeys, version: number): Promise<SearchKey> {
  const bytes = fillRandom(new Uint8Array(KEY_BYTES));
  const sealed = sealBytes(keys, bytes, searchKeyLabel(version));
  await database.inTransaction(SYSTEM, (tx) => insertSearchKey(tx, { version, ...sealed }));
  return { version, key: createSecretKey(bytes) };
}

/** A keyed hash cut to 64 bits, as PostgreSQL's bigint: enough to find by, too little to prove anything by. */
export function tokenOf({ key }: SearchKey, text: string): bigint {
  return createHmac("sha256", key).update(text).digest().readBigInt64BE(0);
}
