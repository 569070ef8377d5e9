import { setTimeout as sleep } from "node:timers/promises";
import { type Actor, systemActor } from "../actor.ts";
import type { JobControl, JobProgress } from "../context.ts";
import { type Database, outsideTransaction, type Transaction } from "../database/transaction.ts";
import { type JobRow, reportProgress, saveJobState } from "./jobStore.ts";

const REPORT_EVERY_MS = 300;
const SYSTEM = systemActor("suar_jobs");

/** What the work of one running job may do; progress reaches the database a few times a second, whatever the work's pace. */
export class RunningJob implements JobControl<unknown> {
  /** Whoever started it, with the rights of the day on which it runs. */
  actor: Actor;
  /** Whether the work has been told to stop, and so has not come to its end. */
  sawStop = false;
  readonly #database: Database;
  readonly #id: string;
  #latest: JobProgress | undefined;
  #stopAsked = false;
  #reporting: Promise<void> | undefined;
  readonly #ending = new AbortController();

  constructor(database: Database, row: JobRow) {
    this.#database = database;
    this.#id = row.id;
    this.actor = row.actor;
  }

  progress(progress: JobProgress): void {
    this.#latest = progress;
    // the work may be inside a transaction; the report must not be
    this.#reporting ??= outsideTransaction(() => this.#reportSoon());
  }

  async save(state: unknown, tx?: Transaction): Promise<void> {
    if (tx !== undefined) return saveJobState(tx, this.#id, state);
    await this.#database.inTransaction(SYSTEM, (own) => saveJobState(own, this.#id, state));
  }

  stopAsked(): boolean {
    this.sawStop = this.#stopAsked;
    return this.sawStop;
  }

  askToStop(): void {
    this.#stopAsked = true;
  }

  /** Writes the last progress before the job ends. */
  async flush(): Promise<void> {
    this.#ending.abort();
    await this.#reporting;
    await this.#report();
  }

  async #reportSoon(): Promise<void> {
    await sleep(REPORT_EVERY_MS, undefined, { signal: this.#ending.signal }).catch(() => undefined);
    // a report that fails is not worth the work: the next one, or the job's end, says more
    await this.#report().catch(() => undefined);
    this.#reporting = undefined;
  }

  async #report(): Promise<void> {
    const latest = this.#latest;
    if (latest === undefined) return;
    this.#latest = undefined;
    const stopAsked = await this.#database.inTransaction(SYSTEM, (tx) => reportProgress(tx, this.#id, latest));
    this.#stopAsked ||= stopAsked;
  }
}
