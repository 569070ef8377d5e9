import type { SharedField } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface RelationRow {
  id: string;
  caseId: string;
  organisationId: string | null;
  positionId: string | null;
  accountId: string | null;
  kind: "owner" | "shared" | "routed";
  fields: SharedField[];
  fromAt: Date;
  untilAt: Date | null;
  holds: boolean;
}

/** Those that hold first, then those that have ended. */
export async function listRelations(tx: Transaction, caseId: string): Promise<RelationRow[]> {
  const { rows } = await sql<RelationRow>`
    select
      id,
      case_id as "caseId",
      organisation_id as "organisationId",
      position_id as "positionId",
      account_id as "accountId",
      kind,
      fields,
      from_at as "fromAt",
      until_at as "untilAt",
      coalesce(until_at, 'infinity') > now() as holds
    from cases.relation
    where case_id = ${caseId}
    order by holds desc, from_at, id
  `.execute(tx);
  return rows;
}

export interface NewRelation {
  id: string;
  caseId: string;
  organisationId: string | null;
  positionId: string | null;
  kind: "owner" | "shared";
  fields: readonly SharedField[];
  madeBy: string;
  /** The last day, by the clock of Jakarta. */
  until?: string | null;
}

/** Today or later, by the clock of Jakarta. */
export async function isDayToCome(tx: Transaction, day: string): Promise<boolean> {
  const { rows } = await sql<{ isToCome: boolean }>`select ${day}::date >= cases.today() as "isToCome"`.execute(tx);
  return rows[0]?.isToCome ?? false;
}

/** False where there already is a relation of this id. */
export async function insertRelation(tx: Transaction, relation: NewRelation): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.relation (id, case_id, organisation_id, position_id, kind, fields, made_by, until_at)
    values (
      ${relation.id},
      ${relation.caseId},
      ${relation.organisationId},
      ${relation.positionId},
      ${relation.kind},
      ${relation.fields}::text[],
      ${relation.madeBy},
      (${relation.until ?? null}::date + 1)::timestamp at time zone 'Asia/Jakarta' - interval '1 second'
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Ends a sharing now; false where there is none that holds. */
export async function endRelation(
  tx: Transaction,
  { caseId, relationId, endedBy }: { caseId: string; relationId: string; endedBy: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update cases.relation
    set until_at = now(), ended_by = ${endedBy}
    where id = ${relationId}
      and case_id = ${caseId}
      and kind = 'shared'
      and coalesce(until_at, 'infinity') > now()
  `.execute(tx);
  return numAffectedRows > 0n;
}

export async function listTargets(tx: Transaction) {
  const { rows } = await sql<{ organisationId: string; organisation: string; positionId: string; title: string }>`
    select organisation_id as "organisationId", organisation, position_id as "positionId", title
    from cases.share_targets()
  `.execute(tx);
  return rows;
}
