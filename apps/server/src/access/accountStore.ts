import type { Account, Right } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";

/** An account as whoever it acts as on one day: without an appointment, as nobody. */
export interface ActingRow {
  id: string;
  email: string;
  name: string;
  language: "id" | "en";
  /** Null where its owner signs in another way. */
  password_hash: string | null;
  role: string | null;
  role_name_id: string | null;
  role_name_en: string | null;
  rights: Right[];
  position_id: string | null;
  position: string | null;
  organisation_id: string | null;
  organisation: string | null;
  source_id: string | null;
  territory: string | null;
}

/**
 * The appointments of an account that are valid on a day, as a lateral join: the wished position first, else the one held
 * longest. `account` and, where given, `session` are the tables to its left.
 */
export const actingOn = (today: string, wishedPosition = sql`null::uuid`) => sql`
  left join lateral (
    select
      position.id as position_id,
      position.title as position,
      position.role,
      position.territory,
      organisation.id as organisation_id,
      organisation.name as organisation,
      organisation.source_id
    from access.appointment
    join access.position on position.id = appointment.position_id
    join access.organisation on organisation.id = position.organisation_id
    where appointment.account_id = account.id
      and appointment.starts_on <= ${today}::date
      and coalesce(appointment.ends_on, 'infinity') >= ${today}::date
      and coalesce(position.closed_on, 'infinity') > ${today}::date
    order by (position.id = ${wishedPosition}) desc nulls last, appointment.starts_on, appointment.id
    limit 1
  ) as acting on true
  left join access.role on role.code = acting.role
`;

export const actingColumns = sql`
  account.id,
  account.email,
  account.name,
  account.language,
  account.password_hash,
  acting.role,
  role.name_id as role_name_id,
  role.name_en as role_name_en,
  array(select right_code from access.role_right where role_right.role = acting.role order by right_code) as rights,
  acting.position_id,
  acting.position,
  acting.organisation_id,
  acting.organisation,
  acting.source_id,
  acting.territory
`;

export async function findAccountByEmail(
  tx: Transaction,
  email: string,
  today: string,
): Promise<ActingRow | undefined> {
  const { rows } = await sql<ActingRow>`
    select ${actingColumns}
    from access.account
    ${actingOn(today)}
    where account.email = ${email.trim().toLowerCase()}
  `.execute(tx);
  return rows[0];
}

/** As whom an account acts in one of its positions; without a wish, in the one held longest. */
export async function findAccountById(
  tx: Transaction,
  id: string,
  today: string,
  positionId: string | null,
): Promise<ActingRow | undefined> {
  const { rows } = await sql<ActingRow>`
    select ${actingColumns}
    from access.account
    ${actingOn(today, sql`${positionId}::uuid`)}
    where account.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** What a request acts as. */
export function accountOf(row: ActingRow): Account {
  const { id, name, email, role, rights, territory, language } = row;
  return {
    ...{ id, name, email, role, rights, territory, language },
    roleName: row.role_name_id === null ? null : { id: row.role_name_id, en: row.role_name_en ?? row.role_name_id },
    positionId: row.position_id,
    position: row.position ?? "",
    organisationId: row.organisation_id,
    organisation: row.organisation ?? "",
    sourceId: row.source_id,
  };
}

export async function countAccounts(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ accounts: number }>`select count(*) as accounts from access.account`.execute(tx);
  return rows[0]?.accounts ?? 0;
}

/** One creation of a first account at a time: the lock ends with the transaction. */
export async function lockFirstAccount(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7823, 4)`.execute(tx);
}

export interface NewAccount {
  id: string;
  email: string;
  name: string;
  language: "id" | "en";
  passwordHash: string | null;
  createdBy: string;
}

/** Inserts an account; false where the e-mail address already has one. */
export async function insertAccount(tx: Transaction, account: NewAccount): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into access.account (id, email, name, language, password_hash, created_by)
    values (
      ${account.id},
      ${account.email.trim().toLowerCase()},
      ${account.name},
      ${account.language},
      ${account.passwordHash},
      ${account.createdBy}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  language: "id" | "en";
}

export async function listAccounts(tx: Transaction): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select id, email, name, language
    from access.account
    order by id
  `.execute(tx);
  return rows;
}
