import { sql } from "kysely";
import type { Identity, IdentityRoom } from "../../identity/index.ts";
import { type Database, newId, systemActor, type Transaction } from "../../platform/index.ts";

const INTAKE = systemActor("suar_intake");

export interface PlantedSource {
  id: string;
  deliveryId: string;
}

/** A source with one imported delivery under an agreement for these purposes. */
export function plantSource(
  database: Database,
  source: { code: string; deduplicated?: boolean; purposes: readonly ("statistics" | "followup")[] },
): Promise<PlantedSource> {
  const [id, agreementId, deliveryId] = [newId(), newId(), newId()];
  const { code, deduplicated = false, purposes } = source;
  return database.inTransaction(INTAKE, async (tx) => {
    await sql`
      insert into intake.source (id, code, name_id, name_en, organisation, unit, deduplicated)
      values (${id}, ${code}, ${code}, ${code}, ${code}, 'child', ${deduplicated})
    `.execute(tx);
    await sql`
      insert into intake.agreement (id, source_id, title, purposes, valid_from)
      values (${agreementId}, ${id}, 'Test', ${purposes}, '2020-01-01')
    `.execute(tx);
    await sql`
      insert into intake.delivery (
        id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by
      )
      values (${deliveryId}, ${id}, ${agreementId}, 'test.csv', 'csv', 'utf-8', 1, ${deliveryId}, 0, true, 'test')
    `.execute(tx);
    await sql`
      insert into intake.delivery_event (id, delivery_id, act)
      values (${newId()}, ${deliveryId}, 'imported')
    `.execute(tx);
    return { id, deliveryId };
  });
}

/** A later delivery of the same source that supersedes its first. */
export function plantCorrection(database: Database, source: PlantedSource): Promise<PlantedSource> {
  const deliveryId = newId();
  return database.inTransaction(INTAKE, async (tx) => {
    await sql`
      insert into intake.delivery (
        id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by, supersedes
      )
      select ${deliveryId}, source_id, agreement_id, file_name, format, encoding, bytes, ${deliveryId}, 0, true, 'test', id
      from intake.delivery
      where id = ${source.deliveryId}
    `.execute(tx);
    await sql`
      insert into intake.delivery_event (id, delivery_id, act)
      values (${newId()}, ${deliveryId}, 'imported')
    `.execute(tx);
    return { id: source.id, deliveryId };
  });
}

export interface PlantedRecord {
  id: string;
  externalId: string;
  source: PlantedSource;
  sex: "F" | "M";
  district: string;
  identity: Identity;
}

/** Records as an import would leave them: facts in the clear, identities sealed. */
export async function plantRecords(
  database: Database,
  identity: IdentityRoom,
  records: readonly PlantedRecord[],
): Promise<void> {
  const sealed = identity.sealIdentities(records.map((record) => ({ recordId: record.id, identity: record.identity })));
  await database.inTransaction(INTAKE, async (tx) => {
    await insertRecords(tx, records);
    await identity.storeSealed(tx, sealed);
  });
}

async function insertRecords(tx: Transaction, records: readonly PlantedRecord[]): Promise<void> {
  await sql`
    insert into intake.record (
      id, delivery_id, source_id, external_id, line_no, forms, form_certain, sex, reported_on, residence_district
    )
    select given.id, given.delivery_id, given.source_id, given.external_id,
      (select coalesce(max(line_no), 0) from intake.record) + given.place,
      array['E1'], true, given.sex, '2024-03-01', given.district
    from unnest(
      ${records.map(({ id }) => id)}::uuid[],
      ${records.map(({ source }) => source.deliveryId)}::uuid[],
      ${records.map(({ source }) => source.id)}::uuid[],
      ${records.map(({ externalId }) => externalId)}::text[],
      ${records.map(({ sex }) => sex)}::text[],
      ${records.map(({ district }) => district)}::text[]
    ) with ordinality as given (id, delivery_id, source_id, external_id, sex, district, place)
  `.execute(tx);
}

/** An identity of which only the given fields are known. */
export function identityWith(known: Partial<Identity>): Identity {
  return {
    names: [],
    nik: null,
    birthDate: null,
    birthPlace: null,
    address: null,
    phones: [],
    parentNames: [],
    ...known,
  };
}
