import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "@suar/contract";
import { type Actor, systemActor } from "../actor.ts";
import type { Jobs, JobWork } from "../context.ts";
import type { Database, Transaction } from "../database/transaction.ts";
import type { Logger } from "../log.ts";
import { newId } from "../newId.ts";
import { isRefusal } from "../refusal.ts";
import { jobOf } from "./jobOf.ts";
import {
  askJobToStop,
  beatHeart,
  endJob,
  findJob,
  giveJobBack,
  insertJob,
  type JobEnd,
  type JobRow,
  recoverDeadJobs,
  takeJob,
} from "./jobStore.ts";
import { RunningJob } from "./runningJob.ts";

const JOBS_AT_ONCE = 2;
const HEARTBEAT_MS = 5_000;
const LOOK_MS = 2_000;
const SILENT_SECONDS = 30;
const CLOSE_WITHIN_MS = 2_000;
const SYSTEM = systemActor("suar_jobs");

/** Takes jobs from the table and does them, two at a time; several server processes may share one table. */
export class JobRunner implements Jobs {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #clock: () => Date;
  readonly #kinds = new Map<string, JobWork<unknown>>();
  readonly #running = new Map<string, { job: RunningJob; ended: Promise<void> }>();
  readonly #worker = newId();
  readonly #timers: NodeJS.Timeout[] = [];
  #actorToday: (actor: Actor) => Promise<Actor | null> = async (actor) => actor;
  #looking = false;
  #closed = false;

  constructor(database: Database, log: Logger, clock: () => Date) {
    this.#database = database;
    this.#log = log;
    this.#clock = clock;
  }

  define<State>(kind: string, work: JobWork<State>): void {
    // a kind's saved state is read by the work that wrote it, so its shape is that work's own concern
    this.#kinds.set(kind, work as JobWork<unknown>);
  }

  /** Says with which rights somebody acts today, when a job of theirs begins or goes on. */
  askRightsOf(actorToday: (actor: Actor) => Promise<Actor | null>): void {
    this.#actorToday = actorToday;
  }

  async start(kind: string, input: object, by: Actor): Promise<string> {
    if (!this.#kinds.has(kind)) throw new Error(`no job of the kind ${kind} is defined`);
    const id = newId();
    await this.#inTransaction((tx) => insertJob(tx, { id, kind, input, actor: by }));
    this.look();
    return id;
  }

  async finished(jobId: string): Promise<Job> {
    for (let waitMs = 10; ; waitMs = Math.min(waitMs * 2, 250)) {
      const row = await this.#inTransaction((tx) => findJob(tx, jobId));
      if (row === undefined) throw new Error("there is no such job");
      if (row.ended_at !== null) return jobOf(row, "id", this.#clock());
      await sleep(waitMs);
    }
  }

  /**
   * Begins to take jobs. `alone`: no other process can be working on this database, so every job that is still marked
   * as running belongs to a process that has died.
   */
  async begin(alone: boolean): Promise<void> {
    const recovered = await this.#inTransaction((tx) => recoverDeadJobs(tx, alone ? 0 : SILENT_SECONDS));
    if (recovered > 0) this.#log.warn("jobs recovered", { jobs: recovered });
    this.#timers.push(
      setInterval(() => this.look(), LOOK_MS).unref(),
      setInterval(() => void this.#beat(), HEARTBEAT_MS).unref(),
    );
    this.look();
  }

  /**
   * Gives running jobs a moment to come to their next stopping place. They resume at the next start; one that is still at
   * work then counts as having lost its worker.
   */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { job } of this.#running.values()) job.askToStop();
    const ended = Promise.all([...this.#running.values()].map((run) => run.ended));
    await Promise.race([ended, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  }

  /** Asks a job to stop; one that runs here hears it at once, one of another process at its next report. */
  async askToStop(jobId: string): Promise<void> {
    await this.#inTransaction((tx) => askJobToStop(tx, jobId));
    this.#running.get(jobId)?.job.askToStop();
  }

  /** Looks for waiting jobs until there are none or enough are running. */
  look(): void {
    if (this.#looking || this.#closed) return;
    this.#looking = true;
    this.#takeWaiting()
      .catch((error: unknown) => this.#log.error("looking for jobs failed", error))
      .finally(() => {
        this.#looking = false;
      });
  }

  async #takeWaiting(): Promise<void> {
    while (this.#running.size < JOBS_AT_ONCE && !this.#closed) {
      const row = await this.#inTransaction((tx) => takeJob(tx, [...this.#kinds.keys()], this.#worker));
      if (row === undefined) return;
      const job = new RunningJob(this.#database, row);
      const ended = this.#run(row, job)
        .catch((error: unknown) => this.#log.error("ending a job failed", error))
        .finally(() => {
          this.#running.delete(row.id);
          this.look();
        });
      this.#running.set(row.id, { job, ended });
    }
  }

  async #run(row: JobRow, job: RunningJob): Promise<void> {
    const end = await this.#work(row, job);
    await job.flush();
    const interrupted = end.state === "cancelled" && this.#closed;
    await this.#inTransaction((tx) => (interrupted ? giveJobBack(tx, row.id) : endJob(tx, row.id, end)));
    this.#log.info("job ended", { kind: row.kind, state: interrupted ? "interrupted" : end.state });
  }

  async #work(row: JobRow, job: RunningJob): Promise<JobEnd> {
    const nothing = { result: null, problemKey: null, problemValues: null };
    try {
      const work = this.#kinds.get(row.kind);
      if (work === undefined) throw new Error(`no job of the kind ${row.kind} is defined`);
      const actor = await this.#actorToday(row.actor);
      if (actor === null) return { ...nothing, state: "failed", problemKey: "platform.job.notAppointed" };
      job.actor = actor;
      const result = await work({ id: row.id, input: row.input, state: row.saved }, job);
      if (isRefusal(result)) {
        return { ...nothing, state: "failed", problemKey: result.key, problemValues: result.values ?? null };
      }
      return job.sawStop ? { ...nothing, state: "cancelled" } : { ...nothing, state: "done", result };
    } catch (error) {
      this.#log.error("job failed", error, { kind: row.kind });
      return { ...nothing, state: "failed", problemKey: "platform.job.failed" };
    }
  }

  async #beat(): Promise<void> {
    try {
      const toStop = await this.#inTransaction(async (tx) => {
        const stopped = await beatHeart(tx, this.#worker);
        await recoverDeadJobs(tx, SILENT_SECONDS);
        return stopped;
      });
      for (const id of toStop) this.#running.get(id)?.job.askToStop();
    } catch (error) {
      this.#log.error("heartbeat failed", error);
    }
  }

  #inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#database.inTransaction(SYSTEM, work);
  }
}
