import type { Account, ProvenBy } from "@suar/contract";
import {
  actorOf,
  type Caller,
  isRefusal,
  newId,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../../platform/index.ts";
import { type ActingRow, accountOf, findAccountById } from "../accountStore.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { type Entered, enter } from "../enter.ts";
import { deleteIssuerLinksOf, insertIssuerLink } from "../issuer/issuerStore.ts";
import { passkeyPlace } from "../passkeys/passkeyPlace.ts";
import { deletePasskeysOf, insertPasskey } from "../passkeys/passkeyStore.ts";
import { type BrowserAnswer, newPasskeyOptions, verifyNewPasskey } from "../passkeys/passkeys.ts";
import { passwordFault } from "../passwordFault.ts";
import { hashPassword } from "../passwords.ts";
import { confirmAuthenticator, proposeAuthenticator } from "../secondFactor/secondFactor.ts";
import { deleteAuthenticator, deleteRecoveryCodes } from "../secondFactor/secondFactorStore.ts";
import { deleteOtherSessions, setPasswordHash } from "../store.ts";
import { forgetDevices } from "../throttle/throttleStore.ts";
import type { TicketRow } from "../tickets/ticketStore.ts";
import { findTicket, keepInTicket, useUpTicket } from "../tickets/tickets.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { takeInvitation } from "./invitationStore.ts";

const SYSTEM = systemActor("suar_access");
export const OVER = refuse(422, "access.ticket.over");

interface Enrolling {
  ticket: TicketRow;
  row: ActingRow;
}

/** Whoever holds this ticket may choose how its account signs in from now on. */
export async function findEnrolling(
  tx: Transaction,
  { clock }: RoomContext,
  token: string,
): Promise<Enrolling | undefined> {
  const ticket = await findTicket(tx, token, "enrolment", clock());
  const row = ticket?.account_id == null ? undefined : await findAccountById(tx, ticket.account_id, today(clock), null);
  return ticket === undefined || row === undefined ? undefined : { ticket, row };
}

export async function beginFirstPasskey(context: RoomContext, token: string, caller: Caller) {
  const place = passkeyPlace(context.config, caller);
  if (isRefusal(place)) return place;
  const enrolling = await context.database.inTransaction(SYSTEM, (tx) => findEnrolling(tx, context, token));
  if (enrolling === undefined) return OVER;
  const options = await newPasskeyOptions(place, enrolling.row, []);
  const state = { challenge: options.challenge };
  await context.database.inTransaction(SYSTEM, (tx) => keepInTicket(tx, enrolling.ticket, state));
  return { ...options };
}

export async function enrolWithPasskey(
  context: RoomContext,
  { ticket, answer, name }: { ticket: string; answer: BrowserAnswer; name: string },
  caller: Caller,
): Promise<Entered | Refusal> {
  const place = passkeyPlace(context.config, caller);
  if (isRefusal(place)) return place;
  const enrolling = await context.database.inTransaction(SYSTEM, (tx) => findEnrolling(tx, context, ticket));
  const challenge = enrolling?.ticket.state["challenge"];
  if (challenge === undefined) return OVER;
  const made = await verifyNewPasskey(place, challenge, answer);
  if (made === null) return refuse(422, "access.passkey.notTaken");
  return context.database.inTransaction(SYSTEM, async (tx) => {
    const chosen = await endEnrolling(tx, context, ticket);
    if (isRefusal(chosen)) return chosen;
    const { id } = chosen.row;
    const passkey = { ...made, id: newId(), account_id: id, name, created_at: context.clock() };
    if (!(await insertPasskey(tx, passkey)))
      throw new Error("a passkey that was made for an enrolment is known already");
    return letIn(tx, context, chosen.row, { proven: "passkey", caller });
  });
}

export async function chooseFirstPassword(
  context: RoomContext,
  { ticket: token, password }: { ticket: string; password: string },
): Promise<{ chosen: true } | Refusal> {
  const enrolling = await context.database.inTransaction(SYSTEM, (tx) => findEnrolling(tx, context, token));
  if (enrolling === undefined) return OVER;
  const fault = await passwordFault(password, accountOf(enrolling.row));
  if (fault !== null) return refuse(422, fault);
  const passwordHash = await hashPassword(password);
  await context.database.inTransaction(SYSTEM, (tx) => keepInTicket(tx, enrolling.ticket, { passwordHash }));
  return { chosen: true };
}

export async function beginFirstAuthenticator(context: RoomContext, key: CredentialKey, token: string) {
  return context.database.inTransaction(SYSTEM, async (tx) => {
    const enrolling = await findEnrolling(tx, context, token);
    if (enrolling === undefined) return OVER;
    const { ticket, row } = enrolling;
    if (!hasFirstStep(enrolling)) return refuse(409, "access.enrolment.passwordFirst");
    const proposed = proposeAuthenticator(row.email);
    await keepInTicket(tx, ticket, { secret: key.seal(proposed.secret, row.id).toString("base64") });
    return proposed;
  });
}

export async function enrolWithAuthenticator(
  context: RoomContext,
  key: CredentialKey,
  { ticket: token, code }: { ticket: string; code: string },
  caller: Caller,
): Promise<(Entered & { recoveryCodes: string[] }) | Refusal> {
  return context.database.inTransaction(SYSTEM, async (tx) => {
    const enrolling = await findEnrolling(tx, context, token);
    const sealed = enrolling?.ticket.state["secret"];
    if (enrolling === undefined || sealed === undefined) return OVER;
    const { id } = enrolling.row;
    const secret = key.open(Buffer.from(sealed, "base64"), id);
    const recoveryCodes = await confirmAuthenticator(tx, key, id, { secret, code, now: context.clock() });
    if (recoveryCodes === null) return refuse(422, "access.secondFactor.wrong");
    const chosen = await endEnrolling(tx, context, token, "authenticator");
    // without the refusal's transaction the codes above would stand although nobody was let in
    if (isRefusal(chosen)) throw new Error("an enrolment ended twice at once");
    return { ...(await letIn(tx, context, chosen.row, { proven: "authenticator", caller })), recoveryCodes };
  });
}

/** A password or an issuer chosen just now; or, where the account was not invited, whatever began this. */
function hasFirstStep({ ticket, row }: Enrolling): boolean {
  const { passwordHash, subject, invitation, first } = ticket.state;
  if (passwordHash !== undefined || subject !== undefined) return true;
  return invitation === undefined && (first === "issuer" || row.password_hash !== null);
}

/** Uses ticket and invitation up. What an invited account had before is given up: it was lost, or is somebody else's. */
export async function endEnrolling(
  tx: Transaction,
  context: RoomContext,
  token: string,
  keep?: "authenticator",
): Promise<Enrolling | Refusal> {
  const { clock } = context;
  const enrolling = await findEnrolling(tx, context, token);
  if (enrolling === undefined || (await useUpTicket(tx, token, "enrolment", clock())) === undefined) return OVER;
  const { id } = enrolling.row;
  const { invitation, passwordHash } = enrolling.ticket.state;
  if (invitation !== undefined) {
    if (!(await takeInvitation(tx, invitation, clock()))) return refuse(410, "access.invitation.over");
    await deletePasskeysOf(tx, id);
    await deleteIssuerLinksOf(tx, id);
    await forgetDevices(tx, id);
    await deleteOtherSessions(tx, id, null);
    if (keep !== "authenticator") {
      await deleteAuthenticator(tx, id);
      await deleteRecoveryCodes(tx, id);
    }
    await setPasswordHash(tx, id, passwordHash ?? null);
  } else if (passwordHash !== undefined) {
    await setPasswordHash(tx, id, passwordHash);
  }
  await linkIssuer(tx, enrolling, clock());
  return enrolling;
}

/** Links the issuer's account that was chosen on the way, if any. */
async function linkIssuer(tx: Transaction, { ticket, row }: Enrolling, now: Date): Promise<void> {
  const { issuer, subject } = ticket.state;
  if (issuer === undefined || subject === undefined) return;
  const link = { id: newId(), accountId: row.id, issuer, subjectHash: Buffer.from(subject, "base64"), now };
  if (!(await insertIssuerLink(tx, link))) throw new Error("an issuer's account was linked twice at once");
}

/** Ends choosing: on the trail, and in. */
export async function letIn(
  tx: Transaction,
  context: RoomContext,
  row: ActingRow,
  how: { proven: ProvenBy; caller: Caller; provenAt?: Date | null },
): Promise<Entered> {
  const account: Account = accountOf(row);
  await audit(tx, { actor: actorOf(account), act: "access.enrol", subject: account.id, fields: [how.proven] });
  return enter(tx, context, { row, ...how });
}
