import type { Conflict } from "@suar/contract";
import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import { newId, type Transaction } from "../../platform/index.ts";

export interface StaffRow {
  accountId: string;
  name: string;
  /** Id and sealed text of what was last entered about the person. */
  entryId: string | null;
  wrappedKey: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** Accounts with their names and what is sealed about them; with `only`, those. */
export async function listStaff(tx: Transaction, only: readonly string[] | null): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select
      account.id as "accountId",
      account.name,
      entry.id as "entryId",
      entry.wrapped_key as "wrappedKey",
      entry.sealed
    from access.account
    left join lateral (
      select staff_identity.id, staff_identity.wrapped_key, staff_identity.sealed
      from cases.staff_identity
      where staff_identity.account_id = account.id
      order by staff_identity.at desc, staff_identity.id desc
      limit 1
    ) as entry on true
    where ${only === null} or account.id = any(${only ?? []}::uuid[])
  `.execute(tx);
  return rows;
}

export async function listOrganisationNames(
  tx: Transaction,
  only: readonly string[] | null,
): Promise<{ organisationId: string; name: string }[]> {
  const { rows } = await sql<{ organisationId: string; name: string }>`
    select id as "organisationId", name
    from access.organisation
    where ${only === null} or id = any(${only ?? []}::uuid[])
  `.execute(tx);
  return rows;
}

export interface Due {
  id: number;
  accountId: string | null;
  organisationId: string | null;
  perpetratorId: string | null;
}

export async function listDue(tx: Transaction, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select
      id,
      account_id as "accountId",
      organisation_id as "organisationId",
      perpetrator_id as "perpetratorId"
    from cases.comparison_due
    order by id
    limit ${limit}
  `.execute(tx);
  return rows;
}

export async function deleteDue(tx: Transaction, ids: readonly number[]): Promise<void> {
  await sql`delete from cases.comparison_due where id = any(${ids}::bigint[])`.execute(tx);
}

export interface NewConflict {
  caseId: string;
  perpetratorId: string;
  accountId: string | null;
  organisationId: string | null;
  because: Conflict["because"];
}

/** Writes the conflicts that are not known yet, lifted ones included; returns how many were new. */
export async function insertConflicts(tx: Transaction, found: readonly NewConflict[]): Promise<number> {
  if (found.length === 0) return 0;
  const { numAffectedRows = 0n } = await sql`
    insert into cases.conflict (id, case_id, perpetrator_id, account_id, organisation_id, because)
    select *
    from unnest(
      ${found.map(() => newId())}::uuid[],
      ${found.map(({ caseId }) => caseId)}::uuid[],
      ${found.map(({ perpetratorId }) => perpetratorId)}::uuid[],
      ${found.map(({ accountId }) => accountId)}::uuid[],
      ${found.map(({ organisationId }) => organisationId)}::uuid[],
      ${found.map(({ because }) => because)}::text[]
    )
    on conflict do nothing
  `.execute(tx);
  return Number(numAffectedRows);
}

/** Lets duties go where they are owed; returns those that have moved. */
export async function routeDuties(tx: Transaction): Promise<{ caseId: string; positionId: string }[]> {
  const { rows } = await sql<{ caseId: string; positionId: string }>`
    select case_id as "caseId", position_id as "positionId"
    from cases.route_duties()
  `.execute(tx);
  return rows;
}

export interface ConflictRow {
  id: string;
  caseId: string;
  reference: string | null;
  accountId: string | null;
  organisationId: string | null;
  because: Conflict["because"];
  foundAt: Date;
  liftedAt: Date | null;
}

export async function listConflicts(tx: Transaction): Promise<ConflictRow[]> {
  const { rows } = await sql<ConflictRow>`
    select
      conflict.id,
      conflict.case_id as "caseId",
      conflict.account_id as "accountId",
      conflict.organisation_id as "organisationId",
      conflict.because,
      conflict.found_at as "foundAt",
      conflict.lifted_at as "liftedAt",
      cases.reference_of_conflict(conflict.id) as reference
    from cases.conflict
    order by conflict.lifted_at is not null, conflict.found_at desc
    limit 500
  `.execute(tx);
  return rows;
}

/** The conflict's case, once lifted; undefined where there is none to lift. */
export async function liftConflict(
  tx: Transaction,
  { id, liftedBy, wrappedKey, sealed }: Sealed & { id: string; liftedBy: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ caseId: string }>`
    update cases.conflict
    set lifted_at = now(), lifted_by = ${liftedBy}, wrapped_key = ${wrappedKey}, sealed = ${sealed}
    where id = ${id} and lifted_at is null
    returning case_id as "caseId"
  `.execute(tx);
  return rows[0]?.caseId;
}

/** Accounts whose identity was entered, with the time of the latest entry; nothing sealed is read. */
export async function listStaffKnown(tx: Transaction): Promise<{ accountId: string; enteredAt: Date }[]> {
  const { rows } = await sql<{ accountId: string; enteredAt: Date }>`
    select account_id as "accountId", max(at) as "enteredAt"
    from cases.staff_identity
    group by account_id
    order by account_id
  `.execute(tx);
  return rows;
}

export async function insertStaffIdentity(
  tx: Transaction,
  entry: Sealed & { id: string; accountId: string; enteredBy: string },
): Promise<void> {
  await sql`
    insert into cases.staff_identity (id, account_id, wrapped_key, sealed, entered_by)
    values (${entry.id}, ${entry.accountId}, ${entry.wrappedKey}, ${entry.sealed}, ${entry.enteredBy})
  `.execute(tx);
}
