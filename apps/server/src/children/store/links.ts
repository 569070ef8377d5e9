import type { LinkagePurpose } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";
import type { NewLink } from "../assignChildIds.ts";

/** Who or what made a link: a run, or a decision. */
export interface LinkOrigin {
  purpose: LinkagePurpose;
  runId: string | null;
  decisionId: string | null;
  madeBy: string;
}

export async function insertChildren(tx: Transaction, purpose: LinkagePurpose, ids: readonly string[]): Promise<void> {
  await sql`
    insert into children.child (id, purpose)
    select unnest(${ids}::uuid[]), ${purpose}
  `.execute(tx);
}

/** Each link with its own id, in rising order, so that the last of a record is the one that stands. */
export async function insertLinks(
  tx: Transaction,
  origin: LinkOrigin,
  links: readonly (NewLink & { id: string })[],
): Promise<void> {
  await sql`
    insert into children.link (id, purpose, record_id, child_id, act, run_id, decision_id, made_by)
    select given.id, ${origin.purpose}, given.record_id, given.child_id, given.act,
      ${origin.runId}::uuid, ${origin.decisionId}::uuid, ${origin.madeBy}
    from unnest(
      ${links.map(({ id }) => id)}::uuid[],
      ${links.map(({ recordId }) => recordId)}::uuid[],
      ${links.map(({ childId }) => childId)}::uuid[],
      ${links.map(({ act }) => act)}::text[]
    ) as given (id, record_id, child_id, act)
  `.execute(tx);
}

export interface StandingLink {
  recordId: string;
  childId: string;
}

/** Record → child as it stands, one page in the order of the records. */
export async function listStandingLinks(tx: Transaction, after: string | null, limit: number): Promise<StandingLink[]> {
  const { rows } = await sql<StandingLink>`
    select record_id as "recordId", child_id as "childId"
    from children.current_link
    where record_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by record_id
    limit ${limit}
  `.execute(tx);
  return rows;
}

/**
 * For records of a corrected delivery, the child of the record that bears the same number in the delivery it supersedes: a
 * correction does not make another child.
 */
export async function listInheritedChildren(tx: Transaction): Promise<StandingLink[]> {
  const { rows } = await sql<StandingLink>`
    select distinct on (record.id) record.id as "recordId", link.child_id as "childId"
    from intake.delivery
    join intake.record on record.delivery_id = delivery.id
    join intake.record as corrected
      on corrected.delivery_id = delivery.supersedes
      and corrected.external_id = record.external_id
      and corrected.part_no = record.part_no
    join children.current_link as link on link.record_id = corrected.id
    where delivery.supersedes is not null
      and not exists (select from children.link as own where own.record_id = record.id)
    order by record.id, corrected.id
  `.execute(tx);
  return rows;
}

/** Records that an attempt of this run has already written a link for. */
export async function listRecordsLinkedBy(tx: Transaction, runId: string): Promise<string[]> {
  const { rows } = await sql<{ recordId: string }>`
    select distinct record_id as "recordId"
    from children.link
    where run_id = ${runId}
  `.execute(tx);
  return rows.map(({ recordId }) => recordId);
}

export async function childrenOf(tx: Transaction, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<StandingLink>`
    select record_id as "recordId", child_id as "childId"
    from children.current_link
    where record_id = any (${recordIds}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ recordId, childId }) => [recordId, childId]));
}

export interface MemberRecord extends StandingLink {
  /** Set where the record's source has already removed its own duplicates. */
  onceInSourceId: string | null;
}

/** All current records that stand in these children. */
export async function listRecordsOfChildren(tx: Transaction, childIds: readonly string[]): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`
    select
      stands.record_id as "recordId",
      stands.child_id as "childId",
      case when source.deduplicated then source.id end as "onceInSourceId"
    from children.current_link as stands
    join intake.current_record as record on record.id = stands.record_id
    join intake.source on source.id = record.source_id
    where stands.child_id = any (${childIds}::uuid[])
      and stands.record_id in (select record_id from children.link where child_id = any (${childIds}::uuid[]))
    order by stands.record_id
  `.execute(tx);
  return rows;
}

export interface LinkEvent {
  at: Date;
  act: string;
  by: string;
  recordId: string;
}

/** Everything that ever brought a record to this child or took one away from it, newest first. */
export async function listLinkHistory(tx: Transaction, childId: string): Promise<LinkEvent[]> {
  const { rows } = await sql<LinkEvent>`
    select link.made_at as at, link.act, link.made_by as by, link.record_id as "recordId"
    from children.link
    where link.record_id in (select brought.record_id from children.link as brought where brought.child_id = ${childId})
      and (link.decision_id is not null or exists (select from children.run_result where run_id = link.run_id))
    order by link.id desc
    limit 500
  `.execute(tx);
  return rows;
}

export async function childExists(tx: Transaction, childId: string): Promise<boolean> {
  const { rows } = await sql`select from children.child where id = ${childId}`.execute(tx);
  return rows.length > 0;
}

/** The child that a record stands for now. */
export async function findChildOf(tx: Transaction, recordId: string): Promise<string | undefined> {
  const { rows } = await sql<{ childId: string }>`
    select child_id as "childId"
    from children.current_link
    where record_id = ${recordId}
  `.execute(tx);
  return rows[0]?.childId;
}
