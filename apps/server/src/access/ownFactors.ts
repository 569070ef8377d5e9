import type { Account } from "@suar/contract";
import {
  type Actor,
  type Caller,
  isRefusal,
  newId,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../platform/index.ts";
import { findAccountById } from "./accountStore.ts";
import type { CredentialKey } from "./credentialKey.ts";
import { listIssuerLinksOf } from "./issuer/issuerStore.ts";
import { passkeyPlace } from "./passkeys/passkeyPlace.ts";
import { deletePasskey, insertPasskey, listPasskeysOf } from "./passkeys/passkeyStore.ts";
import { type BrowserAnswer, newPasskeyOptions, verifyNewPasskey } from "./passkeys/passkeys.ts";
import { passwordFault } from "./passwordFault.ts";
import { hashPassword } from "./passwords.ts";
import { confirmAuthenticator, proposeAuthenticator, renewRecoveryCodes } from "./secondFactor/secondFactor.ts";
import {
  countFactors,
  deleteAuthenticator,
  deleteRecoveryCodes,
  type FactorCounts,
} from "./secondFactor/secondFactorStore.ts";
import { hashToken } from "./sessions.ts";
import { deleteOtherSessions, setPasswordHash } from "./store.ts";
import { forgetDevices } from "./throttle/throttleStore.ts";
import { issueTicket, useUpTicket } from "./tickets/tickets.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

const SYSTEM = systemActor("suar_access");

/** Somebody at work on their own account. */
export interface Owner {
  account: Account;
  actor: Actor;
  caller: Caller;
}

const asOwner = ({ actor }: Owner): Actor => ({ ...actor, role: "suar_access" });

/** The operator acts without an account of its own, and has nothing to prove itself with. */
async function isPerson(tx: Transaction, { account }: Owner): Promise<boolean> {
  return (await findAccountById(tx, account.id, NO_DAY, null)) !== undefined;
}

/** Where only the account matters, not what it may do on some day. */
const NO_DAY = "1970-01-01";

export async function readFactors({ database, clock }: RoomContext, owner: Owner) {
  return database.inTransaction(asOwner(owner), async (tx) => {
    const { id } = owner.account;
    const row = await findAccountById(tx, id, today(clock), null);
    const factors = await countFactors(tx, id);
    const passkeys = await listPasskeysOf(tx, id);
    const links = await listIssuerLinksOf(tx, id);
    return {
      passkeys: passkeys.map((passkey) => ({
        id: passkey.id,
        name: passkey.name,
        createdAt: passkey.created_at.toISOString(),
        lastUsedAt: passkey.last_used_at?.toISOString() ?? null,
      })),
      hasPassword: row?.password_hash != null,
      hasAuthenticator: factors.has_authenticator,
      recoveryCodes: Number(factors.recovery_codes),
      issuerLinks: links.map(({ id: linkId, issuer, linked_at, last_used_at }) => ({
        ...{ id: linkId, issuer },
        linkedAt: linked_at.toISOString(),
        lastUsedAt: last_used_at?.toISOString() ?? null,
      })),
    };
  });
}

export async function beginOwnPasskey({ database, config, clock }: RoomContext, owner: Owner) {
  const place = passkeyPlace(config, owner.caller);
  if (isRefusal(place)) return place;
  const known = await database.inTransaction(asOwner(owner), async (tx) =>
    (await isPerson(tx, owner)) ? listPasskeysOf(tx, owner.account.id) : null,
  );
  if (known === null) return refuse(404, "access.account.notFound");
  const options = await newPasskeyOptions(place, owner.account, known);
  const state = { challenge: options.challenge };
  const ticket = await database.inTransaction(SYSTEM, (tx) =>
    issueTicket(tx, "newPasskey", owner.account.id, state, clock()),
  );
  return { ticket, options: { ...options } };
}

export async function addOwnPasskey(
  { database, config, clock }: RoomContext,
  owner: Owner,
  { ticket, answer, name }: { ticket: string; answer: BrowserAnswer; name: string },
): Promise<{ id: string } | Refusal> {
  const place = passkeyPlace(config, owner.caller);
  if (isRefusal(place)) return place;
  const accountId = owner.account.id;
  const begun = await database.inTransaction(SYSTEM, (tx) => useUpTicket(tx, ticket, "newPasskey", clock()));
  if (begun?.account_id !== accountId) return refuse(422, "access.ticket.over");
  const made = await verifyNewPasskey(place, begun.state["challenge"] ?? "", answer);
  if (made === null) return refuse(422, "access.passkey.notTaken");
  return database.inTransaction(asOwner(owner), async (tx) => {
    const id = newId();
    const inserted = await insertPasskey(tx, { ...made, id, account_id: accountId, name, created_at: clock() });
    if (!inserted) return refuse(422, "access.passkey.notTaken");
    await audit(tx, { actor: owner.actor, act: "access.addPasskey", subject: id });
    return { id };
  });
}

export function removeOwnPasskey({ database, config }: RoomContext, owner: Owner, id: string) {
  return database.inTransaction(asOwner(owner), async (tx) => {
    const factors = await factorsAndPassword(tx, owner.account.id);
    const remain = { ...factors, passkeys: factors.passkeys - 1 };
    if (!canStillSignIn(remain, config)) return refuse(409, "access.factor.last");
    if (!(await deletePasskey(tx, owner.account.id, id))) return refuse(404, "access.passkey.notFound");
    await audit(tx, { actor: owner.actor, act: "access.removePasskey", subject: id });
    return { removed: true };
  });
}

interface Remaining extends FactorCounts {
  hasPassword: boolean;
}

export async function factorsAndPassword(tx: Transaction, accountId: string): Promise<Remaining> {
  const row = await findAccountById(tx, accountId, NO_DAY, null);
  const counts = await countFactors(tx, accountId);
  return { ...counts, passkeys: Number(counts.passkeys), hasPassword: row?.password_hash != null };
}

export function canStillSignIn(
  { passkeys, has_authenticator, hasPassword, issuer_links }: Remaining,
  { demo, issuer }: Pick<RoomContext["config"], "demo" | "issuer">,
): boolean {
  const hasIssuer = issuer_links > 0 && issuer !== null;
  const isIssuerEnough = hasIssuer && issuer.secondFactor.acr.length + issuer.secondFactor.amr.length > 0;
  return passkeys > 0 || isIssuerEnough || ((hasPassword || hasIssuer) && (has_authenticator || demo));
}

/** Sets a new password. Whoever else is signed in with the account, or knows a device of it, starts anew. */
export async function changeOwnPassword(
  { database }: RoomContext,
  owner: Owner,
  { password, sessionToken }: { password: string; sessionToken: string | null },
): Promise<{ ended: number } | Refusal> {
  const fault = await passwordFault(password, owner.account);
  if (fault !== null) return refuse(422, fault);
  const hash = await hashPassword(password);
  return database.inTransaction(SYSTEM, async (tx) => {
    await setPasswordHash(tx, owner.account.id, hash);
    await forgetDevices(tx, owner.account.id);
    const kept = sessionToken === null ? null : hashToken(sessionToken);
    const ended = await deleteOtherSessions(tx, owner.account.id, kept);
    await audit(tx, { actor: owner.actor, act: "access.changePassword" });
    return { ended };
  });
}

export async function beginOwnAuthenticator({ database, clock }: RoomContext, key: CredentialKey, owner: Owner) {
  const { id, email } = owner.account;
  const proposed = proposeAuthenticator(email);
  const state = { secret: key.seal(proposed.secret, id).toString("base64") };
  return database.inTransaction(SYSTEM, async (tx) => {
    if (!(await isPerson(tx, owner))) return refuse(404, "access.account.notFound");
    return { ...proposed, ticket: await issueTicket(tx, "newAuthenticator", id, state, clock()) };
  });
}

export function addOwnAuthenticator(
  { database, clock }: RoomContext,
  key: CredentialKey,
  owner: Owner,
  { ticket, code }: { ticket: string; code: string },
): Promise<{ recoveryCodes: string[] } | Refusal> {
  const { id } = owner.account;
  return database.inTransaction(SYSTEM, async (tx) => {
    const begun = await useUpTicket(tx, ticket, "newAuthenticator", clock());
    if (begun?.account_id !== id) return refuse(422, "access.ticket.over");
    const secret = key.open(Buffer.from(begun.state["secret"] ?? "", "base64"), id);
    const recoveryCodes = await confirmAuthenticator(tx, key, id, { secret, code, now: clock() });
    if (recoveryCodes === null) return refuse(422, "access.secondFactor.wrong");
    await audit(tx, { actor: owner.actor, act: "access.addAuthenticator" });
    return { recoveryCodes };
  });
}

export function removeOwnAuthenticator({ database, config }: RoomContext, owner: Owner) {
  return database.inTransaction(asOwner(owner), async (tx) => {
    const factors = await factorsAndPassword(tx, owner.account.id);
    if (!canStillSignIn({ ...factors, has_authenticator: false }, config)) return refuse(409, "access.factor.last");
    await deleteRecoveryCodes(tx, owner.account.id);
    const removed = await deleteAuthenticator(tx, owner.account.id);
    await audit(tx, { actor: owner.actor, act: "access.removeAuthenticator" });
    return { removed };
  });
}

export function renewOwnRecoveryCodes({ database }: RoomContext, owner: Owner) {
  return database.inTransaction(asOwner(owner), async (tx) => {
    const { has_authenticator } = await countFactors(tx, owner.account.id);
    if (!has_authenticator) return refuse(409, "access.authenticator.none");
    await audit(tx, { actor: owner.actor, act: "access.renewRecoveryCodes" });
    return { recoveryCodes: await renewRecoveryCodes(tx, owner.account.id) };
  });
}
