import { randomBytes } from "node:crypto";
import { newId, type Transaction } from "../../platform/index.ts";
import { hashToken } from "../sessions.ts";
import {
  deleteOldTickets,
  insertTicket,
  selectTicket,
  setTicketState,
  type TicketKind,
  type TicketRow,
  takeTicket,
} from "./ticketStore.ts";

const MINUTE_MS = 60_000;
/** Long enough to find the telephone; an enrolment also waits for an application to be installed. */
const MINUTES: Readonly<Record<TicketKind, number>> = {
  secondFactor: 10,
  enrolment: 30,
  passkey: 5,
  newPasskey: 10,
  newAuthenticator: 15,
  issuer: 15,
  newIssuerLink: 15,
};

/** Begins something that its holder alone can end, once and within minutes; only the token's hash is kept. */
export async function issueTicket(
  tx: Transaction,
  kind: TicketKind,
  accountId: string | null,
  state: Record<string, string>,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + MINUTES[kind] * MINUTE_MS);
  await deleteOldTickets(tx, now);
  await insertTicket(tx, { id: newId(), tokenHash: hashToken(token), kind, accountId, state, expiresAt });
  return token;
}

export function findTicket(
  tx: Transaction,
  token: string,
  kind: TicketKind,
  now: Date,
): Promise<TicketRow | undefined> {
  return selectTicket(tx, hashToken(token), kind, now);
}

/** Uses a ticket up. */
export function useUpTicket(
  tx: Transaction,
  token: string,
  kind: TicketKind,
  now: Date,
): Promise<TicketRow | undefined> {
  return takeTicket(tx, hashToken(token), kind, now);
}

export function keepInTicket(tx: Transaction, ticket: TicketRow, more: Record<string, string>): Promise<void> {
  return setTicketState(tx, ticket.id, { ...ticket.state, ...more });
}
