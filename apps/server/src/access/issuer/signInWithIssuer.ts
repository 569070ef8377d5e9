import type { Account, NextStep } from "@suar/contract";
import {
  actorOf,
  type Caller,
  isRefusal,
  type Refusal,
  refuse,
  systemActor,
  type Transaction,
} from "../../platform/index.ts";
import { findAccountById } from "../accountStore.ts";
import type { Entered } from "../enter.ts";
import { takeCode } from "../secondFactor/secondFactor.ts";
import { countFactors } from "../secondFactor/secondFactorStore.ts";
import { freshenSession } from "../sessions.ts";
import { afterFirstStep } from "../signIn.ts";
import { countTry, forgiveTry } from "../throttle/countTry.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { findLinkedAccount, setIssuerLinkUsed } from "./issuerStore.ts";
import { auditRefusal, type IssuerAnswer, type IssuerParts, proveIssuer } from "./proveIssuer.ts";

const SYSTEM = systemActor("suar_access");
/** Clocks differ. */
const SKEW_MS = 60_000;

/**
 * Lets in whoever the issuer's person is linked to here; nobody is found by an address or a name. Suar's own second factor
 * follows, unless the issuer has asked for one that is trusted.
 */
export async function signInWithIssuer(
  parts: IssuerParts,
  given: IssuerAnswer,
  caller: Caller,
): Promise<Entered | NextStep | Refusal> {
  const { context } = parts;
  const { database, clock } = context;
  const proven = await proveIssuer(parts, "issuer", given);
  if (isRefusal(proven)) return proven;
  const answer = await database.inTransaction(SYSTEM, async (tx) => {
    const accountId = await findLinkedAccount(tx, proven);
    const row = accountId === undefined ? undefined : await findAccountById(tx, accountId, today(clock), null);
    if (row === undefined) return refuse(401, "access.issuer.unknown");
    await setIssuerLinkUsed(tx, proven, clock());
    const { hasSecondFactor: suffices, at: provenAt } = proven;
    return afterFirstStep(tx, context, row, { proven: "issuer", caller, suffices, provenAt });
  });
  if (isRefusal(answer)) await auditRefusal(database);
  return answer;
}

/**
 * Opens sensitive acts to the session's own owner, who has proven themselves to the issuer anew, with a code as well wherever
 * signing in would ask for one. Gives the session's new token.
 */
export async function freshenWithIssuer(
  parts: IssuerParts,
  given: IssuerAnswer & { code?: string | undefined; account: Account; sessionToken: string; caller: Caller },
): Promise<string | Refusal> {
  const { context } = parts;
  const { database, clock, config } = context;
  const { account } = given;
  const accountId = account.id;
  const proven = await proveIssuer(parts, "issuer", given);
  if (isRefusal(proven)) return proven;
  const isAnew = proven.at !== null && proven.at.getTime() >= proven.begunAt.getTime() - SKEW_MS;
  if (!isAnew) return refuse(422, "access.issuer.notAnew");
  const answer = await database.inTransaction(SYSTEM, async (tx) => {
    if ((await findLinkedAccount(tx, proven)) !== accountId) return refuse(422, "access.issuer.unknown");
    const { has_authenticator } = await countFactors(tx, accountId);
    const needsCode = !proven.hasSecondFactor && (has_authenticator || !config.demo);
    const fault = needsCode ? await codeFault(tx, parts, given) : undefined;
    if (fault !== undefined) return fault;
    await audit(tx, { actor: actorOf(account), act: "access.proveAgain", fields: ["issuer"] });
    return freshenSession(tx, given.sessionToken, clock());
  });
  if (isRefusal(answer)) await auditRefusal(database);
  return answer;
}

/** What is wrong with the code that was given, if anything; counted as every other try at a code. */
async function codeFault(
  tx: Transaction,
  { key, context: { clock } }: IssuerParts,
  { account: { id }, code, caller }: { account: Account; code?: string | undefined; caller: Caller },
): Promise<Refusal | undefined> {
  const charged = await countTry(tx, key, { what: "code", accountName: id, accountId: id, caller }, clock());
  if (isRefusal(charged)) return charged;
  if ((await takeCode(tx, key, id, code ?? "", clock())) !== "authenticator")
    return refuse(422, "access.secondFactor.wrong");
  await forgiveTry(tx, charged);
  return undefined;
}
