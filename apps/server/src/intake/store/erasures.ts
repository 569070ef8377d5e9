import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";
import type { LinePlace } from "../originals/rejectedLinesOf.ts";

export interface ErasureRow {
  id: string;
  recordIds: readonly string[];
  /** Rejected lines that were blanked by their number. */
  lines: readonly LinePlace[];
  ground: string;
}

/** An erasure with who asked for it and when. */
export interface LedgerRow extends ErasureRow {
  askedBy: string | null;
  position: string;
  at: Date;
}

interface StoredRow extends Omit<LedgerRow, "lines"> {
  lineDeliveries: readonly string[];
  lineNos: readonly number[];
}

const LEDGER = sql`
  select
    id,
    record_ids as "recordIds",
    line_deliveries as "lineDeliveries",
    line_nos::float8[] as "lineNos",
    ground,
    asked_by as "askedBy",
    asked_position as position,
    at
  from identity.erasure
`;

const ledgerRowOf = ({ lineDeliveries, lineNos, ...row }: StoredRow): LedgerRow => ({
  ...row,
  lines: lineDeliveries.map((deliveryId, at) => ({ deliveryId, lineNo: lineNos[at] ?? 0 })),
});

export async function findErasure(tx: Transaction, id: string): Promise<LedgerRow | undefined> {
  const { rows } = await sql<StoredRow>`${LEDGER} where id = ${id}`.execute(tx);
  return rows[0] && ledgerRowOf(rows[0]);
}

/** Everything that was ever erased, in order. */
export async function listErasures(tx: Transaction): Promise<LedgerRow[]> {
  const { rows } = await sql<StoredRow>`${LEDGER} order by at, id`.execute(tx);
  return rows.map(ledgerRowOf);
}

/** `at` is given where an erasure is replayed; else it is now. False where it stands already. */
export async function insertErasure(
  tx: Transaction,
  erasure: ErasureRow & { askedBy: string | null; position: string; at?: Date },
): Promise<boolean> {
  const { id, recordIds, lines, ground, askedBy, position, at } = erasure;
  const { rows } = await sql`
    insert into identity.erasure (id, record_ids, line_deliveries, line_nos, ground, asked_by, asked_position, at)
    values (
      ${id},
      ${recordIds}::uuid[],
      ${lines.map(({ deliveryId }) => deliveryId)}::uuid[],
      ${lines.map(({ lineNo }) => lineNo)}::bigint[],
      ${ground},
      ${askedBy},
      ${position},
      coalesce(${at ?? null}::timestamptz, now())
    )
    on conflict (id) do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
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

/** Whether some of these records came with a delivery whose original is still being sealed line by line, or are lines of one. */
export async function areBeingSealed(
  tx: Transaction,
  recordIds: readonly string[],
  lines: readonly LinePlace[] = [],
): Promise<boolean> {
  const { rows } = await sql`
    select
    from (
      select record.delivery_id
      from intake.record
      where record.id = any (${recordIds}::uuid[])
      union all
      select rejected.delivery_id
      from intake.rejected_line as rejected
      where rejected.delivery_id = any (${lines.map(({ deliveryId }) => deliveryId)}::uuid[])
    ) as touched
    where not exists (select from intake.original where original.delivery_id = touched.delivery_id)
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

/** Destroys the keys of rejected lines, and what they sealed; a line that became a record goes with its record alone. */
export async function blankRejectedLines(tx: Transaction, lines: readonly LinePlace[]): Promise<number> {
  const { rows } = await sql`
    update intake.original_segment as segment
    set wrapped_key = null, sealed = null
    from unnest(
      ${lines.map(({ deliveryId }) => deliveryId)}::uuid[],
      ${lines.map(({ lineNo }) => lineNo)}::bigint[]
    ) as line (delivery_id, line_no)
    join intake.rejected_line as rejected
      on rejected.delivery_id = line.delivery_id and rejected.line_no = line.line_no
    where segment.delivery_id = rejected.delivery_id
      and segment.line_no = rejected.line_no
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
