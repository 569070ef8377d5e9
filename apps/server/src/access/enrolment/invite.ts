import { type Actor, newId, type Refusal, type RoomContext, refuse, systemActor } from "../../platform/index.ts";
import { findAccountById } from "../accountStore.ts";
import { countFactors } from "../secondFactor/secondFactorStore.ts";
import { hashToken, newToken } from "../sessions.ts";
import { issueTicket } from "../tickets/tickets.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { findInvitation, insertInvitation } from "./invitationStore.ts";

const SYSTEM = systemActor("suar_access");
const HOUR_MS = 3_600_000;
const VALID_HOURS = 72;

/** Makes the link with which an account's owner chooses how to sign in; only its hash stays here. A later one replaces it. */
export async function inviteOwner(
  { database, clock }: RoomContext,
  by: Actor,
  { accountId, replaces }: { accountId: string; replaces: boolean },
): Promise<{ token: string; expiresAt: string } | Refusal> {
  // whoever may invite does not see others' factors: Suar itself looks
  const { row, factors } = await database.inTransaction(SYSTEM, async (tx) => ({
    row: await findAccountById(tx, accountId, today(clock), null),
    factors: await countFactors(tx, accountId),
  }));
  if (row === undefined) return refuse(404, "access.account.notFound");
  if (by.accountId === accountId) return refuse(403, "access.invitation.self");
  const hasFactors = factors.has_authenticator || Number(factors.passkeys) > 0 || factors.issuer_links > 0;
  if (hasFactors && !replaces) return refuse(409, "access.invitation.hasFactors");
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + VALID_HOURS * HOUR_MS);
  await database.inTransaction({ ...by, role: "suar_access" }, async (tx) => {
    const tokenHash = hashToken(token);
    await insertInvitation(tx, { id: newId(), accountId, tokenHash, createdBy: by.name, now: clock(), expiresAt });
    await audit(tx, { actor: by, act: "access.invite", subject: accountId, fields: replaces ? ["replaces"] : [] });
  });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Begins to choose. The invitation is used up at the end only: a page that is opened twice costs nothing. */
export function openInvitation({ database, clock }: RoomContext, token: string) {
  return database.inTransaction(SYSTEM, async (tx) => {
    const invitation = await findInvitation(tx, hashToken(token), clock());
    const row =
      invitation === undefined ? undefined : await findAccountById(tx, invitation.account_id, today(clock), null);
    if (invitation === undefined || row === undefined) return refuse(410, "access.invitation.over");
    const state = { invitation: invitation.id };
    const ticket = await issueTicket(tx, "enrolment", row.id, state, clock());
    return { ticket, name: row.name, email: row.email, language: row.language };
  });
}
