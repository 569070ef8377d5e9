import { createHash, randomBytes } from "node:crypto";
import type { Account, ProvenBy } from "@suar/contract";
import { newId, type Transaction } from "../platform/index.ts";
import { accountOf } from "./accountStore.ts";
import {
  deleteExpiredSessions,
  findSession,
  insertSession,
  type SessionRow,
  setSessionFresh,
  touchSession,
} from "./store.ts";
import { today } from "./today.ts";

const HOUR_MS = 3_600_000;
/** A working day; then the person signs in again. */
const LONGEST_MS = 12 * HOUR_MS;
/** A phone left on a desk. */
const IDLE_MS = HOUR_MS;
const TOUCH_EVERY_MS = 60_000;

/** For how long after proving oneself sensitive acts are open. */
const FRESH_MS = 10 * 60_000;

/** Begins a session, always with a token of its own; the token goes into the cookie, only its hash into the database. */
export async function beginSession(
  tx: Transaction,
  accountId: string,
  now: Date,
  {
    proven = "password",
    device = "",
    provenAt = now,
  }: { proven?: ProvenBy; device?: string; provenAt?: Date | null } = {},
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LONGEST_MS);
  await deleteExpiredSessions(tx, now, idleSince(now));
  await insertSession(tx, {
    id: newId(),
    accountId,
    tokenHash: hashToken(token),
    now,
    freshAt: provenAt,
    expiresAt,
    proven,
    device,
  });
  return token;
}

/** Opens sensitive acts for a while to a session whose owner has proven themselves anew; its token is replaced. */
export async function freshenSession(tx: Transaction, token: string, now: Date): Promise<string> {
  const next = newToken();
  await setSessionFresh(tx, hashToken(token), hashToken(next), now);
  return next;
}

export function isFreshSession(session: { fresh_at: Date | null }, now: Date): boolean {
  return session.fresh_at !== null && now.getTime() - session.fresh_at.getTime() <= FRESH_MS;
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The account of a session that has neither run out nor lain idle. */
export async function findSessionAccount(tx: Transaction, token: string, now: Date): Promise<Account | null> {
  const session = await findSession(
    tx,
    hashToken(token),
    today(() => now),
  );
  if (session === undefined || isOver(session, now)) return null;
  if (now.getTime() - session.last_seen_at.getTime() > TOUCH_EVERY_MS) await touchSession(tx, session.session_id, now);
  return accountOf(session);
}

/** Sessions not seen since then are over. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MS);
}

export function isOver(session: Pick<SessionRow, "expires_at" | "last_seen_at">, now: Date): boolean {
  return session.expires_at <= now || now.getTime() - session.last_seen_at.getTime() > IDLE_MS;
}

export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
