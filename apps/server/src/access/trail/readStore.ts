import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface ReadRow {
  id: string;
  at: Date;
  account: string;
  accountId: string | null;
  position: string;
  organisation: string;
  act: string;
  purpose: string | null;
  subject: string | null;
  records: string[];
  fields: string[];
  subjects: number;
}

export interface ReadsAsked {
  limit: number;
  before?: string | undefined;
  accountId?: string | undefined;
  recordId?: string | undefined;
  purpose?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const readColumns = sql`
  audit.id,
  audit.at,
  audit.account_name as account,
  audit.account_id as "accountId",
  audit.position,
  audit.organisation,
  audit.act || case audit.outcome when 'refused' then '.refused' else '' end as act,
  audit.purpose,
  audit.subject,
  audit.records,
  audit.fields,
  audit.subjects
`;

/** What reads or changes records; the trail holds more (sessions, offices, keys). */
const concernsRecords = sql`(audit.act like 'identity.%' or audit.act like 'children.%' or audit.act like 'cases.%'
  or audit.act like 'subject.%' or audit.act like 'exports.%' or audit.act like 'statistics.read%'
  or audit.act = 'intake.readRecord')`;

/** Reads of records and identities, and those that were refused, newest first. */
export async function listReads(tx: Transaction, asked: ReadsAsked): Promise<ReadRow[]> {
  const { accountId = null, recordId = null, purpose = null, from = null, to = null, before = null, limit } = asked;
  const { rows } = await sql<ReadRow>`
    select ${readColumns}
    from access.audit
    where ${concernsRecords}
      and (${accountId}::uuid is null or audit.account_id = ${accountId}::uuid)
      and (${recordId}::uuid is null or audit.records @> array[${recordId}::uuid])
      and (${purpose}::text is null or audit.purpose = ${purpose}::text)
      and (${from}::date is null or audit.at >= ${from}::date)
      and (${to}::date is null or audit.at < ${to}::date + 1)
      and (${before}::uuid is null or audit.id < ${before}::uuid)
    order by audit.id desc
    limit ${limit}
  `.execute(tx);
  return rows;
}

/** Everything that named one of these records, oldest first: what the person it is about may know. */
export async function listReadsOfRecords(tx: Transaction, recordIds: readonly string[]): Promise<ReadRow[]> {
  const { rows } = await sql<ReadRow>`
    select ${readColumns}
    from access.audit
    where audit.records && ${recordIds}::uuid[]
      and audit.outcome = 'done'
    order by audit.id
  `.execute(tx);
  return rows;
}

/** Reads of identities between two moments, for a breach notice. */
export async function listReadsBetween(
  tx: Transaction,
  { from, to, accountId, organisationId }: BreachWindow,
): Promise<ReadRow[]> {
  const { rows } = await sql<ReadRow>`
    select ${readColumns}
    from access.audit
    where ${concernsRecords}
      and audit.outcome = 'done'
      and audit.at >= ${from}::timestamptz
      and audit.at <= ${to}::timestamptz
      and (${accountId}::uuid is null or audit.account_id = ${accountId}::uuid)
      and (${organisationId}::uuid is null or audit.organisation_id = ${organisationId}::uuid)
    order by audit.id
  `.execute(tx);
  return rows;
}

export interface BreachWindow {
  from: string;
  to: string;
  accountId: string | null;
  organisationId: string | null;
}
