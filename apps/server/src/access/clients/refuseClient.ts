import type { MessageKey } from "@suar/messages";
import {
  actorOf,
  type Caller,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
} from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { countTry } from "../throttle/countTry.ts";
import { audit } from "../trail/audit.ts";
import { accountOfClient } from "./actingClient.ts";
import type { ActingClientRow } from "./clientStore.ts";

const SYSTEM = systemActor("suar_access");

export interface FailedProof {
  act: "access.clientSignature" | "access.clientToken";
  reason: MessageKey;
  /** The key or client that was named, whether or not it exists. */
  named: string;
  /** The client, where the named one exists. */
  row: ActingClientRow | undefined;
  caller: Caller;
}

/**
 * Refuses a client that has not proven itself, puts it on the trail, and counts it: whoever goes on failing waits. What is
 * right is never counted nor kept waiting, so that nobody can lock a client out by failing in its name.
 */
export async function refuseClient(
  { database, clock }: RoomContext,
  key: CredentialKey,
  { act, reason, named, row, caller }: FailedProof,
): Promise<Refusal> {
  return database.inTransaction(SYSTEM, async (tx) => {
    const attempt = { what: "client" as const, accountName: named, accountId: null, caller };
    const charged = await countTry(tx, key, attempt, clock());
    if (isRefusal(charged)) return refuse(429, "access.client.wait", charged.values);
    const actor = row === undefined ? SYSTEM : actorOf(accountOfClient(row, "signature"));
    await audit(tx, { actor, act, outcome: "refused", ...(row === undefined ? {} : { subject: row.key_id }) });
    return refuse(401, reason);
  });
}
