import type { Anchor, TrailEntry } from "@suar/trail";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** The columns of an entry as the chain covers them; `audit` is the table's name in the query. */
const entryColumns = sql`
  audit.id,
  to_char(audit.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  audit.account_id as "accountId",
  audit.account_name as account,
  audit.position_id as "positionId",
  audit.position,
  audit.organisation_id as "organisationId",
  audit.organisation,
  audit.act,
  audit.purpose,
  audit.subject,
  audit.records,
  audit.fields,
  audit.subjects,
  audit.outcome
`;

/** One sealer at a time on this database; false where another server is sealing. The lock ends with the transaction. */
export async function lockSealing(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(7823, 5) as locked`.execute(tx);
  return rows[0]?.locked ?? false;
}

export interface Head {
  number: number;
  hash: string;
}

export async function findHead(tx: Transaction): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select number::float8 as number, hash
    from access.audit_link
    order by audit_link.number desc
    limit 1
  `.execute(tx);
  return rows[0];
}

/** Where the chain stands in the order of entries: before everything while it is empty. */
async function findLastSealed(tx: Transaction): Promise<{ epoch: number; transaction: string; id: string }> {
  const { rows } = await sql<{ epoch: number; transaction: string; id: string }>`
    select audit.epoch, audit.transaction_id::text as transaction, audit.id
    from access.audit_link
    join access.audit on audit.id = audit_link.entry_id
    order by audit_link.number desc
    limit 1
  `.execute(tx);
  return rows[0] ?? { epoch: 0, transaction: "0", id: "00000000-0000-0000-0000-000000000000" };
}

/**
 * Entries that come next, in the order of their transactions. Only of transactions older than every one that is still open:
 * none that commits later can then belong before them. Where the chain stands is asked first: only against values does the
 * index begin there, however long the chain.
 */
export async function pageOfUnsealed(tx: Transaction, limit: number): Promise<TrailEntry[]> {
  const last = await findLastSealed(tx);
  const { rows } = await sql<TrailEntry>`
    select ${entryColumns}
    from access.audit
    where (audit.epoch, audit.transaction_id, audit.id)
        > (${last.epoch}::integer, ${last.transaction}::text::xid8, ${last.id}::uuid)
      and (
        audit.epoch < access.current_epoch()
        or audit.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      )
    order by audit.epoch, audit.transaction_id, audit.id
    limit ${limit}
  `.execute(tx);
  return rows;
}

export async function insertLinks(
  tx: Transaction,
  links: readonly { number: number; hash: string; entryId: string }[],
): Promise<void> {
  await sql`
    insert into access.audit_link (number, entry_id, hash)
    select *
    from unnest(
      ${links.map(({ number }) => number)}::bigint[],
      ${links.map(({ entryId }) => entryId)}::uuid[],
      ${links.map(({ hash }) => hash)}::text[]
    )
  `.execute(tx);
}

/** Begins a new epoch where the database has lived elsewhere: its transactions would seem older than those it holds. */
export async function beginEpochIfRestored(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`
    insert into access.audit_epoch (epoch)
    select access.current_epoch() + 1
    where exists (
      select
      from access.audit
      where audit.epoch = access.current_epoch()
        and audit.transaction_id > pg_current_xact_id()
    )
    returning epoch
  `.execute(tx);
  return rows.length > 0;
}

export interface SealedEntry extends TrailEntry {
  number: number;
  hash: string;
}

/** The chain from an entry on, with the values that it covers. */
export async function pageOfChain(tx: Transaction, after: number, limit: number): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`
    select audit_link.number::float8 as number, audit_link.hash, ${entryColumns}
    from access.audit_link
    join access.audit on audit.id = audit_link.entry_id
    where audit_link.number > ${after}
    order by audit_link.number
    limit ${limit}
  `.execute(tx);
  return rows;
}

export async function insertAnchor(tx: Transaction, anchor: Anchor): Promise<void> {
  await sql`
    insert into access.audit_anchor (number, hash, at, signature)
    values (${anchor.number}, ${anchor.hash}, ${anchor.at}, ${anchor.signature})
    on conflict do nothing
  `.execute(tx);
}

export async function listAnchors(tx: Transaction): Promise<Anchor[]> {
  const { rows } = await sql<Anchor>`
    select
      number::float8 as number,
      hash,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      signature
    from access.audit_anchor
    order by audit_anchor.number
  `.execute(tx);
  return rows;
}

export interface TrailState {
  entries: number;
  sealed: number;
  lastEntryAt: Date | null;
  lastAnchorAt: Date | null;
}

export async function readTrailState(tx: Transaction): Promise<TrailState> {
  const { rows } = await sql<TrailState>`
    select
      (select count(*)::float8 from access.audit) as entries,
      (select coalesce(max(number), 0)::float8 from access.audit_link) as sealed,
      (select max(at) from access.audit) as "lastEntryAt",
      (select max(at) from access.audit_anchor) as "lastAnchorAt"
  `.execute(tx);
  return rows[0] ?? { entries: 0, sealed: 0, lastEntryAt: null, lastAnchorAt: null };
}
