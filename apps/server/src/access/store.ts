import type { ProvenBy } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import { type ActingRow, actingColumns, actingOn } from "./accountStore.ts";

export interface NewSession {
  id: string;
  accountId: string;
  tokenHash: Uint8Array;
  now: Date;
  /** When its owner proved themselves; null where nobody knows. */
  freshAt: Date | null;
  expiresAt: Date;
  proven: string;
  device: string;
}

export async function insertSession(tx: Transaction, session: NewSession): Promise<void> {
  await sql`
    insert into access.session
      (id, account_id, token_hash, started_at, last_seen_at, fresh_at, expires_at, proven, device)
    values (
      ${session.id},
      ${session.accountId},
      ${session.tokenHash},
      ${session.now},
      ${session.now},
      ${session.freshAt},
      ${session.expiresAt},
      ${session.proven},
      ${session.device}
    )
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

/** When the session's owner last proved themselves. */
export async function findSessionProof(tx: Transaction, tokenHash: Uint8Array) {
  const { rows } = await sql<{ fresh_at: Date | null }>`
    select fresh_at
    from access.session
    where token_hash = ${tokenHash}
  `.execute(tx);
  return rows[0];
}

export async function setSessionFresh(
  tx: Transaction,
  tokenHash: Uint8Array,
  nextTokenHash: Uint8Array,
  at: Date,
): Promise<void> {
  await sql`
    update access.session
    set token_hash = ${nextTokenHash}, fresh_at = ${at}
    where token_hash = ${tokenHash}
  `.execute(tx);
}

interface OpenSessionRow {
  id: string;
  started_at: Date;
  last_seen_at: Date;
  token_hash: Uint8Array;
  proven: ProvenBy;
  device: string;
}

/** An account's sessions that have neither run out nor lain idle since. */
export async function listSessionsOf(
  tx: Transaction,
  accountId: string,
  now: Date,
  idleSince: Date,
): Promise<OpenSessionRow[]> {
  const { rows } = await sql<OpenSessionRow>`
    select id, started_at, last_seen_at, token_hash, proven, device
    from access.session
    where account_id = ${accountId} and expires_at > ${now} and last_seen_at > ${idleSince}
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

/** Ends an account's sessions but one; with null, all. */
export async function deleteOtherSessions(
  tx: Transaction,
  accountId: string,
  keptTokenHash: Uint8Array | null,
): Promise<number> {
  const { rows } = await sql`
    delete from access.session
    where account_id = ${accountId} and token_hash is distinct from ${keptTokenHash}::bytea
    returning id
  `.execute(tx);
  return rows.length;
}

export async function setPasswordHash(tx: Transaction, accountId: string, hash: string | null): Promise<void> {
  await sql`update access.account set password_hash = ${hash} where id = ${accountId}`.execute(tx);
}

export async function deleteExpiredSessions(tx: Transaction, now: Date, idleSince: Date): Promise<void> {
  await sql`delete from access.session where expires_at <= ${now} or last_seen_at <= ${idleSince}`.execute(tx);
}
