import {
  type Caller,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../../platform/index.ts";
import { findAccountById } from "../accountStore.ts";
import { type Entered, enter } from "../enter.ts";
import { freshenSession } from "../sessions.ts";
import { issueTicket, useUpTicket } from "../tickets/tickets.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { passkeyPlace } from "./passkeyPlace.ts";
import { findPasskey, setPasskeyUsed } from "./passkeyStore.ts";
import { askOptions, type BrowserAnswer, verifyPasskey } from "./passkeys.ts";

const SYSTEM = systemActor("suar_access");

interface Given {
  ticket: string;
  answer: BrowserAnswer;
  caller: Caller;
}

/** A challenge for whoever has a passkey here. Nothing slows this down: a passkey cannot be guessed. */
export async function challengePasskey({ database, config, clock }: RoomContext, caller: Caller) {
  const place = passkeyPlace(config, caller);
  if (isRefusal(place)) return place;
  const options = await askOptions(place);
  const state = { challenge: options.challenge };
  const ticket = await database.inTransaction(SYSTEM, (tx) => issueTicket(tx, "passkey", null, state, clock()));
  return { ticket, options: { ...options } };
}

/** Lets the owner of a passkey in. */
export function enterWithPasskey(context: RoomContext, given: Given): Promise<Entered | Refusal> {
  return provePasskey(context, given, async (tx, accountId) => {
    const row = await findAccountById(tx, accountId, today(context.clock), null);
    if (row === undefined) return refuse(401, "access.passkey.notTaken");
    return enter(tx, context, { row, proven: "passkey", caller: given.caller });
  });
}

/** Opens sensitive acts to the session's own owner; gives the session's new token. */
export function freshenWithPasskey(
  context: RoomContext,
  given: Given & { accountId: string; sessionToken: string },
): Promise<string | Refusal> {
  return provePasskey(context, given, async (tx, accountId) =>
    accountId === given.accountId
      ? freshenSession(tx, given.sessionToken, context.clock())
      : refuse(422, "access.passkey.notTaken"),
  );
}

async function provePasskey<T>(
  { database, config, clock }: RoomContext,
  { ticket, answer, caller }: Given,
  then: (tx: Transaction, accountId: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const place = passkeyPlace(config, caller);
  if (isRefusal(place)) return place;
  const [begun, passkey] = await database.inTransaction(SYSTEM, async (tx) => [
    await useUpTicket(tx, ticket, "passkey", clock()),
    await findPasskey(tx, answer.id),
  ]);
  if (begun === undefined) return refuse(422, "access.ticket.over");
  const counter =
    passkey === undefined ? null : await verifyPasskey(place, begun.state["challenge"] ?? "", answer, passkey);
  return database.inTransaction(SYSTEM, async (tx) => {
    if (passkey !== undefined && counter !== null && (await setPasskeyUsed(tx, passkey, counter, clock()))) {
      return then(tx, passkey.account_id);
    }
    await audit(tx, { actor: SYSTEM, act: "access.passkey", outcome: "refused" });
    return refuse(422, "access.passkey.notTaken");
  });
}
