import type { Emergency, EmergencyReason } from "@suar/contract";
import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import { newId, type Transaction } from "../../platform/index.ts";

export async function findCaseOfReference(tx: Transaction, reference: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select cases.case_of_reference(${reference}) as id
  `.execute(tx);
  return rows[0]?.id ?? undefined;
}

export interface Reviewer {
  positionId: string;
  organisationId: string;
  title: string;
  organisation: string;
}

export async function chooseReviewer(tx: Transaction, caseId: string): Promise<Reviewer | undefined> {
  const { rows } = await sql<Reviewer>`
    select position_id as "positionId", organisation_id as "organisationId", title, organisation
    from cases.choose_reviewer(${caseId})
  `.execute(tx);
  return rows[0];
}

export interface NewEmergency extends Sealed {
  id: string;
  caseId: string;
  reference: string;
  accountId: string;
  positionId: string;
  organisationId: string;
  reason: EmergencyReason;
  told: Reviewer;
}

/** Begins the reading and tells the reviewer; false where there already is one of this id. */
export async function insertEmergency(tx: Transaction, begun: NewEmergency): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.emergency_reading (
      id, case_id, reference, account_id, position_id, organisation_id, reason, wrapped_key, sealed,
      told_position, told_organisation
    )
    values (
      ${begun.id},
      ${begun.caseId},
      ${begun.reference},
      ${begun.accountId},
      ${begun.positionId},
      ${begun.organisationId},
      ${begun.reason},
      ${begun.wrappedKey},
      ${begun.sealed},
      ${begun.told.positionId},
      ${begun.told.organisationId}
    )
    on conflict do nothing
  `.execute(tx);
  if (numAffectedRows === 0n) return false;
  await sql`
    insert into cases.notice (id, position_id, reading_id)
    values (${newId()}, ${begun.told.positionId}, ${begun.id})
  `.execute(tx);
  return true;
}

export interface EmergencyRow extends Sealed {
  id: string;
  caseId: string;
  reference: string;
  accountId: string;
  positionId: string;
  organisationId: string;
  reason: EmergencyReason;
  toldPosition: string;
  beganAt: Date;
  endsAt: Date;
  reviewBy: Date;
  lasts: boolean;
  reviewId: string | null;
  outcome: NonNullable<Emergency["review"]>["outcome"] | null;
  reviewWrappedKey: Uint8Array | null;
  reviewSealed: Uint8Array | null;
  reviewerAccount: string | null;
  reviewedAt: Date | null;
}

const EMERGENCY = sql`
  select
    reading.id,
    reading.case_id as "caseId",
    reading.reference,
    reading.account_id as "accountId",
    reading.position_id as "positionId",
    reading.organisation_id as "organisationId",
    reading.reason,
    reading.wrapped_key as "wrappedKey",
    reading.sealed,
    reading.told_position as "toldPosition",
    reading.began_at as "beganAt",
    reading.ends_at as "endsAt",
    reading.review_by as "reviewBy",
    reading.ends_at > now() as lasts,
    review.id as "reviewId",
    review.outcome,
    review.wrapped_key as "reviewWrappedKey",
    review.sealed as "reviewSealed",
    review.reviewer_account as "reviewerAccount",
    review.at as "reviewedAt"
  from cases.emergency_reading as reading
  left join cases.emergency_review as review on review.reading_id = reading.id
`;

/** Those that wait for a review first, the one that waits longest before the others. */
export async function listEmergencies(tx: Transaction, limit: number): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`
    ${EMERGENCY}
    order by review.id is not null, reading.review_by, reading.id
    limit ${limit}
  `.execute(tx);
  return rows;
}

export async function findEmergency(tx: Transaction, id: string): Promise<EmergencyRow | undefined> {
  const { rows } = await sql<EmergencyRow>`${EMERGENCY} where reading.id = ${id}`.execute(tx);
  return rows[0];
}

/** Emergency readings of a case that one may see, newest first. */
export async function listEmergenciesOf(tx: Transaction, caseId: string): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`
    ${EMERGENCY}
    where reading.case_id = ${caseId}
    order by reading.began_at desc
  `.execute(tx);
  return rows;
}

export interface NewReview extends Sealed {
  id: string;
  readingId: string;
  outcome: NonNullable<Emergency["review"]>["outcome"];
  accountId: string;
  positionId: string;
  organisationId: string;
}

/** False where the reading has been reviewed already. */
export async function insertReview(tx: Transaction, review: NewReview): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.emergency_review (
      id, reading_id, outcome, wrapped_key, sealed, reviewer_account, reviewer_position, reviewer_organisation
    )
    values (
      ${review.id},
      ${review.readingId},
      ${review.outcome},
      ${review.wrappedKey},
      ${review.sealed},
      ${review.accountId},
      ${review.positionId},
      ${review.organisationId}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}
