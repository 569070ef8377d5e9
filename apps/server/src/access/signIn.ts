import type { NextStep, SignIn } from "@suar/contract";
import type { z } from "zod";
import {
  actorOf,
  type Caller,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../platform/index.ts";
import { type ActingRow, accountOf, findAccountByEmail, findAccountById } from "./accountStore.ts";
import type { CredentialKey } from "./credentialKey.ts";
import { type Entered, enter } from "./enter.ts";
import { isPassword } from "./passwords.ts";
import { takeCode } from "./secondFactor/secondFactor.ts";
import { countFactors, type FactorCounts } from "./secondFactor/secondFactorStore.ts";
import { countTry, forgiveTry } from "./throttle/countTry.ts";
import { findTicket, issueTicket, useUpTicket } from "./tickets/tickets.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

const SYSTEM = systemActor("suar_access");

/**
 * The first step: the right password. Outside the demo country a second one follows always. A wrong password and an unknown
 * address get the same answer, as slowly.
 */
export async function signInWithPassword(
  context: RoomContext,
  key: CredentialKey,
  { email, password }: z.output<typeof SignIn>,
  caller: Caller,
): Promise<Entered | NextStep | Refusal> {
  const { database, clock } = context;
  const begun = await database.inTransaction(SYSTEM, async (tx) => {
    const row = await findAccountByEmail(tx, email, today(clock));
    const accountName = email.trim().toLowerCase();
    const attempt = { what: "password" as const, accountName, accountId: row?.id ?? null, caller };
    return { row, charged: await countTry(tx, key, attempt, clock()) };
  });
  const { row, charged } = begun;
  if (isRefusal(charged)) return charged;
  // outside the transaction: hashing takes longer than anything the database may be kept waiting for
  const right = await isPassword(password, row?.password_hash);
  if (row === undefined || !right) {
    const actor = row === undefined ? SYSTEM : actorOf(accountOf(row));
    await database.inTransaction(SYSTEM, (tx) => audit(tx, { actor, act: "access.signIn", outcome: "refused" }));
    return refuse(401, "access.signIn.wrong");
  }
  return database.inTransaction(SYSTEM, async (tx) => {
    await forgiveTry(tx, charged);
    return afterFirstStep(tx, context, row, { proven: "password", caller });
  });
}

/** What follows a password or an issuer's word: a second factor, or choosing one, or nothing where `suffices` says so. */
export async function afterFirstStep(
  tx: Transaction,
  context: RoomContext,
  row: ActingRow,
  { proven, caller, suffices = false, provenAt }: FirstStep,
): Promise<Entered | NextStep> {
  const factors = await countFactors(tx, row.id);
  // the demo country's passwords are public and its data made up; an authenticator that somebody adds there is asked for
  if (suffices || (context.config.demo && !factors.has_authenticator)) {
    return enter(tx, context, { row, proven, caller, ...(provenAt === undefined ? {} : { provenAt }) });
  }
  const ways = waysOf(factors);
  if (ways.length > 0) {
    return { next: "secondFactor", ways, ticket: await issueTicket(tx, "secondFactor", row.id, {}, context.clock()) };
  }
  return {
    next: "enrolment",
    ways,
    ticket: await issueTicket(tx, "enrolment", row.id, { first: proven }, context.clock()),
  };
}

interface FirstStep {
  proven: "password" | "issuer";
  caller: Caller;
  suffices?: boolean;
  provenAt?: Date | null;
}

function waysOf({ has_authenticator, passkeys, recovery_codes }: FactorCounts): NextStep["ways"] {
  const ways: NextStep["ways"] = [];
  if (has_authenticator) ways.push("authenticator");
  if (passkeys > 0) ways.push("passkey");
  if (recovery_codes > 0) ways.push("recoveryCode");
  return ways;
}

/** The second step: a code of the authenticator, or a recovery code. */
export async function signInWithCode(
  context: RoomContext,
  key: CredentialKey,
  { ticket, code }: { ticket: string; code: string },
  caller: Caller,
): Promise<Entered | Refusal> {
  const { database, clock } = context;
  return database.inTransaction(SYSTEM, async (tx) => {
    const accountId = (await findTicket(tx, ticket, "secondFactor", clock()))?.account_id ?? null;
    const row = accountId === null ? undefined : await findAccountById(tx, accountId, today(clock), null);
    if (row === undefined) return refuse(401, "access.ticket.over");
    const charged = await countTry(tx, key, { what: "code", accountName: row.id, accountId: row.id, caller }, clock());
    if (isRefusal(charged)) return charged;
    const proven = await takeCode(tx, key, row.id, code, clock());
    if (proven === null) {
      await audit(tx, { actor: actorOf(accountOf(row)), act: "access.secondFactor", outcome: "refused" });
      return refuse(401, "access.secondFactor.wrong");
    }
    if ((await useUpTicket(tx, ticket, "secondFactor", clock())) === undefined)
      return refuse(401, "access.ticket.over");
    await forgiveTry(tx, charged);
    return enter(tx, context, { row, proven, caller });
  });
}
