import type { Agreement, Mapping, Profile, Source } from "@suar/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { newId, type Transaction } from "../../platform/index.ts";

export type AgreementRow = z.infer<typeof Agreement>;
export type NewSource = Pick<Source, "code" | "name" | "organisation" | "unit" | "deduplicated">;

export async function listSources(tx: Transaction): Promise<Source[]> {
  const { rows } = await sql<Source & { latest: Date | null }>`
    select
      source.id,
      source.code,
      jsonb_build_object('id', source.name_id, 'en', source.name_en) as name,
      source.organisation,
      source.unit,
      source.deduplicated,
      (
        select max(delivery.received_at)
        from intake.delivery
        where delivery.source_id = source.id and delivery.kept
      ) as latest,
      coalesce((
        select sum(event.records)
        from intake.current_delivery
        join intake.delivery_event as event
          on event.delivery_id = current_delivery.id and event.act = 'imported'
        where current_delivery.source_id = source.id
      ), 0)::bigint as records
    from intake.source
    order by source.created_at, source.id
  `.execute(tx);
  return rows.map(({ latest, ...source }) => ({ ...source, lastDeliveryAt: latest?.toISOString() ?? null }));
}

/** Undefined if the code is taken. */
export async function insertSource(tx: Transaction, source: NewSource): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into intake.source (id, code, name_id, name_en, organisation, unit, deduplicated)
    values (
      ${newId()},
      ${source.code},
      ${source.name.id},
      ${source.name.en},
      ${source.organisation},
      ${source.unit},
      ${source.deduplicated}
    )
    on conflict (code) do nothing
    returning id
  `.execute(tx);
  return rows[0]?.id;
}

export async function sourceExists(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql`select from intake.source where id = ${id}`.execute(tx);
  return rows.length > 0;
}

const AGREEMENT = sql`
  id,
  source_id as "sourceId",
  title,
  purposes,
  valid_from as "validFrom",
  valid_to as "validTo"
`;

export async function listAgreements(tx: Transaction): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`
    select ${AGREEMENT}
    from intake.agreement
    order by id
  `.execute(tx);
  return rows;
}

export async function findAgreement(tx: Transaction, id: string): Promise<AgreementRow | undefined> {
  const { rows } = await sql<AgreementRow>`
    select ${AGREEMENT}
    from intake.agreement
    where id = ${id}
  `.execute(tx);
  return rows[0];
}

export async function insertAgreement(tx: Transaction, agreement: Omit<AgreementRow, "id">): Promise<AgreementRow> {
  const id = newId();
  await sql`
    insert into intake.agreement (id, source_id, title, purposes, valid_from, valid_to)
    values (
      ${id},
      ${agreement.sourceId},
      ${agreement.title},
      ${agreement.purposes}::text[],
      ${agreement.validFrom},
      ${agreement.validTo}
    )
  `.execute(tx);
  return { id, ...agreement };
}

type ProfileRow = Omit<Profile, "savedAt"> & { savedAt: Date };

const PROFILE = sql`
  id,
  source_id as "sourceId",
  name,
  version,
  mapping,
  saved_at as "savedAt",
  saved_by as "savedBy"
`;

const profileOf = (row: ProfileRow): Profile => ({ ...row, savedAt: row.savedAt.toISOString() });

/** Every version, newest first. */
export async function listProfiles(tx: Transaction, sourceId: string | null): Promise<Profile[]> {
  const { rows } = await sql<ProfileRow>`
    select ${PROFILE}
    from intake.profile
    where ${sourceId}::uuid is null or source_id = ${sourceId}
    order by id desc
  `.execute(tx);
  return rows.map(profileOf);
}

export async function findProfile(tx: Transaction, id: string): Promise<Profile | undefined> {
  const { rows } = await sql<ProfileRow>`
    select ${PROFILE}
    from intake.profile
    where id = ${id}
  `.execute(tx);
  return rows[0] === undefined ? undefined : profileOf(rows[0]);
}

/** The next version of the profile of this name; versions are only ever added. */
export async function insertProfile(
  tx: Transaction,
  { sourceId, name, mapping, savedBy }: { sourceId: string; name: string; mapping: Mapping; savedBy: string },
): Promise<Profile> {
  // two stewards who save at once get two versions
  await sql`select pg_advisory_xact_lock(hashtext(${`${sourceId} ${name}`}))`.execute(tx);
  const { rows } = await sql<ProfileRow>`
    insert into intake.profile (id, source_id, name, version, mapping, saved_by)
    select
      ${newId()},
      ${sourceId},
      ${name},
      coalesce(max(version), 0) + 1,
      ${JSON.stringify(mapping)}::jsonb,
      ${savedBy}
    from intake.profile
    where source_id = ${sourceId} and name = ${name}
    returning ${PROFILE}
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error("a profile was not saved");
  return profileOf(row);
}
