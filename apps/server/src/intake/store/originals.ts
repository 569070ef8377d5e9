import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";
import type { Encoding } from "../formats/encoding.ts";

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

/** Segments that are blank though no erasure names a record of their line, or the line. */
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
      and not exists (
        select
        from identity.erasure
        cross join lateral unnest(erasure.line_deliveries, erasure.line_nos) as line (delivery_id, line_no)
        where erasure.line_deliveries @> array[segment.delivery_id]
          and line.delivery_id = segment.delivery_id
          and line.line_no = segment.line_no
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

export interface RejectedSegment {
  deliveryId: string;
  encoding: Encoding;
  segmentNo: number;
  lineNo: number;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

/** Rejected lines in the originals of the sources that these records came from, page by page. */
export async function pageOfRejectedSegments(
  tx: Transaction,
  recordIds: readonly string[],
  after: { deliveryId: string; segmentNo: number } | null,
  limit: number,
): Promise<RejectedSegment[]> {
  const from =
    after === null
      ? sql`true`
      : sql`(segment.delivery_id, segment.segment_no) > (${after.deliveryId}, ${after.segmentNo})`;
  const { rows } = await sql<RejectedSegment>`
    select
      segment.delivery_id as "deliveryId",
      delivery.encoding,
      segment.segment_no as "segmentNo",
      segment.line_no::float8 as "lineNo",
      segment.wrapped_key as "wrappedKey",
      segment.sealed
    from intake.rejected_line as rejected
    join intake.delivery on delivery.id = rejected.delivery_id
    join intake.original_segment as segment
      on segment.delivery_id = rejected.delivery_id and segment.line_no = rejected.line_no
    where delivery.source_id in (select record.source_id from intake.record where record.id = any (${recordIds}::uuid[]))
      and segment.wrapped_key is not null
      and ${from}
    order by segment.delivery_id, segment.segment_no
    limit ${limit}
  `.execute(tx);
  return rows;
}
