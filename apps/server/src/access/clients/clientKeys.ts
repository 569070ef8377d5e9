import { type Client, calendarDay, LONGEST_CLIENT_KEY_DAYS, MOST_CLIENT_KEYS, type PublicKey } from "@suar/contract";
import {
  type Actor,
  actorOf,
  type CallingAccount,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../../platform/index.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { asAccess, changeClient, NOT_FOUND } from "./changeClient.ts";
import * as store from "./manageStore.ts";
import { bareKey, openKey, thumbprintOf } from "./publicKeys.ts";
import { showClient } from "./showClient.ts";

const DAY_MS = 86_400_000;

export interface KeyToRegister {
  key: PublicKey;
  from?: string | undefined;
  to: string;
}

/** Registers a further key; those that are there stay, so that one follows another without a gap. */
export async function addKey(
  context: RoomContext,
  actor: Actor,
  clientId: string,
  wanted: KeyToRegister,
): Promise<Client | Refusal> {
  const key = await keyToKeep(context, wanted);
  if (isRefusal(key)) return key;
  return changeClient(context, asAccess(actor), clientId, (tx) =>
    registerKey(tx, context, actor, { ...key, clientId, registeredWith: null }),
  );
}

/** A client registers its next key in a request signed with a present one; an access token, once stolen, does not do. */
export async function registerOwnKey(
  context: RoomContext,
  account: CallingAccount,
  wanted: KeyToRegister,
): Promise<Client | Refusal> {
  const { client } = account;
  if (client?.provenBy !== "signature") return refuse(403, "access.client.signFirst");
  const key = await keyToKeep(context, wanted);
  if (isRefusal(key)) return key;
  const actor = actorOf(account);
  return changeClient(context, systemActor("suar_access"), account.id, (tx) =>
    registerKey(tx, context, actor, { ...key, clientId: account.id, registeredWith: client.keyId }),
  );
}

export async function revokeKey(
  context: RoomContext,
  actor: Actor,
  { id, keyId, andSuccessors }: { id: string; keyId: string; andSuccessors: boolean },
): Promise<Client | Refusal> {
  return changeClient(context, asAccess(actor), id, async (tx) => {
    const by = { at: context.clock(), by: actor.name };
    const revoked = await store.revokeKeys(tx, { clientId: id, keyId, andSuccessors, ...by });
    if (revoked.length === 0) return refuse(404, "access.client.noSuchKey");
    await audit(tx, { actor, act: "access.revokeClientKey", subject: id, fields: revoked });
    return undefined;
  });
}

export interface KeptKey {
  id: string;
  jwk: PublicKey;
  from: string;
  to: string;
}

/** A key as it is kept, once it is one and its days are allowed. */
export async function keyToKeep({ clock }: RoomContext, { key, from, to }: KeyToRegister): Promise<KeptKey | Refusal> {
  if (openKey(key) === undefined) return refuse(422, "access.client.badKey");
  const day = today(clock);
  const last = calendarDay(new Date(clock().getTime() + LONGEST_CLIENT_KEY_DAYS * DAY_MS));
  const first = from ?? day;
  if (first < day || to < first || to > last) {
    return refuse(422, "access.client.keyDays", { days: LONGEST_CLIENT_KEY_DAYS });
  }
  return { id: await thumbprintOf(key), jwk: bareKey(key), from: first, to };
}

/** Registers a further key of a client that has room for it. */
async function registerKey(
  tx: Transaction,
  context: RoomContext,
  actor: Actor,
  key: KeptKey & { clientId: string; registeredWith: string | null },
): Promise<Refusal | undefined> {
  const { clientId } = key;
  const day = today(context.clock);
  await store.lockClient(tx, clientId);
  const [row] = await store.listClients(tx, day, clientId);
  if (row === undefined || row.endedAt !== null) return NOT_FOUND;
  const holding = showClient(row, day).keys.filter(({ state }) => state === "current" || state === "notYet");
  if (holding.length >= MOST_CLIENT_KEYS) return refuse(409, "access.client.tooManyKeys", { most: MOST_CLIENT_KEYS });
  return keepKey(tx, context, actor, key);
}

/** Keeps a key, unless it was registered before, to whomever it belongs. */
export async function keepKey(
  tx: Transaction,
  { clock }: RoomContext,
  actor: Actor,
  key: KeptKey & { clientId: string; registeredWith: string | null },
): Promise<Refusal | undefined> {
  const isNew = await store.insertKey(tx, { ...key, at: clock(), by: actor.name });
  if (!isNew) return refuse(409, "access.client.keyKnown");
  await audit(tx, { actor, act: "access.addClientKey", subject: key.clientId, fields: [key.id] });
  return undefined;
}
