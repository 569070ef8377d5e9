import type { CaseStanding } from "@suar/contract";
import { sql } from "kysely";
import type { Actor, Transaction } from "../../platform/index.ts";

export interface CaseRow {
  id: string;
  reference: string;
  recordId: string;
  childId: string | null;
  organisationId: string;
  positionId: string;
  district: string | null;
  openedAt: Date;
  openedBy: string;
  standing: CaseStanding;
  notes: number;
}

const CASE = sql`
  "case".id,
  "case".reference,
  "case".record_id as "recordId",
  "case".child_id as "childId",
  "case".organisation_id as "organisationId",
  "case".position_id as "positionId",
  "case".district,
  "case".opened_at as "openedAt",
  "case".opened_by as "openedBy",
  case
    when cases.routed_to_me("case".id) then 'routed'
    when cases.owned_by_me("case".id) then 'own'
    when cases.shared_with_me("case".id, null) then 'shared'
    else 'emergency'
  end as standing,
  (select count(*) from cases.note where note.case_id = "case".id) as notes
`;

export async function findCase(tx: Transaction, id: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${CASE}
    from cases.case
    where "case".id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The case that this organisation has opened from a record. */
export async function findCaseOfRecord(
  tx: Transaction,
  recordId: string,
  organisationId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    select reference
    from cases.case
    where record_id = ${recordId} and organisation_id = ${organisationId}
  `.execute(tx);
  return rows[0]?.reference;
}

/**
 * Cases that name the actor in a relation or that it reads in an emergency. They are counted by those relations, which have
 * policies of their own, so that only the cases of one page are looked at: a position may have ten thousand.
 */
export async function listCases(
  tx: Transaction,
  { accountId, positionId, organisationId }: Actor,
  { recordId, limit, offset }: { recordId?: string | undefined; limit: number; offset: number },
): Promise<{ total: number; rows: CaseRow[] }> {
  const ofRecord = sql`where case_id in (select id from cases.case where record_id = ${recordId})`;
  const counted = await sql<{ total: number; shown: string[] }>`
    with related as materialized (
      select relation.case_id
      from cases.relation
      where (
          relation.organisation_id = ${organisationId}
          or relation.position_id = ${positionId}
          or relation.account_id = ${accountId}
        )
        and coalesce(relation.until_at, 'infinity') > now()
      union
      select emergency_reading.case_id
      from cases.emergency_reading
      where emergency_reading.account_id = ${accountId}
        and emergency_reading.position_id = ${positionId}
        and emergency_reading.ends_at > now()
    ),
    matching as materialized (
      select case_id
      from related
      ${recordId === undefined ? sql`` : ofRecord}
    )
    select
      (select count(*) from matching) as total,
      array(select case_id from matching order by case_id desc limit ${limit} offset ${offset}) as shown
  `.execute(tx);
  const { total = 0, shown = [] } = counted.rows[0] ?? {};
  const { rows } = await sql<CaseRow>`
    select ${CASE}
    from cases.case
    where "case".id = any (${shown}::uuid[])
    order by "case".id desc
  `.execute(tx);
  return { total, rows };
}

export interface NewCase {
  id: string;
  reference: string;
  recordId: string;
  childId: string | null;
  organisationId: string;
  positionId: string;
  openedBy: string;
  district: string | null;
}

/** False where this id, this reference or this record already has a case. */
export async function insertCase(tx: Transaction, opened: NewCase): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.case (id, reference, record_id, child_id, organisation_id, position_id, district, opened_by)
    values (
      ${opened.id},
      ${opened.reference},
      ${opened.recordId},
      ${opened.childId},
      ${opened.organisationId},
      ${opened.positionId},
      ${opened.district},
      ${opened.openedBy}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Where a record comes from, and the district of what it tells. */
export async function findOrigin(
  tx: Transaction,
  recordId: string,
): Promise<{ sourceId: string; district: string | null } | undefined> {
  const { rows } = await sql<{ sourceId: string; district: string | null }>`
    select
      source_id as "sourceId",
      coalesce(residence_district, incident_district, office_district) as district
    from intake.record
    where id = ${recordId}
  `.execute(tx);
  return rows[0];
}

export interface OfficeIds {
  organisations?: readonly (string | null)[];
  positions?: readonly (string | null)[];
  accounts?: readonly (string | null)[];
}

/** Names of organisations, positions and people, by id. */
export async function namesOf(tx: Transaction, { organisations = [], positions = [], accounts = [] }: OfficeIds) {
  const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name
    from cases.office_names(
      ${known(organisations)}::uuid[],
      ${known(positions)}::uuid[],
      ${known(accounts)}::uuid[]
    )
  `.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string | null) => names.get(id ?? "") ?? "";
}

/** Records of cases of which a list tells that this transaction may read: for the audit trail, not to show. */
export async function recordsOfCases(tx: Transaction, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id
    from cases.records_shown(${[...new Set(caseIds)]}::uuid[]) as shown (id)
  `.execute(tx);
  return rows.map(({ id }) => id);
}
