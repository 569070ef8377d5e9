import type { Account } from "@suar/contract";
import {
  actorOf,
  type Caller,
  type Credentials,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
} from "../platform/index.ts";
import { findAccountById } from "./accountStore.ts";
import type { CredentialKey } from "./credentialKey.ts";
import { OPERATOR } from "./operator.ts";
import { isPassword } from "./passwords.ts";
import { takeCode } from "./secondFactor/secondFactor.ts";
import { countFactors } from "./secondFactor/secondFactorStore.ts";
import { freshenSession, hashToken, isFreshSession } from "./sessions.ts";
import { findSessionProof } from "./store.ts";
import { countTry, forgiveTry } from "./throttle/countTry.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

const SYSTEM = systemActor("suar_access");

/** Sensitive acts are a person's, shortly after proving themselves, or the operator's on the server's own machine. */
export async function isFresh(
  { database, clock }: RoomContext,
  account: Account,
  { sessionToken }: Credentials,
): Promise<boolean> {
  if (account.id === OPERATOR.id) return true;
  if (sessionToken === null) return false;
  const session = await database.inTransaction(SYSTEM, (tx) => findSessionProof(tx, hashToken(sessionToken)));
  return session !== undefined && isFreshSession(session, clock());
}

/** Proves oneself again by password, and by code as well wherever signing in would ask for one. Gives the session's new token. */
export async function proveAgain(
  context: RoomContext,
  key: CredentialKey,
  account: Account,
  given: { password: string; code?: string | undefined; sessionToken: string; caller: Caller },
): Promise<string | Refusal> {
  const { database, clock } = context;
  const { caller } = given;
  const begun = await database.inTransaction(SYSTEM, async (tx) => {
    const attempt = { what: "password" as const, accountName: account.email, accountId: account.id, caller };
    return {
      row: await findAccountById(tx, account.id, today(clock), null),
      factors: await countFactors(tx, account.id),
      charged: await countTry(tx, key, attempt, clock()),
    };
  });
  const { row, factors, charged } = begun;
  if (isRefusal(charged)) return charged;
  const needsCode = factors.has_authenticator || !context.config.demo;
  if (row?.password_hash == null || (needsCode && !factors.has_authenticator)) {
    return refuse(422, "access.stepUp.otherWay");
  }
  const right = await isPassword(given.password, row.password_hash);
  return database.inTransaction(SYSTEM, async (tx) => {
    const isProven =
      right && (!needsCode || (await takeCode(tx, key, account.id, given.code ?? "", clock())) === "authenticator");
    const outcome = isProven ? "done" : "refused";
    await audit(tx, { actor: actorOf(account), act: "access.proveAgain", outcome });
    // not 401, which would mean that the session is over
    if (!isProven) return refuse(422, "access.stepUp.wrong");
    await forgiveTry(tx, charged);
    return freshenSession(tx, given.sessionToken, clock());
  });
}
