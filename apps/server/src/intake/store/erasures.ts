import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface ErasureRow {
  id: string;
  recordIds: readonly string[];
  ground: string;
}

export async function findErasure(tx: Transaction, id: string): Promise<ErasureRow | undefined> {
  const { rows } = await sql<ErasureRow>`
    select id, record_ids as "recordIds", ground
    from identity.erasure
    where id = ${id}
  `.execute(tx);
  return rows[0];
}

export async function insertErasure(
  tx: Transaction,
  erasure: ErasureRow & { askedBy: string | null; position: string },
): Promise<void> {
  const { id, recordIds, ground, askedBy, position } = erasure;
  await sql`
    insert into identity.erasure (id, record_ids, ground, asked_by, asked_position)
    values (${id}, ${recordIds}::uuid[], ${ground}, ${askedBy}, ${position})
  `.execute(tx);
}

/** Destroys identities with their keys, and their search tokens; says how many there were. */
export async function deleteIdentities(tx: Transaction, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from identity.sealed_identity
    where record_id = any (${recordIds}::uuid[])
    returning record_id
  `.execute(tx);
  // after the identities: tokens that were being made anew for them are there by now
  await sql`delete from identity.search_token where record_id = any (${recordIds}::uuid[])`.execute(tx);
  return rows.length;
}

/** Whether some of these records came with a delivery whose original is still being sealed line by line. */
export async function areBeingSealed(tx: Transaction, recordIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select
    from intake.record
    where record.id = any (${recordIds}::uuid[])
      and not exists (select from intake.original where original.delivery_id = record.delivery_id)
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

/** Destroys the keys of the lines that these records came from, and what they sealed. */
export async function blankLinesOfRecords(tx: Transaction, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    update intake.original_segment as segment
    set wrapped_key = null, sealed = null
    from intake.record
    where record.id = any (${recordIds}::uuid[])
      and segment.delivery_id = record.delivery_id
      and segment.line_no = record.line_no
      and segment.wrapped_key is not null
    returning segment.segment_no
  `.execute(tx);
  return rows.length;
}

/** Of deliveries that are not kept line by line, the pieces go as a whole; says of how many deliveries. */
export async function deletePiecesOfUncut(tx: Transaction, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ deliveries: number }>`
    with gone as (
      delete from intake.delivery_segment as piece
      using intake.record
      where record.id = any (${recordIds}::uuid[])
        and piece.delivery_id = record.delivery_id
        and exists (
          select from intake.original where original.delivery_id = piece.delivery_id and original.root is null
        )
      returning piece.delivery_id
    )
    select count(distinct delivery_id)::integer as deliveries
    from gone
  `.execute(tx);
  return rows[0]?.deliveries ?? 0;
}
