import { type RoomContext, systemActor } from "../platform/index.ts";
import { type IdentityRoom, openRoom } from "./identityRoom.ts";
import { keySourceOf, openKeys, refreshKeys } from "./keys/openKeys.ts";
import { type KeyParts, TURN_KEYS_JOB, type TurnPosition, turnKeys } from "./keys/turnKeys.ts";
import { registerRoutes } from "./routes.ts";
import { MAKE_TOKENS_JOB, makeTokens, type TokenPosition } from "./search/makeTokens.ts";
import { listSearchKeys } from "./search/searchKeyStore.ts";
import { openSearchKeys, refreshSearchKeys, searchKeyLabel } from "./search/searchKeys.ts";
import { pageOfUntokened } from "./search/searchStore.ts";
import { type SearchKeyPosition, TURN_SEARCH_KEY_JOB, turnSearchKey } from "./search/turnSearchKey.ts";

export type { Identity } from "./identityOf.ts";
export type { IdentityRoom } from "./identityRoom.ts";
export { openText, sealText } from "./sealedText.ts";
export type { Sealed } from "./sealing.ts";
export type { Candidate } from "./search/searchStore.ts";

/** Other servers hear of a turn of keys within this time. */
const REFRESH_MS = 5_000;

/** Opens the room: loads the master keys, checks that they are this database's, defines its jobs and answers its routes. */
export async function registerIdentity(context: RoomContext): Promise<IdentityRoom> {
  const { database, config, jobs, log } = context;
  const source = keySourceOf(config);
  const keys = await openKeys(database, source);
  const searchKeys = await openSearchKeys(database, keys);
  const parts: KeyParts & { tables: KeyParts["tables"][number][] } = {
    ...{ database, source, keys, announceMs: config.keyAnnounceMs },
    tables: [
      {
        table: "identity.sealed_identity",
        key: [{ name: "record_id", type: "uuid" }],
        labelOf: ([recordId = ""]) => recordId,
      },
      {
        table: "identity.search_key",
        key: [{ name: "version", type: "integer" }],
        labelOf: ([version]) => searchKeyLabel(Number(version)),
      },
    ],
  };
  jobs.define<TurnPosition>(TURN_KEYS_JOB, ({ state }, control) => turnKeys(parts, state, control));
  jobs.define<TokenPosition>(MAKE_TOKENS_JOB, ({ state }, control) =>
    makeTokens({ database, keys, searchKeys }, state ?? { after: null, made: 0 }, control),
  );
  const turning = { database, keys, searchKeys, announceMs: config.keyAnnounceMs };
  jobs.define<SearchKeyPosition>(TURN_SEARCH_KEY_JOB, ({ state }, control) => turnSearchKey(turning, state, control));
  const look = async () => {
    await refreshKeys(database, source, keys);
    await refreshSearchKeys(database, keys, searchKeys);
  };
  let isClosed = false;
  const looking = setInterval(() => {
    look().catch((error: unknown) => {
      if (!isClosed) log.error("looking for turned keys failed", error);
    });
  }, REFRESH_MS).unref();
  context.onClose(() => {
    isClosed = true;
    clearInterval(looking);
  });
  const room = openRoom({ database, keys, searchKeys, tables: parts.tables });
  registerRoutes(context, room, parts);
  return room;
}

/** Identities that came before there was search, or before the search key turned, get their tokens as a job. */
export async function completeTokens({ database, jobs }: RoomContext): Promise<void> {
  const system = systemActor("suar_keys");
  const missing = await database.inTransaction(system, async (tx) => {
    const key = (await listSearchKeys(tx)).find(({ state }) => state === "current");
    return key === undefined ? [] : pageOfUntokened(tx, key.version, null, 1);
  });
  if (missing.length > 0) await jobs.start(MAKE_TOKENS_JOB, {}, system);
}
