import type { LinkagePurpose, LinkageRun } from "@suar/contract";
import type { TrainedModel } from "@suar/linkage";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface RunBegun {
  id: string;
  purpose: LinkagePurpose;
  jobId: string;
  threshold: number;
  startedBy: string;
}

/** Both the request that starts a run and its job say so; whoever is first writes it. */
export async function insertRun(tx: Transaction, run: RunBegun): Promise<void> {
  await sql`
    insert into children.run (id, purpose, job_id, threshold, started_by)
    values (${run.id}, ${run.purpose}, ${run.jobId}, ${run.threshold}, ${run.startedBy})
    on conflict (id) do nothing
  `.execute(tx);
}

export interface RunEnded {
  runId: string;
  model: object;
  modelName: string;
  modelVersion: string;
  records: number;
  candidatePairs: number;
  linkedPairs: number;
  unsurePairs: number;
  children: number;
  joined: number;
  split: number;
  detail: Pick<LinkageRun, "seconds" | "blockingRules" | "comparisons">;
}

export async function insertRunResult(tx: Transaction, result: RunEnded): Promise<void> {
  await sql`
    insert into children.run_result (
      run_id, model, model_name, model_version,
      records, candidate_pairs, linked_pairs, unsure_pairs, children, joined, split, detail
    )
    values (
      ${result.runId}, ${JSON.stringify(result.model)}, ${result.modelName}, ${result.modelVersion},
      ${result.records}, ${result.candidatePairs}, ${result.linkedPairs}, ${result.unsurePairs},
      ${result.children}, ${result.joined}, ${result.split}, ${JSON.stringify(result.detail)}
    )
  `.execute(tx);
}

/** Waits until no other transaction writes links of this purpose; released with the transaction. */
export async function lockPurpose(tx: Transaction, purpose: LinkagePurpose): Promise<void> {
  await sql`select pg_advisory_xact_lock(7824, ${purpose === "statistics" ? 1 : 2})`.execute(tx);
}

export interface LatestRun {
  id: string;
  startedAt: Date;
  endedAt: Date;
}

/** The newest run of a purpose that has ended; undefined before the first. */
export async function latestRun(tx: Transaction, purpose: LinkagePurpose): Promise<LatestRun | undefined> {
  const { rows } = await sql<LatestRun>`
    select id, started_at as "startedAt", ended_at as "endedAt"
    from children.latest_run
    where purpose = ${purpose}
  `.execute(tx);
  return rows[0];
}

/** The model of a run with the weights that it estimated. */
/** The model of the newest run of the transaction's purpose; undefined before the first. */
export async function findNewestModel(tx: Transaction): Promise<TrainedModel | undefined> {
  const { rows } = await sql<{ model: TrainedModel }>`
    select run_result.model
    from children.latest_run
    join children.run_result on run_result.run_id = latest_run.id
    where latest_run.purpose = access.purpose()
  `.execute(tx);
  return rows[0]?.model;
}

export async function getModelOfRun(tx: Transaction, runId: string): Promise<TrainedModel> {
  const { rows } = await sql<{ model: TrainedModel }>`
    select model
    from children.run_result
    where run_id = ${runId}
  `.execute(tx);
  const model = rows[0]?.model;
  if (model === undefined) throw new Error("the run has no result");
  return model;
}

interface RunRow extends Omit<LinkageRun, "startedAt" | "endedAt" | "seconds" | "blockingRules" | "comparisons"> {
  startedAt: Date;
  endedAt: Date | null;
  detail: RunEnded["detail"] | null;
}

export async function listRuns(tx: Transaction): Promise<LinkageRun[]> {
  const { rows } = await selectRuns(null).execute(tx);
  return rows.map(shownRun);
}

export async function findRun(tx: Transaction, id: string): Promise<LinkageRun | undefined> {
  const { rows } = await selectRuns(id).execute(tx);
  return rows.map(shownRun)[0];
}

function selectRuns(id: string | null) {
  return sql<RunRow>`
    select
      run.id,
      run.purpose,
      run.job_id as "jobId",
      coalesce(result.model_name, '') as "modelName",
      coalesce(result.model_version, '') as "modelVersion",
      run.started_at as "startedAt",
      result.ended_at as "endedAt",
      coalesce(result.records, 0) as records,
      coalesce(result.candidate_pairs, 0) as "candidatePairs",
      coalesce(result.linked_pairs, 0) as "linkedPairs",
      coalesce(result.unsure_pairs, 0) as "unsurePairs",
      coalesce(result.children, 0) as children,
      coalesce(result.joined, 0) as joined,
      coalesce(result.split, 0) as split,
      result.detail
    from children.run
    left join children.run_result as result on result.run_id = run.id
    where ${id}::uuid is null or run.id = ${id}::uuid
    order by run.started_at desc, run.id desc
    limit 100
  `;
}

function shownRun({ detail, startedAt, endedAt, ...run }: RunRow): LinkageRun {
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    seconds: detail?.seconds ?? {},
    blockingRules: detail?.blockingRules ?? [],
    comparisons: detail?.comparisons ?? [],
  };
}
