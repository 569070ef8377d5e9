import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";

export interface NewSegment extends Sealed {
  segmentNo: number;
  lineNo: number | null;
  firstByte: number;
  bytes: number;
  leaf: Uint8Array;
}

/** The lines of a delivery that hold an entry, record or rejected, in order. */
export async function pageOfEntryLines(
  tx: Transaction,
  deliveryId: string,
  after: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ lineNo: number }>`
    select line_no::float8 as "lineNo"
    from (
      select line_no from intake.record where delivery_id = ${deliveryId} and line_no > ${after}
      union
      select line_no from intake.rejected_line where delivery_id = ${deliveryId} and line_no > ${after}
    ) as entry
    order by line_no
    limit ${limit}
  `.execute(tx);
  return rows.map(({ lineNo }) => lineNo);
}

export async function insertOriginalSegments(
  tx: Transaction,
  deliveryId: string,
  rows: readonly NewSegment[],
): Promise<void> {
  await sql`
    insert into intake.original_segment
      (delivery_id, segment_no, line_no, first_byte, bytes, leaf, wrapped_key, sealed)
    select ${deliveryId}::uuid, *
    from unnest(
      ${rows.map(({ segmentNo }) => segmentNo)}::integer[],
      ${rows.map(({ lineNo }) => lineNo)}::bigint[],
      ${rows.map(({ firstByte }) => firstByte)}::bigint[],
      ${rows.map(({ bytes }) => bytes)}::integer[],
      ${rows.map(({ leaf }) => leaf)}::bytea[],
      ${rows.map(({ wrappedKey }) => wrappedKey)}::bytea[],
      ${rows.map(({ sealed }) => sealed)}::bytea[]
    )
  `.execute(tx);
}

/** Takes away segments of an original that does not stand yet: a sealing that was cut off begins anew. */
export async function deleteUnfinishedOriginal(tx: Transaction, deliveryId: string): Promise<void> {
  await sql`
    delete from intake.original_segment
    where delivery_id = ${deliveryId}
      and not exists (select from intake.original where original.delivery_id = original_segment.delivery_id)
  `.execute(tx);
}

export async function insertOriginal(
  tx: Transaction,
  { deliveryId, root, segments }: { deliveryId: string; root: string | null; segments: number },
): Promise<void> {
  await sql`
    insert into intake.original (delivery_id, root, segments)
    values (${deliveryId}, ${root}, ${segments})
  `.execute(tx);
}

export interface OriginalRow {
  /** Null where it stays in the pieces in which it arrived. */
  root: string | null;
  segments: number;
}

export async function findOriginal(tx: Transaction, deliveryId: string): Promise<OriginalRow | undefined> {
  const { rows } = await sql<OriginalRow>`
    select root, segments::float8 as segments
    from intake.original
    where delivery_id = ${deliveryId}
  `.execute(tx);
  return rows[0];
}

/** Imported deliveries of text whose original is not sealed line by line yet. */
export async function listUnsealedDeliveries(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select delivery.id
    from intake.delivery
    where delivery.kept
      and exists (
        select from intake.delivery_event as event where event.delivery_id = delivery.id and event.act = 'imported'
      )
      and not exists (select from intake.original where original.delivery_id = delivery.id)
    order by delivery.id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export async function hasLineTooLong(tx: Transaction, deliveryId: string): Promise<boolean> {
  const { rows } = await sql`
    select
    from intake.rejected_line
    where delivery_id = ${deliveryId} and reason_code = 'intake.reject.lineTooLong'
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

/** Segments that are blank though no erasure names a record of their line. */
export async function countUnexplainedBlanks(tx: Transaction, deliveryId: string): Promise<number> {
  const { rows } = await sql<{ segments: number }>`
    select count(*)::integer as segments
    from intake.original_segment as segment
    where segment.delivery_id = ${deliveryId}
      and segment.wrapped_key is null
      and not exists (
        select
        from intake.record
        join identity.erasure on erasure.record_ids @> array[record.id]
        where record.delivery_id = segment.delivery_id and record.line_no = segment.line_no
      )
  `.execute(tx);
  return rows[0]?.segments ?? 0;
}

export interface SegmentRow {
  segmentNo: number;
  lineNo: number | null;
  firstByte: number;
  bytes: number;
  leaf: Uint8Array;
  /** Null where it was erased. */
  wrappedKey: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** Segments from the one that holds a byte on, in order. */
export async function pageOfSegments(
  tx: Transaction,
  deliveryId: string,
  fromByte: number,
  limit: number,
): Promise<SegmentRow[]> {
  const { rows } = await sql<SegmentRow>`
    select
      segment_no as "segmentNo",
      line_no::float8 as "lineNo",
      first_byte::float8 as "firstByte",
      bytes,
      leaf,
      wrapped_key as "wrappedKey",
      sealed
    from intake.original_segment
    where delivery_id = ${deliveryId}
      and first_byte + bytes > ${fromByte}
    order by segment_no
    limit ${limit}
  `.execute(tx);
  return rows;
}
