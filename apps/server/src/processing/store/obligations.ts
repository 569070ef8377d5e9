import type { KEEPING_BASES, ObligationAnswer } from "@suar/contract";
import { sql } from "kysely";
import type { Actor, Transaction } from "../../platform/index.ts";

export interface ObligationRow {
  id: string;
  caseId: string;
  reference: string;
  purpose: string;
  through: "share" | "export";
  throughId: string;
  organisationId: string | null;
  positionId: string | null;
  accountId: string | null;
  ownerOrganisation: string;
  madeAt: Date;
  dueAt: Date;
  /** The recipient is the one who asks; or the owner is. */
  mine: boolean;
  owned: boolean;
  answerId: string | null;
  done: ObligationAnswer | null;
  basis: (typeof KEEPING_BASES)[number] | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

const isMine = sql`(
  obligation.position_id = access.position_id()
  or obligation.account_id = access.account_id()
  or obligation.organisation_id = access.organisation_id()
)`;

/** What recipients owe, as far as the position may see it: of one case or one obligation, or all; the soonest due first. */
export async function listObligations(
  tx: Transaction,
  { id = null, caseId = null }: { id?: string | null; caseId?: string | null } = {},
): Promise<ObligationRow[]> {
  const { rows } = await sql<ObligationRow>`
    select
      obligation.id,
      obligation.case_id as "caseId",
      obligation.reference,
      obligation.purpose,
      obligation.through,
      obligation.through_id as "throughId",
      obligation.organisation_id as "organisationId",
      obligation.position_id as "positionId",
      obligation.account_id as "accountId",
      obligation.owner_organisation as "ownerOrganisation",
      obligation.made_at as "madeAt",
      obligation.due_at as "dueAt",
      coalesce(${isMine}, false) as mine,
      cases.owned_by_me(obligation.case_id) as owned,
      answer.id as "answerId",
      answer.done,
      answer.basis,
      answer.position_id as "answeredBy",
      answer.at as "answeredAt"
    from processing.obligation
    left join processing.obligation_answer as answer on answer.obligation_id = obligation.id
    where (${id}::uuid is null or obligation.id = ${id}::uuid)
      and (${caseId}::uuid is null or obligation.case_id = ${caseId}::uuid)
    order by answer.id is not null, obligation.due_at, obligation.id
    limit 2000
  `.execute(tx);
  return rows;
}

export async function countObligationsOf(tx: Transaction, consentId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from processing.obligation
    where obligation.consent_id = ${consentId}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface NewAnswer {
  id: string;
  obligationId: string;
  done: ObligationAnswer;
  basis: (typeof KEEPING_BASES)[number] | null;
  accountId: string;
  positionId: string;
  organisationId: string;
}

/** False where it has been answered, or the id is used. */
export async function insertAnswer(tx: Transaction, answer: NewAnswer): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.obligation_answer (
      id, obligation_id, done, basis, account_id, position_id, organisation_id
    )
    values (
      ${answer.id},
      ${answer.obligationId},
      ${answer.done},
      ${answer.basis},
      ${answer.accountId},
      ${answer.positionId},
      ${answer.organisationId}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

export interface Owed {
  count: number;
  oldest: Date | null;
}

/** What the acting position owes as a recipient, and what recipients of its own cases owe, while unanswered. */
export async function countOpenObligations(tx: Transaction, by: "recipient" | "owner"): Promise<Owed> {
  const whose = by === "recipient" ? isMine : sql`cases.owned_by_me(obligation.case_id)`;
  const { rows } = await sql<Owed>`
    select count(*)::int as count, min(obligation.made_at) as oldest
    from processing.obligation
    where ${whose}
      and not exists (
        select from processing.obligation_answer as answer where answer.obligation_id = obligation.id
      )
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Unanswered after 3×24 hours: whoever reads the register sees to them. */
export async function countOverdueObligations(tx: Transaction): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*)::int as count, min(obligation.made_at) as oldest
    from processing.obligation
    where obligation.due_at < now()
      and not exists (
        select from processing.obligation_answer as answer where answer.obligation_id = obligation.id
      )
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Names of organisations, positions and people, by id. */
export async function namesOf(
  tx: Transaction,
  ids: {
    organisations?: readonly (string | null)[];
    positions?: readonly (string | null)[];
    accounts?: readonly (string | null)[];
  },
): Promise<(id: string | null) => string> {
  const known = (given: readonly (string | null)[] = []) => [...new Set(given.filter((id) => id !== null))];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name
    from cases.office_names(
      ${known(ids.organisations)}::uuid[],
      ${known(ids.positions)}::uuid[],
      ${known(ids.accounts)}::uuid[]
    )
  `.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id ?? "") ?? "";
}

/** For `namesOf`: recipients, owners and whoever answered. */
export function officesIn(rows: readonly ObligationRow[]) {
  return {
    organisations: rows.flatMap(({ organisationId, ownerOrganisation }) => [organisationId, ownerOrganisation]),
    positions: rows.flatMap(({ positionId, answeredBy }) => [positionId, answeredBy]),
    accounts: rows.map(({ accountId }) => accountId),
  };
}

/** Whether an actor may answer: the recipient, or the owner on its word. */
export const mayAnswer = ({ rights }: Actor, row: ObligationRow) =>
  row.answerId === null && (row.mine || (row.owned && rights.includes("cases.work")));
