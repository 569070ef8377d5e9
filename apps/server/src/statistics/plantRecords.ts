import { sql } from "kysely";
import { type Database, newId, systemActor, type Transaction } from "../platform/index.ts";

// For tests of this room: puts records, links and unsure pairs where the rooms intake and children would.

export interface PlantedRecord {
  caseId?: string;
  externalId?: string;
  forms?: string[];
  formCertain?: boolean;
  sex?: "F" | "M" | null;
  ageYears?: number | null;
  reportedOn?: string;
  registeredOn?: string;
  incidentDistrict?: string | null;
  residenceDistrict?: string | null;
  services?: { code: string; on: string | null }[];
}

type Purpose = "statistics" | "followup";

const USUAL = {
  caseId: null,
  externalId: null,
  forms: ["E1"],
  formCertain: true,
  sex: "F",
  ageYears: 15,
  reportedOn: "2024-05-01",
  registeredOn: null,
  incidentDistrict: "32.73",
  residenceDistrict: null,
  services: [],
} as const;

/** A source with one imported delivery; returns the ids of the source and of its records, in order. */
export async function plantDelivery(
  database: Database,
  code: string,
  purposes: Purpose[],
  records: readonly PlantedRecord[],
): Promise<{ sourceId: string; recordIds: string[] }> {
  const ids = { source: newId(), delivery: newId(), records: records.map(() => newId()) };
  await database.inTransaction(systemActor("suar_intake"), async (tx) => {
    await plantSource(tx, code, purposes, ids);
    for (const [at, record] of records.entries()) await plantRecord(tx, ids, at, record);
  });
  return { sourceId: ids.source, recordIds: ids.records };
}

interface PlantedIds {
  source: string;
  delivery: string;
  records: string[];
}

async function plantSource(tx: Transaction, code: string, purposes: Purpose[], ids: PlantedIds): Promise<void> {
  const agreementId = newId();
  await sql`
    insert into intake.source (id, code, name_id, name_en, organisation, unit)
    values (${ids.source}, ${code}, ${code}, ${code}, ${code}, 'child')
  `.execute(tx);
  await sql`
    insert into intake.agreement (id, source_id, title, purposes, valid_from)
    values (${agreementId}, ${ids.source}, ${code}, ${purposes}, '2020-01-01')
  `.execute(tx);
  await sql`
    insert into intake.delivery (
      id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_at, received_by
    )
    values (
      ${ids.delivery}, ${ids.source}, ${agreementId}, ${`${code}.csv`}, 'csv', 'utf-8', 1, ${code}, 1, true,
      '2025-01-31T00:00:00Z', 'test'
    )
  `.execute(tx);
  await sql`
    insert into intake.delivery_event (id, delivery_id, act)
    values (${newId()}, ${ids.delivery}, 'imported')
  `.execute(tx);
}

async function plantRecord(tx: Transaction, ids: PlantedIds, at: number, given: PlantedRecord): Promise<void> {
  const record = { ...USUAL, ...given };
  await sql`
    insert into intake.record (
      id, delivery_id, source_id, line_no, external_id, case_id, forms, form_certain, sex, age_years,
      reported_on, registered_on, incident_district, residence_district, services
    )
    values (
      ${ids.records[at]}, ${ids.delivery}, ${ids.source}, ${at + 2}, ${record.externalId}, ${record.caseId},
      ${record.forms}, ${record.formCertain}, ${record.sex}, ${record.ageYears}, ${record.reportedOn},
      ${record.registeredOn}, ${record.incidentDistrict}, ${record.residenceDistrict},
      ${JSON.stringify(record.services)}
    )
  `.execute(tx);
}

/** A finished run that says which records are one child; unsure pairs by record id. */
export async function plantRun(
  database: Database,
  purpose: Purpose,
  children: ReadonlyMap<string, readonly string[]>,
  unsure: readonly (readonly [string, string])[] = [],
): Promise<ReadonlyMap<string, string>> {
  const runId = newId();
  const childIds = new Map([...children.keys()].map((name) => [name, newId()]));
  await database.inTransaction(systemActor("suar_linkage", purpose), async (tx) => {
    await sql`
      insert into children.run (id, purpose, threshold, started_by)
      values (${runId}, ${purpose}, 0.9, 'test')
    `.execute(tx);
    for (const [name, records] of children) {
      const childId = childIds.get(name);
      await sql`insert into children.child (id, purpose) values (${childId}, ${purpose})`.execute(tx);
      for (const recordId of records) {
        await sql`
          insert into children.link (id, purpose, record_id, child_id, act, run_id, made_by)
          values (${newId()}, ${purpose}, ${recordId}, ${childId}, 'first', ${runId}, 'test')
        `.execute(tx);
      }
    }
    for (const pair of unsure) {
      const [left, right] = [...pair].sort();
      await sql`
        insert into children.unsure_pair (
          id, run_id, purpose, left_record_id, right_record_id, weight_bits, probability, explanation
        )
        values (${newId()}, ${runId}, ${purpose}, ${left}, ${right}, 1, 0.5, '{}')
      `.execute(tx);
    }
    await sql`
      insert into children.run_result (
        run_id, model, model_name, model_version, records, candidate_pairs, linked_pairs, unsure_pairs, children,
        joined, split, detail
      )
      values (${runId}, '{}', 'test', '1', 0, 0, 0, 0, 0, 0, 0, '{}')
    `.execute(tx);
  });
  return childIds;
}
