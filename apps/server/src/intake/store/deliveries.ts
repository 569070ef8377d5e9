import type { Delivery } from "@suar/contract";
import type { MessageArguments, MessageKey } from "@suar/messages";
import { sql } from "kysely";
import { newId, type Transaction } from "../../platform/index.ts";
import type { Encoding } from "../formats/encoding.ts";
import { reasonInWords } from "../reasonInWords.ts";

export interface NewDelivery {
  id: string;
  sourceId: string;
  agreementId: string;
  fileName: string;
  format: Delivery["format"];
  encoding: Encoding;
  bytes: number;
  sha256: string;
  linesSeen: number;
  kept: boolean;
  receivedBy: string;
  supersedes: string | null;
}

/** False if the same bytes already stand. */
export async function insertDelivery(tx: Transaction, delivery: NewDelivery): Promise<boolean> {
  const { rows } = await sql`
    insert into intake.delivery (
      id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by, supersedes
    )
    values (
      ${delivery.id},
      ${delivery.sourceId},
      ${delivery.agreementId},
      ${delivery.fileName},
      ${delivery.format},
      ${delivery.encoding},
      ${delivery.bytes},
      ${delivery.sha256},
      ${delivery.linesSeen},
      ${delivery.kept},
      ${delivery.receivedBy},
      ${delivery.supersedes}
    )
    on conflict do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export interface DeliveryEvent {
  deliveryId: string;
  act: Delivery["state"];
  jobId?: string;
  profileId?: string;
  counts?: { lines: number; records: number; rejected: number };
  problem?: { key: MessageKey; values?: MessageArguments };
}

export async function insertDeliveryEvent(tx: Transaction, event: DeliveryEvent): Promise<void> {
  await sql`
    insert into intake.delivery_event (
      id, delivery_id, act, job_id, profile_id, lines, records, rejected, problem_key, problem_values
    )
    values (
      ${newId()},
      ${event.deliveryId},
      ${event.act},
      ${event.jobId ?? null},
      ${event.profileId ?? null},
      ${event.counts?.lines ?? null},
      ${event.counts?.records ?? null},
      ${event.counts?.rejected ?? null},
      ${event.problem?.key ?? null},
      ${event.problem?.values === undefined ? null : JSON.stringify(event.problem.values)}::jsonb
    )
  `.execute(tx);
}

interface DeliveryRow extends Omit<Delivery, "receivedAt" | "problem"> {
  encoding: Encoding;
  linesSeen: number;
  receivedAt: Date;
  problemKey: string | null;
  problemValues: MessageArguments | null;
}

/** A delivery with what only this room needs to know of it. */
export interface DeliveryWithLayout extends Delivery {
  encoding: Encoding;
  linesSeen: number;
}

const DELIVERY = sql`
  select
    delivery.id,
    delivery.source_id as "sourceId",
    source.code as "sourceCode",
    delivery.agreement_id as "agreementId",
    agreement.purposes,
    delivery.file_name as "fileName",
    delivery.format,
    delivery.encoding,
    delivery.bytes,
    delivery.sha256,
    delivery.lines_seen as "linesSeen",
    delivery.received_at as "receivedAt",
    delivery.received_by as "receivedBy",
    latest.act as state,
    coalesce(counted.lines, 0) as lines,
    coalesce(counted.records, 0) as records,
    coalesce(counted.rejected, 0) as rejected,
    begun.profile_id as "profileId",
    delivery.supersedes,
    later.id as "supersededBy",
    begun.job_id as "jobId",
    latest.problem_key as "problemKey",
    latest.problem_values as "problemValues"
  from intake.delivery
  join intake.source on source.id = delivery.source_id
  join intake.agreement on agreement.id = delivery.agreement_id
  cross join lateral (
    select event.act, event.problem_key, event.problem_values
    from intake.delivery_event as event
    where event.delivery_id = delivery.id
    order by event.id desc
    limit 1
  ) as latest
  left join lateral (
    select event.lines, event.records, event.rejected
    from intake.delivery_event as event
    where event.delivery_id = delivery.id and event.lines is not null
    order by event.id desc
    limit 1
  ) as counted on true
  left join lateral (
    select event.profile_id, event.job_id
    from intake.delivery_event as event
    where event.delivery_id = delivery.id and event.act = 'importing'
    order by event.id desc
    limit 1
  ) as begun on true
  left join lateral (
    select other.id
    from intake.delivery as other
    where other.supersedes = delivery.id and other.kept
    order by other.id desc
    limit 1
  ) as later on true
`;

function deliveryOf({ problemKey, problemValues, receivedAt, ...row }: DeliveryRow): DeliveryWithLayout {
  const problem = problemKey === null ? null : reasonInWords(problemKey, problemValues ?? {});
  return { ...row, receivedAt: receivedAt.toISOString(), problem };
}

/** Until the transaction ends, nobody else decides on this delivery. */
export async function lockDelivery(tx: Transaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${id}))`.execute(tx);
}

export async function findDelivery(tx: Transaction, id: string): Promise<DeliveryWithLayout | undefined> {
  const { rows } = await sql<DeliveryRow>`${DELIVERY} where delivery.id = ${id}`.execute(tx);
  return rows[0] === undefined ? undefined : deliveryOf(rows[0]);
}

/** The delivery that stands for these bytes of this source, sent for the same end. */
export async function findSameDelivery(
  tx: Transaction,
  { sourceId, sha256, supersedes }: Pick<NewDelivery, "sourceId" | "sha256" | "supersedes">,
): Promise<DeliveryWithLayout | undefined> {
  const { rows } = await sql<DeliveryRow>`
    ${DELIVERY}
    where delivery.source_id = ${sourceId}
      and delivery.sha256 = ${sha256}
      and delivery.kept
      and (${supersedes}::uuid is null or delivery.supersedes = ${supersedes})
    order by delivery.id desc
    limit 1
  `.execute(tx);
  return rows[0] === undefined ? undefined : deliveryOf(rows[0]);
}

export async function listDeliveries(
  tx: Transaction,
  { sourceId, limit, offset }: { sourceId: string | null; limit: number; offset: number },
): Promise<{ total: number; deliveries: DeliveryWithLayout[] }> {
  const { rows: counts } = await sql<{ total: number }>`
    select count(*) as total
    from intake.delivery
    where ${sourceId}::uuid is null or source_id = ${sourceId}
  `.execute(tx);
  const { rows } = await sql<DeliveryRow>`
    ${DELIVERY}
    where ${sourceId}::uuid is null or delivery.source_id = ${sourceId}
    order by delivery.id desc
    limit ${limit}
    offset ${offset}
  `.execute(tx);
  return { total: counts[0]?.total ?? 0, deliveries: rows.map(deliveryOf) };
}

/** Deliveries that are kept and whose import nobody has begun. */
export async function countWaitingDeliveries(tx: Transaction): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*) as count, min(delivery.received_at) as oldest
    from intake.delivery
    where delivery.kept
      and not exists (
        select
        from intake.delivery_event as event
        where event.delivery_id = delivery.id and event.act <> 'received'
      )
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}
