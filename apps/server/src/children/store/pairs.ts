import type { LinkagePurpose } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** Why a pair weighs what it weighs: numbers and names of comparisons, never a value. */
export interface Explanation {
  priorBits: number;
  /** Level 0: something is missing; then the model's levels; the last: all else. */
  steps: { comparison: string; level: number; bits: number; frequencyBits: number }[];
}

export interface NewPair {
  id: string;
  leftRecordId: string;
  rightRecordId: string;
  weightBits: number;
  probability: number;
  explanation: Explanation;
}

export async function insertUnsurePairs(
  tx: Transaction,
  run: { id: string; purpose: LinkagePurpose },
  pairs: readonly NewPair[],
): Promise<void> {
  await sql`
    insert into children.unsure_pair (
      id, run_id, purpose, left_record_id, right_record_id, weight_bits, probability, explanation
    )
    select given.id, ${run.id}, ${run.purpose}, given.left_id, given.right_id, given.bits, given.probability,
      given.explanation
    from unnest(
      ${pairs.map(({ id }) => id)}::uuid[],
      ${pairs.map(({ leftRecordId }) => leftRecordId)}::uuid[],
      ${pairs.map(({ rightRecordId }) => rightRecordId)}::uuid[],
      ${pairs.map(({ weightBits }) => weightBits)}::double precision[],
      ${pairs.map(({ probability }) => probability)}::double precision[],
      ${pairs.map(({ explanation }) => JSON.stringify(explanation))}::jsonb[]
    ) as given (id, left_id, right_id, bits, probability, explanation)
    on conflict (run_id, left_record_id, right_record_id) do nothing
  `.execute(tx);
}

export interface PairRow {
  id: string;
  runId: string;
  purpose: LinkagePurpose;
  leftRecordId: string;
  rightRecordId: string;
  weightBits: number;
  probability: number;
  explanation: Explanation;
  state: "unsure" | "same" | "different";
  decidedBy: string | null;
  decidedAt: Date | null;
}

const pairColumns = sql`
  pair.id,
  pair.run_id as "runId",
  pair.purpose,
  pair.left_record_id as "leftRecordId",
  pair.right_record_id as "rightRecordId",
  pair.weight_bits as "weightBits",
  pair.probability,
  pair.explanation,
  case when stands.decision in ('same', 'different') then stands.decision else 'unsure' end as state,
  case when stands.decision <> 'undo' then stands.decided_by end as "decidedBy",
  case when stands.decision <> 'undo' then stands.decided_at end as "decidedAt"
`;

/** The newest row of every pair that the latest run left unsure or that somebody has ever decided on. */
const reviewedPairs = (purpose: LinkagePurpose) => sql`
  select distinct on (pair.left_record_id, pair.right_record_id) ${pairColumns}
  from children.unsure_pair as pair
  left join children.standing_decision as stands
    on stands.purpose = pair.purpose
    and stands.left_record_id = pair.left_record_id
    and stands.right_record_id = pair.right_record_id
  where pair.purpose = ${purpose}
    and (stands.id is not null or pair.run_id = (select id from children.latest_run where purpose = ${purpose}))
  order by pair.left_record_id, pair.right_record_id, pair.id desc
`;

export interface PairsWanted {
  purpose: LinkagePurpose;
  state: PairRow["state"];
  limit: number;
  offset: number;
}

/** Most uncertain first; those already decided, last decided first. */
export async function listPairs(tx: Transaction, wanted: PairsWanted): Promise<{ total: number; pairs: PairRow[] }> {
  const { rows } = await sql<PairRow & { total: number }>`
    select reviewed.*, count(*) over () as total
    from (${reviewedPairs(wanted.purpose)}) as reviewed
    where reviewed.state = ${wanted.state}
    order by reviewed."decidedAt" desc nulls last, abs(reviewed.probability - 0.5), reviewed.id
    limit ${wanted.limit}
    offset ${wanted.offset}
  `.execute(tx);
  return { total: rows[0]?.total ?? 0, pairs: rows.map(({ total: _, ...pair }) => pair) };
}

export async function findPair(tx: Transaction, id: string): Promise<PairRow | undefined> {
  const { rows } = await sql<PairRow>`
    select ${pairColumns}
    from children.unsure_pair as pair
    left join children.standing_decision as stands
      on stands.purpose = pair.purpose
      and stands.left_record_id = pair.left_record_id
      and stands.right_record_id = pair.right_record_id
    where pair.id = ${id}
  `.execute(tx);
  return rows[0];
}
