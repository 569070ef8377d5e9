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

/**
 * One page of the records that may be used for statistics, with the child of the statistical linkage, after a record id.
 * A record that no run has seen yet is a child of its own.
 */
export async function pageOfFacts(tx: Transaction, after: string, limit: number): Promise<RecordFact[]> {
  const { rows } = await sql<Omit<RecordFact, "childId">>`
    select
      record.id as "recordId",
      source.code as "sourceCode",
      record.case_id as "caseId",
      to_char(delivery.received_at, 'yyyy-mm-dd') as "deliveredOn",
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
    from intake.current_record as record
    join intake.source on source.id = record.source_id
    join intake.delivery on delivery.id = record.delivery_id
    join intake.agreement on agreement.id = delivery.agreement_id
    where 'statistics' = any (agreement.purposes)
      and record.id > ${after}
    order by record.id
    limit ${limit}
  `.execute(tx);
  const childOf = await childrenOfRange(tx, after, rows.at(-1)?.recordId ?? after);
  return rows.map((row) => ({ ...row, childId: childOf.get(row.recordId) ?? row.recordId }));
}

/** Asked apart and by range: joined to the records, the whole ledger would be sorted anew for every page. */
async function childrenOfRange(tx: Transaction, after: string, last: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ recordId: string; childId: string }>`
    select current_link.record_id as "recordId", current_link.child_id as "childId"
    from children.current_link
    where current_link.purpose = 'statistics'
      and current_link.record_id > ${after}
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
