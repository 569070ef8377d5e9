import type { LinkagePurpose, RecordFacts } from "@suar/contract";
import { sql } from "kysely";
import { ERASED, withoutErased } from "../../intake/index.ts";
import type { Transaction } from "../../platform/index.ts";

/** What linkage needs of a record beside its identity. */
export interface LinkableRecord {
  id: string;
  sourceCode: string;
  /** The source has already removed its own duplicates. */
  deduplicated: boolean;
  sex: "F" | "M" | null;
  ageYears: number | null;
  incidentOn: string | null;
  incidentPrecision: "day" | "month" | "year" | "estimated" | null;
  reportedOn: string | null;
  incidentDistrict: string | null;
  residenceDistrict: string | null;
}

/** Current records whose agreement includes the purpose. */
const linkableRecords = (purpose: LinkagePurpose) => sql`
  from intake.current_record as record
  join intake.source on source.id = record.source_id
  join intake.delivery on delivery.id = record.delivery_id
  join intake.agreement on agreement.id = delivery.agreement_id
  where ${purpose} = any (agreement.purposes)
`;

const linkableColumns = sql`
  record.id,
  source.code as "sourceCode",
  source.deduplicated,
  record.sex,
  record.age_years as "ageYears",
  record.incident_on::text as "incidentOn",
  record.incident_precision as "incidentPrecision",
  record.reported_on::text as "reportedOn",
  record.incident_district as "incidentDistrict",
  record.residence_district as "residenceDistrict"
`;

/** Of these records, those that the transaction's position may see and no later delivery has superseded. */
export async function visibleLinkableRecords(tx: Transaction, ids: readonly string[]): Promise<LinkableRecord[]> {
  const { rows } = await sql<LinkableRecord>`
    select ${linkableColumns}
    from intake.record
    join intake.source on source.id = record.source_id
    where record.id = any (${ids}::uuid[])
      and not exists (select from intake.delivery as later where later.supersedes = record.delivery_id)
    order by record.id
  `.execute(tx);
  return rows;
}

export async function countLinkableRecords(tx: Transaction, purpose: LinkagePurpose): Promise<number> {
  const { rows } = await sql<{ records: number }>`
    select count(*) as records
    ${linkableRecords(purpose)}
  `.execute(tx);
  return rows[0]?.records ?? 0;
}

/** One page of them, in the order of their ids. */
export async function pageOfLinkableRecords(
  tx: Transaction,
  purpose: LinkagePurpose,
  after: string | null,
  limit: number,
): Promise<LinkableRecord[]> {
  const { rows } = await sql<LinkableRecord>`
    select ${linkableColumns}
    ${linkableRecords(purpose)}
      and record.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by record.id
    limit ${limit}
  `.execute(tx);
  return rows;
}

/** Records without identity, as lists show them; the child is the caller's to add, for its own purpose. */
export async function listRecordFacts(
  tx: Transaction,
  ids: readonly string[],
): Promise<Omit<RecordFacts, "childId">[]> {
  const { rows } = await sql<Omit<RecordFacts, "childId">>`
    select
      record.id,
      source.code as "sourceCode",
      record.delivery_id as "deliveryId",
      record.line_no as "lineNo",
      record.external_id as "externalId",
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
      record.services,
      ${ERASED}
    from intake.record
    join intake.source on source.id = record.source_id
    where record.id = any (${ids}::uuid[])
    order by record.id
  `.execute(tx);
  return rows.map(withoutErased);
}
