import type { BreachCause, DataCategory, NoticeWay, ToldParty } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface BreachRow {
  id: string;
  fromAt: Date;
  toAt: Date;
  accountId: string | null;
  organisationId: string | null;
  positionTitle: string | null;
  recordId: string | null;
  knownAt: Date;
  cause: BreachCause;
  circumstances: string;
  handling: string;
  recovery: string;
  entries: number;
  fields: string[];
  categories: DataCategory[];
  firstAt: Date;
  lastAt: Date;
  preparedAccount: string | null;
  preparedBy: string;
  preparedPosition: string;
  at: Date;
}

export interface BreachWithCounts extends BreachRow {
  records: number;
  told: number;
}

/** Breaches that the position may see, newest first: one, or all. */
export async function listBreaches(tx: Transaction, id: string | null = null): Promise<BreachWithCounts[]> {
  const { rows } = await sql<BreachWithCounts>`
    select
      breach.id,
      breach.from_at as "fromAt",
      breach.to_at as "toAt",
      breach.account_id as "accountId",
      breach.organisation_id as "organisationId",
      breach.position_title as "positionTitle",
      breach.record_id as "recordId",
      breach.known_at as "knownAt",
      breach.cause,
      breach.circumstances,
      breach.handling,
      breach.recovery,
      breach.entries,
      breach.fields,
      breach.categories,
      breach.first_at as "firstAt",
      breach.last_at as "lastAt",
      breach.prepared_account as "preparedAccount",
      breach.prepared_by as "preparedBy",
      breach.prepared_position as "preparedPosition",
      breach.at,
      (
        select count(*)::int from processing.breach_letter where breach_letter.breach_id = breach.id
      ) as records,
      (
        select count(*)::int
        from processing.breach_act
        where breach_act.breach_id = breach.id and breach_act.act = 'told'
      ) as told
    from processing.breach
    where (${id}::uuid is null or breach.id = ${id}::uuid)
    order by breach.at desc, breach.id
    limit 1000
  `.execute(tx);
  return rows;
}

export async function insertBreach(tx: Transaction, breach: Omit<BreachRow, "at">): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.breach (
      id, from_at, to_at, account_id, organisation_id, position_title, record_id, known_at, cause, circumstances, handling,
      recovery, entries, fields, categories, first_at, last_at, prepared_account, prepared_by, prepared_position
    )
    values (
      ${breach.id},
      ${breach.fromAt},
      ${breach.toAt},
      ${breach.accountId},
      ${breach.organisationId},
      ${breach.positionTitle},
      ${breach.recordId},
      ${breach.knownAt},
      ${breach.cause},
      ${breach.circumstances},
      ${breach.handling},
      ${breach.recovery},
      ${breach.entries},
      ${breach.fields}::text[],
      ${breach.categories}::text[],
      ${breach.firstAt},
      ${breach.lastAt},
      ${breach.preparedAccount},
      ${breach.preparedBy},
      ${breach.preparedPosition}
    )
    on conflict (id) do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Records that cases, lists, children and pairs of trail entries stand for. */
export async function recordsOfSubjects(tx: Transaction, subjects: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id
    from processing.records_of_subjects(${subjects}::uuid[]) as id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Writes one letter for each of these records, to the office that hands it over; returns how many. */
export async function insertLetters(tx: Transaction, breachId: string, records: readonly string[]): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.breach_letter (breach_id, record_id, case_id, organisation_id, guardian_suspected)
    select ${breachId}, record_id, case_id, organisation_id, guardian_suspected
    from processing.letters_for(${records}::uuid[])
  `.execute(tx);
  return Number(numAffectedRows);
}

export interface OwnerRow {
  organisationId: string | null;
  records: number;
  told: number;
  guardiansSuspected: number;
}

/** Offices that hand over the letters of a breach. */
export async function listOwners(tx: Transaction, breachId: string): Promise<OwnerRow[]> {
  const { rows } = await sql<OwnerRow>`
    select
      breach_letter.organisation_id as "organisationId",
      count(*)::int as records,
      count(told.id)::int as told,
      count(*) filter (where breach_letter.guardian_suspected)::int as "guardiansSuspected"
    from processing.breach_letter
    left join processing.breach_act as told
      on told.breach_id = breach_letter.breach_id and told.record_id = breach_letter.record_id and told.act = 'told'
    where breach_letter.breach_id = ${breachId}
    group by breach_letter.organisation_id
    order by breach_letter.organisation_id
  `.execute(tx);
  return rows;
}

export interface ActRow {
  id: string;
  breachId: string;
  act: "sentAgency" | "sentOwners" | "told";
  recordId: string | null;
  toWhom: ToldParty | null;
  how: NoticeWay;
  accountId: string | null;
  by: string;
  position: string;
  organisationId: string | null;
  at: Date;
}

/** Acts other than of single subjects, oldest first; with `recordId`, those of one subject. */
export async function listActs(
  tx: Transaction,
  breachId: string | null,
  recordId: string | null = null,
): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    select
      breach_act.id,
      breach_act.breach_id as "breachId",
      breach_act.act,
      breach_act.record_id as "recordId",
      breach_act.to_whom as "toWhom",
      breach_act.how,
      breach_act.account_id as "accountId",
      breach_act.account_name as by,
      breach_act.position,
      breach_act.organisation_id as "organisationId",
      breach_act.at
    from processing.breach_act
    where (${breachId}::uuid is null or breach_act.breach_id = ${breachId}::uuid)
      and (breach_act.act <> 'told' and ${recordId}::uuid is null or breach_act.record_id = ${recordId}::uuid)
    order by breach_act.at, breach_act.id
  `.execute(tx);
  return rows;
}

/** False where the id is used, or the act was done before. */
export async function insertAct(tx: Transaction, act: Omit<ActRow, "at">): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.breach_act (
      id, breach_id, act, record_id, to_whom, how, account_id, account_name, position, organisation_id
    )
    values (
      ${act.id},
      ${act.breachId},
      ${act.act},
      ${act.recordId},
      ${act.toWhom},
      ${act.how},
      ${act.accountId},
      ${act.by},
      ${act.position},
      ${act.organisationId}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

export interface LetterRow {
  breachId: string;
  recordId: string;
  caseId: string | null;
  reference: string | null;
  guardianSuspected: boolean;
  toWhom: ToldParty | null;
  how: NoticeWay | null;
  toldAt: Date | null;
}

/** Letters that an organisation hands over: those not yet handed over first. */
export async function listLetters(tx: Transaction, organisationId: string): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select
      breach_letter.breach_id as "breachId",
      breach_letter.record_id as "recordId",
      breach_letter.case_id as "caseId",
      "case".reference,
      breach_letter.guardian_suspected or processing.guardian_is_suspect(breach_letter.record_id) as "guardianSuspected",
      told.to_whom as "toWhom",
      told.how,
      told.at as "toldAt"
    from processing.breach_letter
    left join cases.case on "case".id = breach_letter.case_id
    left join processing.breach_act as told
      on told.breach_id = breach_letter.breach_id and told.record_id = breach_letter.record_id and told.act = 'told'
    where breach_letter.organisation_id = ${organisationId}
      and processing.letters_handed_over(breach_letter.breach_id)
    order by told.id is not null, breach_letter.breach_id, breach_letter.record_id
    limit 2000
  `.execute(tx);
  return rows;
}

export interface Owed {
  count: number;
  oldest: Date | null;
}

/** Letters that this organisation has not handed over yet. */
export async function countLettersToHandOver(tx: Transaction, organisationId: string): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*)::int as count, min(breach.known_at) as oldest
    from processing.breach_letter
    join processing.breach on breach.id = breach_letter.breach_id
    where breach_letter.organisation_id = ${organisationId}
      and processing.letters_handed_over(breach_letter.breach_id)
      and not exists (
        select from processing.breach_act as told
        where told.breach_id = breach_letter.breach_id
          and told.record_id = breach_letter.record_id
          and told.act = 'told'
      )
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Breaches whose agency or offices have not been told yet. */
export async function countUnsent(tx: Transaction): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*)::int as count, min(breach.known_at) as oldest
    from processing.breach
    where (
      select count(*)
      from processing.breach_act
      where breach_act.breach_id = breach.id and breach_act.act <> 'told'
    ) < 2
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}
