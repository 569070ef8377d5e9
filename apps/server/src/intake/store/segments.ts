import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";

export async function insertSegment(
  tx: Transaction,
  deliveryId: string,
  segmentNo: number,
  bytes: Sealed,
): Promise<void> {
  await sql`
    insert into intake.delivery_segment (delivery_id, segment_no, wrapped_key, sealed)
    values (${deliveryId}, ${segmentNo}, ${bytes.wrappedKey}, ${bytes.sealed})
  `.execute(tx);
}

export async function findSegment(tx: Transaction, deliveryId: string, segmentNo: number): Promise<Sealed | undefined> {
  const { rows } = await sql<Sealed>`
    select wrapped_key as "wrappedKey", sealed
    from intake.delivery_segment
    where delivery_id = ${deliveryId} and segment_no = ${segmentNo}
  `.execute(tx);
  return rows[0];
}

/** Drops what was received of a delivery that is not kept. */
export async function deleteSegments(tx: Transaction, deliveryId: string): Promise<void> {
  await sql`
    delete from intake.delivery_segment
    where delivery_id = ${deliveryId}
  `.execute(tx);
}

/** Drops the bytes of receptions that a crash has cut off: segments older than an id, of no delivery. */
export async function deleteAbandonedSegments(tx: Transaction, olderThanId: string): Promise<void> {
  await sql`
    delete from intake.delivery_segment as segment
    where segment.delivery_id < ${olderThanId}
      and not exists (select from intake.delivery where delivery.id = segment.delivery_id)
  `.execute(tx);
}

export async function countSegments(tx: Transaction, deliveryId: string): Promise<number> {
  const { rows } = await sql<{ segments: number }>`
    select count(*)::integer as segments
    from intake.delivery_segment
    where delivery_id = ${deliveryId}
  `.execute(tx);
  return rows[0]?.segments ?? 0;
}
