import type { RecordFact } from "@suar/reconciliation";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** Changes whenever a delivery, a run or a decision does, and links change with those: equal revisions, equal figures. */
export async function readRevision(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select concat_ws(
      ' ',
      (select event.id from intake.delivery_event as event order by event.id desc limit 1),
      (select run.id from children.latest_run as run where run.purpose = 'statistics'),
      (select max(decision.received) from children.decision where decision.purpose = 'statistics')
    ) as revision
  `.execute(tx);
  return rows[0]?.revision ?? "";
}

/** A delivery that stands and may be used for statistics. */
export interface CountedDelivery {
  id: string;
  sourceCode: string;
  deliveredOn: string;
}

/** In the order in which they came. */
export async function listCountedDeliveries(tx: Transaction): Promise<CountedDelivery[]> {
  const { rows } = await sql<CountedDelivery>`
    select delivery.id, source.code as "sourceCode", to_char(delivery.received_at, 'yyyy-mm-dd') as "deliveredOn"
    from intake.current_delivery as delivery
    join intake.source on source.id = delivery.source_id
    join intake.agreement on agreement.id = delivery.agreement_id
    where 'statistics' = any (agreement.purposes)
    order by delivery.received_at, delivery.id
  `.execute(tx);
  return rows;
}

/** Where a page of a delivery's records begins: after this line and part. */
export interface Place {
  lineNo: number;
  partNo: number;
}

/**
 * One page of a delivery's records, with the child of the statistical linkage; a record that no run has seen yet is a child of
 * its own. `last` is where the next page begins; undefined at the end.
 */
export async function pageOfFacts(
  tx: Transaction,
  delivery: CountedDelivery,
  after: Place,
  limit: number,
): Promise<{ facts: RecordFact[]; last: Place | undefined }> {
  const { rows } = await sql<Omit<RecordFact, "childId" | "sourceCode" | "deliveredOn"> & Place>`
    select
      record.id as "recordId",
      record.line_no::float8 as "lineNo",
      record.part_no::int as "partNo",
      record.case_id as "caseId",
      record.forms,
      record.form_certain as "formCertain",
      record.sex,
      record.age_years as "ageYears",
      record.incident_on::text as "incidentOn",
      record.reported_on::text as "reportedOn",
      record.registered_on::text as "registeredOn",
      record.incident_district as "incidentDistrict",
      record.residence_district as "residenceDistrict",
      record.office_district as "officeDistrict",
      jsonb_array_length(record.services) as services
    from intake.record
    where record.delivery_id = ${delivery.id}
      and (record.line_no, record.part_no) > (${after.lineNo}, ${after.partNo})
    order by record.line_no, record.part_no
    limit ${limit}
  `.execute(tx);
  const childOf = await childrenOf(
    tx,
    rows.map(({ recordId }) => recordId),
  );
  const { sourceCode, deliveredOn } = delivery;
  return {
    facts: rows.map((row) => ({ ...row, sourceCode, deliveredOn, childId: childOf.get(row.recordId) ?? row.recordId })),
    last: rows.length < limit ? undefined : rows.at(-1),
  };
}

/** Asked apart and by range, as ids rise with the lines: joined to records, the whole ledger would be sorted for every page. */
async function childrenOf(tx: Transaction, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sorted = [...recordIds].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const { rows } = await sql<{ recordId: string; childId: string }>`
    select current_link.record_id as "recordId", current_link.child_id as "childId"
    from children.current_link
    where current_link.purpose = 'statistics'
      and current_link.record_id >= ${first}
      and current_link.record_id <= ${last}
  `.execute(tx);
  return new Map(rows.map(({ recordId, childId }) => [recordId, childId]));
}

/** Pairs of the newest statistical run that nobody has decided. */
export async function listUndecidedPairs(tx: Transaction): Promise<{ left: string; right: string }[]> {
  const { rows } = await sql<{ left: string; right: string }>`
    select pair.left_record_id as "left", pair.right_record_id as "right"
    from children.unsure_pair as pair
    join children.latest_run as run on run.id = pair.run_id and run.purpose = 'statistics'
    where not exists (
      select
      from children.standing_decision as stands
      where stands.purpose = pair.purpose
        and stands.left_record_id = pair.left_record_id
        and stands.right_record_id = pair.right_record_id
        and stands.decision <> 'undo'
    )
  `.execute(tx);
  return rows;
}

/** When the linkage that figures rest on ended; null before the first. */
export async function readLinkedAt(tx: Transaction): Promise<Date | null> {
  const { rows } = await sql<{ endedAt: Date }>`
    select ended_at as "endedAt"
    from children.latest_run
    where purpose = 'statistics'
  `.execute(tx);
  return rows[0]?.endedAt ?? null;
}
