import type { RecordFacts } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";
import type { RecordDraft, Rejection } from "../transform/recordDraft.ts";
import { ERASED, withoutErased } from "./erased.ts";

export interface RecordRow extends Omit<RecordDraft, "identity"> {
  id: string;
}

// arrays of arrays cannot be of different lengths in PostgreSQL: each travels as one text of codes, which hold no comma
const joined = (codes: readonly string[]) => codes.join(",");

/** Stores records of one delivery in one statement. */
export async function insertRecords(
  tx: Transaction,
  { deliveryId, sourceId }: { deliveryId: string; sourceId: string },
  rows: readonly RecordRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into intake.record (
      delivery_id, source_id, id, line_no, part_no, external_id, case_id, forms, form_certain, sex, age_years, age_precision,
      incident_on, incident_precision, reported_on, registered_on, incident_district, residence_district, office_district,
      legal_bases, channel, stage, services
    )
    select
      ${deliveryId}::uuid,
      ${sourceId}::uuid,
      id, line_no, part_no, external_id, case_id, string_to_array(forms, ','), form_certain, sex, age_years, age_precision,
      incident_on, incident_precision, reported_on, registered_on, incident_district, residence_district, office_district,
      string_to_array(legal_bases, ','), channel, stage, services::jsonb
    from unnest(
      ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.lineNo)}::bigint[],
      ${rows.map((row) => row.partNo)}::smallint[],
      ${rows.map((row) => row.externalId)}::text[],
      ${rows.map((row) => row.caseId)}::text[],
      ${rows.map((row) => joined(row.forms))}::text[],
      ${rows.map((row) => row.formCertain)}::boolean[],
      ${rows.map((row) => row.sex)}::text[],
      ${rows.map((row) => row.ageYears)}::smallint[],
      ${rows.map((row) => row.agePrecision)}::text[],
      ${rows.map((row) => row.incidentOn)}::date[],
      ${rows.map((row) => row.incidentPrecision)}::text[],
      ${rows.map((row) => row.reportedOn)}::date[],
      ${rows.map((row) => row.registeredOn)}::date[],
      ${rows.map((row) => row.incidentDistrict)}::text[],
      ${rows.map((row) => row.residenceDistrict)}::text[],
      ${rows.map((row) => row.officeDistrict)}::text[],
      ${rows.map((row) => joined(row.legalBases))}::text[],
      ${rows.map((row) => row.channel)}::text[],
      ${rows.map((row) => row.stage)}::text[],
      ${rows.map((row) => JSON.stringify(row.services))}::text[]
    ) as given (
      id, line_no, part_no, external_id, case_id, forms, form_certain, sex, age_years, age_precision,
      incident_on, incident_precision, reported_on, registered_on, incident_district, residence_district, office_district,
      legal_bases, channel, stage, services
    )
  `.execute(tx);
}

export async function insertRejections(tx: Transaction, deliveryId: string, rows: readonly Rejection[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into intake.rejected_line (delivery_id, line_no, field, reason_code)
    select ${deliveryId}::uuid, *
    from unnest(
      ${rows.map((row) => row.lineNo)}::bigint[],
      ${rows.map((row) => row.field)}::text[],
      ${rows.map((row) => row.reasonCode)}::text[]
    )
  `.execute(tx);
}

export interface RejectedRow {
  lineNo: number;
  field: string | null;
  reasonCode: string;
}

export async function listRejectedLines(
  tx: Transaction,
  deliveryId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; byReason: { reasonCode: string; count: number }[]; lines: RejectedRow[] }> {
  const { rows: byReason } = await sql<{ reasonCode: string; count: number }>`
    select reason_code as "reasonCode", count(*) as count
    from intake.rejected_line
    where delivery_id = ${deliveryId}
    group by reason_code
    order by reason_code
  `.execute(tx);
  const { rows: lines } = await sql<RejectedRow>`
    select line_no as "lineNo", field, reason_code as "reasonCode"
    from intake.rejected_line
    where delivery_id = ${deliveryId}
    order by line_no
    limit ${limit}
    offset ${offset}
  `.execute(tx);
  return { total: byReason.reduce((sum, { count }) => sum + count, 0), byReason, lines };
}

/** One record without its identity. Which child it describes is not this room's to say. */
export async function findRecord(tx: Transaction, id: string): Promise<RecordFacts | undefined> {
  const { rows } = await sql<RecordFacts>`
    select
      record.id,
      source.code as "sourceCode",
      record.delivery_id as "deliveryId",
      record.line_no as "lineNo",
      record.external_id as "externalId",
      null as "childId",
      record.forms,
      record.form_certain as "formCertain",
      record.sex,
      record.age_years as "ageYears",
      record.incident_on as "incidentOn",
      record.reported_on as "reportedOn",
      record.registered_on as "registeredOn",
      record.incident_district as "incidentDistrict",
      record.residence_district as "residenceDistrict",
      record.office_district as "officeDistrict",
      record.services,
      ${ERASED}
    from intake.record
    join intake.source on source.id = record.source_id
    where record.id = ${id}
  `.execute(tx);
  return rows[0] && withoutErased(rows[0]);
}

/** Ids of a source's current records that this transaction may see, at most so many. */
export async function listRecordsOfSource(tx: Transaction, sourceId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id
    from intake.current_record
    where source_id = ${sourceId}
    order by id
    limit ${most}
  `.execute(tx);
  return rows.map(({ id }) => id);
}
