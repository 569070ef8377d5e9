import { type Kysely, sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { JobProgress } from "../context.ts";

type Connection = Kysely<unknown>;

type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface JobRow {
  id: string;
  kind: string;
  input: unknown;
  saved: unknown;
  state: JobState;
  done: number;
  total: number | null;
  step: string;
  stop_asked: boolean;
  actor: Actor;
  account_id: string | null;
  result: Record<string, unknown> | null;
  problem_key: string | null;
  problem_values: Record<string, string | number> | null;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
}

export async function insertJob(tx: Connection, job: { id: string; kind: string; input: object; actor: Actor }) {
  await sql`
    insert into platform.job (id, kind, input, actor, account_id)
    values (
      ${job.id},
      ${job.kind},
      ${JSON.stringify(job.input)}::jsonb,
      ${JSON.stringify(job.actor)}::jsonb,
      ${job.actor.accountId}
    )
  `.execute(tx);
}

export async function findJob(tx: Connection, id: string): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`select * from platform.job where id = ${id}`.execute(tx);
  return rows[0];
}

export async function listNewestJobs(tx: Connection, limit: number): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`select * from platform.job order by id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Takes the oldest waiting job of these kinds for this worker, if there is one; other workers skip it. */
export async function takeJob(tx: Connection, kinds: string[], worker: string): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    update platform.job
    set state = 'running',
      worker = ${worker},
      heartbeat_at = now(),
      started_at = now(),
      attempts = attempts + 1,
      stop_asked = false
    where id = (
      select id
      from platform.job
      where state = 'queued' and kind = any(${kinds}::text[])
      order by id
      for update skip locked
      limit 1
    )
    returning *
  `.execute(tx);
  return rows[0];
}

/** Writes progress and says whether somebody has asked the job to stop. */
export async function reportProgress(tx: Connection, id: string, progress: JobProgress): Promise<boolean> {
  const { rows } = await sql<{ stop_asked: boolean }>`
    update platform.job
    set done = ${progress.done},
      total = ${progress.total},
      step = ${progress.step},
      heartbeat_at = now()
    where id = ${id}
    returning stop_asked
  `.execute(tx);
  return rows[0]?.stop_asked ?? true;
}

export async function saveJobState(tx: Connection, id: string, state: unknown): Promise<void> {
  await sql`select platform.save_job_state(${id}, ${JSON.stringify(state)}::jsonb)`.execute(tx);
}

export interface JobEnd {
  state: "done" | "failed" | "cancelled";
  result: Record<string, unknown> | null;
  problemKey: string | null;
  problemValues: object | null;
}

export async function endJob(tx: Connection, id: string, end: JobEnd): Promise<void> {
  await sql`
    update platform.job
    set state = ${end.state},
      result = ${end.result === null ? null : JSON.stringify(end.result)}::jsonb,
      problem_key = ${end.problemKey},
      problem_values = ${end.problemValues === null ? null : JSON.stringify(end.problemValues)}::jsonb,
      worker = null,
      ended_at = now()
    where id = ${id} and state = 'running'
  `.execute(tx);
}

/** A waiting job ends at once; a running one is asked to. */
export async function askJobToStop(tx: Connection, id: string): Promise<void> {
  await sql`
    update platform.job
    set stop_asked = true,
      state = case state when 'queued' then 'cancelled' else state end,
      ended_at = case state when 'queued' then now() else ended_at end
    where id = ${id} and state in ('queued', 'running')
  `.execute(tx);
}

/** Queues a stopped or failed job again, with its saved state. True if it was one. */
export async function queueJobAgain(tx: Connection, id: string): Promise<boolean> {
  const { rows } = await sql`
    update platform.job
    set state = 'queued',
      attempts = 0,
      stop_asked = false,
      problem_key = null,
      problem_values = null,
      ended_at = null
    where id = ${id} and state in ('cancelled', 'failed')
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/**
 * Jobs whose worker has died: they wait again with their saved state, but after the third death they fail, so that a
 * job that brings its process down cannot do so for ever.
 */
export async function recoverDeadJobs(tx: Connection, silentSeconds: number): Promise<number> {
  const { rows } = await sql`
    update platform.job
    set state = case when attempts < 3 then 'queued' else 'failed' end,
      problem_key = case when attempts < 3 then null else 'platform.job.workerDied' end,
      ended_at = case when attempts < 3 then null else now() end,
      worker = null
    where state = 'running' and heartbeat_at < now() - make_interval(secs => ${silentSeconds})
    returning id
  `.execute(tx);
  return rows.length;
}

/** Shows that this worker lives; returns its jobs that have been asked to stop. */
export async function beatHeart(tx: Connection, worker: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; stop_asked: boolean }>`
    update platform.job
    set heartbeat_at = now()
    where worker = ${worker} and state = 'running'
    returning id, stop_asked
  `.execute(tx);
  return rows.filter((row) => row.stop_asked).map((row) => row.id);
}

/** Puts a job that the closing server has interrupted back in the queue; that is no failed attempt. */
export async function giveJobBack(tx: Connection, id: string): Promise<void> {
  await sql`
    update platform.job
    set state = 'queued',
      attempts = attempts - 1,
      worker = null
    where id = ${id} and state = 'running'
  `.execute(tx);
}
