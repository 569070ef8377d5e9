import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** Somebody as an issuer knows them: its address, and a keyed hash of its name for the person. */
export interface Subject {
  issuer: string;
  subjectHash: Uint8Array;
}

export interface IssuerLinkRow {
  id: string;
  issuer: string;
  linked_at: Date;
  last_used_at: Date | null;
}

/** Links an account; false where the issuer's person opens an account already, or the account has another of this issuer. */
export async function insertIssuerLink(
  tx: Transaction,
  { id, accountId, issuer, subjectHash, now }: Subject & { id: string; accountId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into access.issuer_link (id, account_id, issuer, subject_hash, linked_at)
    values (${id}, ${accountId}, ${issuer}, ${subjectHash}, ${now})
    on conflict do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Whose account the issuer's person opens, if any. */
export async function findLinkedAccount(
  tx: Transaction,
  { issuer, subjectHash }: Subject,
): Promise<string | undefined> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id
    from access.issuer_link
    where issuer = ${issuer} and subject_hash = ${subjectHash}
  `.execute(tx);
  return rows[0]?.account_id;
}

export async function setIssuerLinkUsed(tx: Transaction, { issuer, subjectHash }: Subject, now: Date): Promise<void> {
  await sql`
    update access.issuer_link
    set last_used_at = ${now}
    where issuer = ${issuer} and subject_hash = ${subjectHash}
  `.execute(tx);
}

export async function listIssuerLinksOf(tx: Transaction, accountId: string): Promise<IssuerLinkRow[]> {
  const { rows } = await sql<IssuerLinkRow>`
    select id, issuer, linked_at, last_used_at
    from access.issuer_link
    where account_id = ${accountId}
    order by linked_at
  `.execute(tx);
  return rows;
}

export async function deleteIssuerLink(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.issuer_link
    where id = ${id} and account_id = ${accountId}
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deleteIssuerLinksOf(tx: Transaction, accountId: string): Promise<void> {
  await sql`delete from access.issuer_link where account_id = ${accountId}`.execute(tx);
}
