import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export type TicketKind =
  | "secondFactor"
  | "enrolment"
  | "passkey"
  | "newPasskey"
  | "newAuthenticator"
  | "issuer"
  | "newIssuerLink";

export interface TicketRow {
  id: string;
  kind: TicketKind;
  account_id: string | null;
  state: Record<string, string>;
}

export async function insertTicket(
  tx: Transaction,
  ticket: {
    id: string;
    tokenHash: Uint8Array;
    kind: TicketKind;
    accountId: string | null;
    state: Record<string, string>;
    expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into access.ticket (id, token_hash, kind, account_id, state, expires_at)
    values (
      ${ticket.id},
      ${ticket.tokenHash},
      ${ticket.kind},
      ${ticket.accountId},
      ${JSON.stringify(ticket.state)}::jsonb,
      ${ticket.expiresAt}
    )
  `.execute(tx);
}

export async function selectTicket(
  tx: Transaction,
  tokenHash: Uint8Array,
  kind: TicketKind,
  now: Date,
): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`
    select id, kind, account_id, state
    from access.ticket
    where token_hash = ${tokenHash} and kind = ${kind} and expires_at > ${now}
  `.execute(tx);
  return rows[0];
}

/** Takes a ticket away; of two who come with the same one, the second finds none. */
export async function takeTicket(
  tx: Transaction,
  tokenHash: Uint8Array,
  kind: TicketKind,
  now: Date,
): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`
    delete from access.ticket
    where token_hash = ${tokenHash} and kind = ${kind} and expires_at > ${now}
    returning id, kind, account_id, state
  `.execute(tx);
  return rows[0];
}

export async function setTicketState(tx: Transaction, id: string, state: Record<string, string>): Promise<void> {
  await sql`update access.ticket set state = ${JSON.stringify(state)}::jsonb where id = ${id}`.execute(tx);
}

export async function deleteOldTickets(tx: Transaction, now: Date): Promise<void> {
  await sql`delete from access.ticket where expires_at <= ${now}`.execute(tx);
}
