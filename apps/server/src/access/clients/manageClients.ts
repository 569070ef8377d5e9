import type { Client, Scope } from "@suar/contract";
import { type Actor, isRefusal, newId, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { asAccess, changeClient, NOT_FOUND } from "./changeClient.ts";
import { type KeyToRegister, keepKey, keyToKeep } from "./clientKeys.ts";
import * as store from "./manageStore.ts";
import { showClient } from "./showClient.ts";

export interface WantedClient extends KeyToRegister {
  name: string;
  positionId: string;
  scopes: readonly Scope[];
}

/** Lets a program call the API for a position that is not one's own, with scopes that the position has the right to. */
export async function createClient(
  context: RoomContext,
  actor: Actor,
  wanted: WantedClient,
): Promise<Client | Refusal> {
  const { name, positionId, scopes } = wanted;
  if (positionId === actor.positionId) return refuse(403, "access.client.ownPosition");
  const key = await keyToKeep(context, wanted);
  if (isRefusal(key)) return key;
  const id = newId();
  return changeClient(context, asAccess(actor), id, async (tx) => {
    const place = await store.findPlace(tx, positionId, today(context.clock));
    if (place === undefined) return refuse(422, "access.client.noPosition");
    if (scopes.some((scope) => !place.rights.includes(scope))) return refuse(422, "access.client.beyondPosition");
    if (scopes.includes("deliveries.send") && place.sourceId === null) return refuse(422, "access.client.noSource");
    if (await store.isKeyKnown(tx, key.id)) return refuse(409, "access.client.keyKnown");
    await store.insertClient(tx, { id, name, positionId, scopes, at: context.clock(), by: actor.name });
    await audit(tx, { actor, act: "access.createClient", subject: id, fields: scopes });
    return keepKey(tx, context, actor, { ...key, clientId: id, registeredWith: null });
  });
}

export async function endClient(context: RoomContext, actor: Actor, id: string): Promise<Client | Refusal> {
  return changeClient(context, asAccess(actor), id, async (tx) => {
    const isNew = await store.setEnded(tx, id, { at: context.clock(), by: actor.name });
    if (isNew) await audit(tx, { actor, act: "access.endClient", subject: id });
    return undefined;
  });
}

export async function readClient(
  { database, clock }: RoomContext,
  actor: Actor,
  id: string,
): Promise<Client | Refusal> {
  const [row] = await database.inTransaction(actor, (tx) => store.listClients(tx, today(clock), id));
  return row === undefined ? NOT_FOUND : showClient(row, today(clock));
}
