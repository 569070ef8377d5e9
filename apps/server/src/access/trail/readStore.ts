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

export interface UnusualRow {
  rule: string;
  accountId: string;
  account: string;
  position: string;
  organisation: string;
  from: Date;
  to: Date;
  reads: number;
  records: number;
}

export interface UnusualLimits {
  childrenAnHour: number;
  refusalsADay: number;
  nightFromHour: number;
  nightToHour: number;
  since: Date;
}

/**
 * Reading that asks for a look: many records within one hour; at night; of records that neither the own organisation
 * delivered nor lie in the own territory; and many refusals in a day. Jakarta's hours.
 */
export async function listUnusual(tx: Transaction, limits: UnusualLimits): Promise<UnusualRow[]> {
  const { rows } = await sql<UnusualRow>`
    with read as (
      select audit.*, audit.at at time zone 'Asia/Jakarta' as local_at
      from access.audit
      where audit.at >= ${limits.since}
        and audit.account_id is not null
        and (audit.act like 'identity.%' or audit.act like 'children.search%')
    ),
    named as (
      select read.account_id, read.account_name, read.position, read.position_id, read.organisation, read.at, read.local_at,
        read.act, read.outcome, record_id
      from read
      left join lateral unnest(read.records) as record_id on true
    ),
    found as (
      select 'manyAnHour' as rule, account_id, account_name, position, organisation, min(at) as from_at, max(at) as to_at,
        count(*) as reads, count(distinct record_id) as records
      from named
      where outcome = 'done'
      group by account_id, account_name, position, organisation, date_trunc('hour', local_at)
      having count(distinct record_id) >= ${limits.childrenAnHour}
      union all
      select 'atNight', account_id, account_name, position, organisation, min(at), max(at), count(*), count(distinct record_id)
      from named
      where outcome = 'done'
        and (extract(hour from local_at) >= ${limits.nightFromHour} or extract(hour from local_at) < ${limits.nightToHour})
      group by account_id, account_name, position, organisation, local_at::date
      union all
      select 'outsideOwn', named.account_id, account_name, named.position, named.organisation, min(at), max(at), count(*),
        count(distinct record_id)
      from named
      join access.position on position.id = named.position_id
      join access.organisation on organisation.id = position.organisation_id
      join intake.record on record.id = named.record_id
      where outcome = 'done'
        and position.territory is not null
        and record.source_id is distinct from organisation.source_id
        and not coalesce(
          coalesce(record.residence_district, record.incident_district, record.office_district) like position.territory || '%',
          false
        )
      group by named.account_id, account_name, named.position, named.organisation, local_at::date
      union all
      select 'manyRefusals', account_id, account_name, position, organisation, min(at), max(at), count(*), count(distinct record_id)
      from named
      where outcome = 'refused'
      group by account_id, account_name, position, organisation, local_at::date
      having count(*) >= ${limits.refusalsADay}
    )
    select rule, account_id as "accountId", account_name as account, position, organisation, from_at as "from", to_at as "to",
      reads::integer, records::integer
    from found
    order by to_at desc, rule
    limit 200
  `.execute(tx);
  return rows;
}
