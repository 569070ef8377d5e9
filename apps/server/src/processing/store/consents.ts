import type { ConsentDecision, ConsentParty, ExplainedWay, PresentRole } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface ConsentRow {
  id: string;
  caseId: string;
  purpose: string;
  party: ConsentParty;
  decision: ConsentDecision;
  present: PresentRole[];
  heardAlone: boolean;
  explained: ExplainedWay[];
  decidedOn: string;
  untilOn: string | null;
  accountId: string;
  positionId: string;
  at: Date;
}

export interface CaseForConsent {
  recordId: string;
  reference: string;
  owned: boolean;
}

/** A case as far as consent asks: undefined where the position does not see it by ownership or sharing. */
export async function findCaseForConsent(tx: Transaction, caseId: string): Promise<CaseForConsent | undefined> {
  const { rows } = await sql<CaseForConsent>`
    select "case".record_id as "recordId", "case".reference, cases.owned_by_me("case".id) as owned
    from cases.case
    where "case".id = ${caseId}
      and (cases.owned_by_me("case".id) or cases.shared_with_me("case".id, null))
  `.execute(tx);
  return rows[0];
}

const columns = sql`
  consent.id,
  consent.case_id as "caseId",
  consent.purpose,
  consent.party,
  consent.decision,
  consent.present,
  consent.heard_alone as "heardAlone",
  consent.explained,
  consent.decided_on as "decidedOn",
  consent.until_on as "untilOn",
  consent.account_id as "accountId",
  consent.position_id as "positionId",
  consent.at
`;

/** What was said in a case, oldest first. */
export async function listConsents(tx: Transaction, caseId: string): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select ${columns}
    from processing.consent
    where consent.case_id = ${caseId}
    order by consent.entry_no
  `.execute(tx);
  return rows;
}

export type NewConsent = Omit<ConsentRow, "at"> & { recordId: string };

/** False where this id is used; whatever follows from a withdrawal follows in the same transaction. */
export async function insertConsent(tx: Transaction, said: NewConsent): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.consent (
      id, case_id, record_id, purpose, party, decision, present, heard_alone, explained, decided_on, until_on, account_id,
      position_id
    )
    values (
      ${said.id},
      ${said.caseId},
      ${said.recordId},
      ${said.purpose},
      ${said.party},
      ${said.decision},
      ${said.present}::text[],
      ${said.heardAlone},
      ${said.explained}::text[],
      ${said.decidedOn},
      ${said.untilOn},
      ${said.accountId},
      ${said.positionId}
    )
    on conflict (id) do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Whether a guardian of the record's child is a suspect, as the latest word has it. */
export async function isGuardianSuspected(tx: Transaction, recordId: string): Promise<boolean> {
  const { rows } = await sql<{ suspected: boolean }>`
    select processing.guardian_is_suspect(${recordId}) as suspected
  `.execute(tx);
  return rows[0]?.suspected ?? false;
}

export interface Marked {
  id: string;
  caseId: string;
  suspected: boolean;
}

export async function findMark(tx: Transaction, id: string): Promise<Marked | undefined> {
  const { rows } = await sql<Marked>`
    select guardian_suspect.id, guardian_suspect.case_id as "caseId", guardian_suspect.suspected
    from processing.guardian_suspect
    where guardian_suspect.id = ${id}
  `.execute(tx);
  return rows[0];
}

export async function insertMark(
  tx: Transaction,
  mark: Marked & { recordId: string; accountId: string; positionId: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.guardian_suspect (id, case_id, record_id, suspected, account_id, position_id)
    values (
      ${mark.id},
      ${mark.caseId},
      ${mark.recordId},
      ${mark.suspected},
      ${mark.accountId},
      ${mark.positionId}
    )
    on conflict (id) do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Whether a refusal or withdrawal stands in the way of sharing a case with an organisation or position. */
export async function isSharingBlocked(
  tx: Transaction,
  { caseId, organisationId, positionId }: { caseId: string; organisationId: string | null; positionId: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ blocked: boolean }>`
    select processing.sharing_is_blocked(${caseId}, ${organisationId}, ${positionId}) as blocked
  `.execute(tx);
  return rows[0]?.blocked ?? false;
}

/** Rows of a list that must not leave for an act. */
export async function listWithheld(tx: Transaction, ids: readonly string[], use: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id
    from processing.withheld_rows(${ids}::uuid[], ${use}) as id
  `.execute(tx);
  return rows.map(({ id }) => id);
}
