import type { LinkagePurpose } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface Decision {
  id: string;
  purpose: LinkagePurpose;
  leftRecordId: string;
  rightRecordId: string;
  decision: "same" | "different" | "undo";
  note: string | null;
  accountId: string | null;
  decidedBy: string;
}

export async function insertDecision(tx: Transaction, decision: Decision): Promise<void> {
  await sql`
    insert into children.decision (
      id, purpose, left_record_id, right_record_id, decision, note, account_id, decided_by
    )
    values (
      ${decision.id}, ${decision.purpose}, ${decision.leftRecordId}, ${decision.rightRecordId},
      ${decision.decision}, ${decision.note}, ${decision.accountId}, ${decision.decidedBy}
    )
  `.execute(tx);
}

export type RecordedDecision = Decision & { decidedAt: Date };

const decisionColumns = sql`
  id,
  purpose,
  left_record_id as "leftRecordId",
  right_record_id as "rightRecordId",
  decision,
  note,
  account_id as "accountId",
  decided_by as "decidedBy",
  decided_at as "decidedAt",
  received
`;

export async function findDecision(tx: Transaction, id: string): Promise<RecordedDecision | undefined> {
  const { rows } = await sql<RecordedDecision>`
    select ${decisionColumns}
    from children.decision
    where id = ${id}
  `.execute(tx);
  return rows[0];
}

export interface StandingDecision {
  leftRecordId: string;
  rightRecordId: string;
  decision: "same" | "different" | "undo";
  received: number;
}

/** Decisions that stand for any of these records (null: for all), the newest first: it weighs most where two exclude each other. */
export async function listStandingDecisions(
  tx: Transaction,
  recordIds: readonly string[] | null,
): Promise<StandingDecision[]> {
  const { rows } = await sql<StandingDecision>`
    select ${decisionColumns}
    from children.standing_decision
    where ${recordIds}::uuid[] is null
      or (left_record_id = any (${recordIds}::uuid[]) and right_record_id = any (${recordIds}::uuid[]))
    order by received desc
  `.execute(tx);
  return rows;
}

/** The number of the last decision received; 0 before the first. */
export async function readLastDecision(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ received: number }>`
    select coalesce(max(received), 0) as received
    from children.decision
  `.execute(tx);
  return rows[0]?.received ?? 0;
}

/** Decisions received after one that a run has already taken into account. */
export async function listDecisionsAfter(tx: Transaction, received: number): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select ${decisionColumns}
    from children.decision
    where received > ${received}
    order by received
  `.execute(tx);
  return rows;
}

export interface EvidenceRow {
  leftRecordId: string;
  rightRecordId: string;
  weightBits: number;
}

export async function insertEvidence(
  tx: Transaction,
  run: { id: string; purpose: LinkagePurpose },
  evidence: readonly EvidenceRow[],
): Promise<void> {
  await sql`
    insert into children.evidence (run_id, purpose, left_record_id, right_record_id, weight_bits)
    select ${run.id}, ${run.purpose}, given.left_id, given.right_id, given.bits
    from unnest(
      ${evidence.map(({ leftRecordId }) => leftRecordId)}::uuid[],
      ${evidence.map(({ rightRecordId }) => rightRecordId)}::uuid[],
      ${evidence.map(({ weightBits }) => weightBits)}::double precision[]
    ) as given (left_id, right_id, bits)
    on conflict do nothing
  `.execute(tx);
}

/** What the newest run knows between these records. */
export async function listEvidenceAmong(
  tx: Transaction,
  runId: string,
  recordIds: readonly string[],
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select left_record_id as "leftRecordId", right_record_id as "rightRecordId", weight_bits as "weightBits"
    from children.evidence
    where run_id = ${runId}
      and left_record_id = any (${recordIds}::uuid[])
      and right_record_id = any (${recordIds}::uuid[])
  `.execute(tx);
  return rows;
}

/** Deletes some evidence of earlier runs; returns how many rows went. */
export async function deleteOldEvidence(tx: Transaction, keptRunId: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from children.evidence
    where ctid in (
      select ctid
      from children.evidence
      where run_id <> ${keptRunId}
      limit ${limit}
    )
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
