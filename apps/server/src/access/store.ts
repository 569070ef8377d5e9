import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import { type ActingRow, actingColumns, actingOn } from "./accountStore.ts";

export interface NewSession {
  id: string;
  accountId: string;
  tokenHash: Uint8Array;
  expiresAt: Date;
}

export async function insertSession(tx: Transaction, session: NewSession): Promise<void> {
  await sql`
    insert into access.session (id, account_id, token_hash, expires_at)
    values (${session.id}, ${session.accountId}, ${session.tokenHash}, ${session.expiresAt})
  `.execute(tx);
}

export interface SessionRow extends ActingRow {
  session_id: string;
  started_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

export async function findSession(
  tx: Transaction,
  tokenHash: Uint8Array,
  today: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select
      ${actingColumns},
      session.id as session_id,
      session.started_at,
      session.last_seen_at,
      session.expires_at
    from access.session
    join access.account on account.id = session.account_id
    ${actingOn(today, sql`session.position_id`)}
    where session.token_hash = ${tokenHash}
  `.execute(tx);
  return rows[0];
}

export async function touchSession(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`update access.session set last_seen_at = ${at} where id = ${id}`.execute(tx);
}

/** Lets a session act from another position. */
export async function setSessionPosition(tx: Transaction, tokenHash: Uint8Array, positionId: string): Promise<void> {
  await sql`update access.session set position_id = ${positionId} where token_hash = ${tokenHash}`.execute(tx);
}

export async function listSessionsOf(tx: Transaction, accountId: string) {
  const { rows } = await sql<{ id: string; started_at: Date; last_seen_at: Date; token_hash: Uint8Array }>`
    select id, started_at, last_seen_at, token_hash
    from access.session
    where account_id = ${accountId} and expires_at > now()
    order by last_seen_at desc
  `.execute(tx);
  return rows;
}

/** Ends one session, or those that have run out. */
export async function deleteSession(tx: Transaction, tokenHash: Uint8Array): Promise<boolean> {
  const { rows } = await sql`delete from access.session where token_hash = ${tokenHash} returning id`.execute(tx);
  return rows.length > 0;
}

export async function deleteSessionOf(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.session
    where id = ${id} and account_id = ${accountId}
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deleteExpiredSessions(tx: Transaction, now: Date, idleSince: Date): Promise<void> {
  await sql`delete from access.session where expires_at <= ${now} or last_seen_at <= ${idleSince}`.execute(tx);
}
