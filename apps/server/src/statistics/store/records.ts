import type { RecordFacts } from "@suar/contract";
import { sql } from "kysely";
import { ERASED, withoutErased } from "../../intake/index.ts";
import type { Transaction } from "../../platform/index.ts";

/** Records behind a number, without identity, in the order of the ids asked for. */
export async function listRecordFacts(tx: Transaction, ids: readonly string[]): Promise<RecordFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RecordFacts>`
    select
      record.id,
      source.code as "sourceCode",
      record.delivery_id as "deliveryId",
      record.line_no::int as "lineNo",
      record.external_id as "externalId",
      link.child_id as "childId",
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
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    join intake.record on record.id = asked.id
    join intake.source on source.id = record.source_id
    left join lateral (
      select current_link.child_id
      from children.current_link
      where current_link.purpose = 'statistics'
        and current_link.record_id = record.id
      -- keeps this a look-up by index: without it the planner joins the whole ledger to every record
      limit 1
    ) as link on true
    order by asked.place
  `.execute(tx);
  return rows.map(withoutErased);
}
