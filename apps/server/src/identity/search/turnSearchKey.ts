import { setTimeout as sleep } from "node:timers/promises";
import { audit } from "../../access/index.ts";
import { type Database, isRefusal, type JobControl, type Refusal, refuse, systemActor } from "../../platform/index.ts";
import type { MasterKeys } from "../keys/masterKeys.ts";
import { makeTokens, type TokenPosition } from "./makeTokens.ts";
import {
  deleteFormerTokens,
  destroySearchKeys,
  insertSearchKey,
  listSearchKeys,
  makeSearchKeyCurrent,
  refuseFormerTokens,
} from "./searchKeyStore.ts";
import { newSearchKey, refreshSearchKeys, type SearchKeys } from "./searchKeys.ts";

export const TURN_SEARCH_KEY_JOB = "identity.turnSearchKey";
const SYSTEM = systemActor("suar_keys");
const PAGE = 5_000;

export interface SearchKeyParts {
  database: Database;
  keys: MasterKeys;
  searchKeys: SearchKeys;
  /** How long every server needs to hear of a new version, at the most. */
  announceMs: number;
}

/** Where a turn of the search key stands. */
export interface SearchKeyPosition extends TokenPosition {
  version: number;
  /** From when on the database takes no token of a former key: every identity is looked at after that. */
  refusesFormer: boolean;
}

/**
 * Turns the search key while the server runs: a new key is announced to every server, which from then on searches by both; it
 * becomes current; then every identity gets its tokens anew, and the former key is destroyed. Searches find all the while.
 * Stopped or killed, it goes on where it was.
 */
export async function turnSearchKey(
  parts: SearchKeyParts,
  begun: SearchKeyPosition | null,
  control: JobControl<SearchKeyPosition>,
): Promise<{ version: number; made: number } | Refusal> {
  const { database, keys, searchKeys } = parts;
  const position = begun ?? (await announce(parts, control));
  if (isRefusal(position)) return position;
  if (!position.refusesFormer) await bringIn(parts, position, control);
  await refreshSearchKeys(database, keys, searchKeys);
  const tokens: JobControl<TokenPosition> = {
    actor: control.actor,
    progress: (progress) => control.progress(progress),
    stopAsked: () => control.stopAsked(),
    save: (reached, tx) => control.save({ ...position, ...reached }, tx),
  };
  const { made } = await makeTokens(parts, position, tokens);
  if (!control.stopAsked()) await destroyFormer(parts, control);
  return { version: position.version, made };
}

/** A turn that was cut off and never went on is brought to its end by the next one. */
async function announce(
  { database, keys }: SearchKeyParts,
  control: JobControl<SearchKeyPosition>,
): Promise<SearchKeyPosition | Refusal> {
  const known = await database.inTransaction(SYSTEM, listSearchKeys);
  const unfinished = known.find(({ state }) => state === "announced");
  const isBetween = known.some(({ state }) => state === "former" || state === "retiring");
  const current = known.find(({ state }) => state === "current")?.version ?? 0;
  const fresh = { after: null, made: 0, refusesFormer: false };
  if (unfinished !== undefined) return { version: unfinished.version, ...fresh };
  if (isBetween) return { version: current, ...fresh };
  const version = Math.max(...known.map((row) => row.version)) + 1;
  const position = { version, ...fresh };
  const made = newSearchKey(keys, version);
  return database.inTransaction({ ...control.actor, role: "suar_keys" }, async (tx) => {
    if (!(await insertSearchKey(tx, { ...made, state: "announced" }))) return refuse(409, "identity.keys.turning");
    await audit(tx, { actor: control.actor, act: "identity.turnSearchKey", subject: String(version) });
    await control.save(position, tx);
    return position;
  });
}

async function bringIn(
  { database, keys, searchKeys, announceMs }: SearchKeyParts,
  position: SearchKeyPosition,
  control: JobControl<SearchKeyPosition>,
): Promise<void> {
  // no token is made with a key that some server does not search by yet
  await refreshSearchKeys(database, keys, searchKeys);
  await sleep(announceMs);
  await database.inTransaction(SYSTEM, (tx) => makeSearchKeyCurrent(tx, position.version));
  await refreshSearchKeys(database, keys, searchKeys);
  // whoever has not heard yet may still be making tokens with the former key
  await sleep(announceMs);
  position.refusesFormer = true;
  await database.inTransaction(SYSTEM, async (tx) => {
    await refuseFormerTokens(tx);
    await control.save(position, tx);
  });
}

async function destroyFormer(
  { database, keys, searchKeys }: SearchKeyParts,
  control: JobControl<SearchKeyPosition>,
): Promise<void> {
  const current = searchKeys.current.version;
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const last: string | undefined = await database.inTransaction(SYSTEM, (tx) =>
      deleteFormerTokens(tx, { current, after: from, limit: PAGE }),
    );
    if (last === undefined) break;
    after = last;
  }
  await database.inTransaction({ ...control.actor, role: "suar_keys" }, async (tx) => {
    for (const version of await destroySearchKeys(tx))
      await audit(tx, { actor: control.actor, act: "identity.destroySearchKey", subject: String(version) });
  });
  await refreshSearchKeys(database, keys, searchKeys);
}
