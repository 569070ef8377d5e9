import type { RecordFacts } from "@suar/contract";
import { sql } from "kysely";

/** When and why a record was erased, for a query over intake.record: null where it was not. */
export const ERASED = sql`(
  select jsonb_build_object('on', (erased.at at time zone 'Asia/Jakarta')::date, 'ground', erased.ground)
  from intake.erased_at(array[record.id]) as erased
) as erased`;

/** A record as it may be shown: of an erased one, that it was erased, and nothing that it said. */
export function withoutErased<T extends Omit<RecordFacts, "childId">>(record: T): T {
  if (record.erased === null) return record;
  const said = { externalId: null, forms: [], formCertain: false, sex: null, ageYears: null, services: [] };
  const dates = { incidentOn: null, reportedOn: null, registeredOn: null };
  const places = { incidentDistrict: null, residenceDistrict: null, officeDistrict: null };
  return { ...record, ...said, ...dates, ...places };
}
