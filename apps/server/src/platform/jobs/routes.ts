import { type Account, cancelJob, listJobs, readJob, resumeJob } from "@suar/contract";
import type { Language } from "@suar/messages";
import { systemActor } from "../actor.ts";
import type { RoomContext } from "../context.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { jobOf } from "./jobOf.ts";
import type { JobRunner } from "./jobRunner.ts";
import { findJob, type JobRow, listNewestJobs, queueJobAgain } from "./jobStore.ts";

const SYSTEM = systemActor("suar_jobs");

/** Jobs over HTTP: their own starter sees them, positions with the right see all. */
export function registerJobs(context: RoomContext, runner: JobRunner): void {
  const find = (id: string) => context.database.inTransaction(SYSTEM, (tx) => findJob(tx, id));
  const show = async (id: string, account: Account | null, language: Language) => {
    const row = await find(id);
    return maySee(row, account) ? jobOf(row, language, context.clock()) : noSuchJob();
  };

  context.serve(readJob, ({ params, account, language }) => show(params.id, account, language));
  context.serve(listJobs, async ({ language }) => {
    const rows = await context.database.inTransaction(SYSTEM, (tx) => listNewestJobs(tx, 50));
    return rows.map((row) => jobOf(row, language, context.clock()));
  });
  context.serve(cancelJob, async ({ params, account, language }) => {
    if (!maySee(await find(params.id), account)) return noSuchJob();
    await runner.askToStop(params.id);
    return show(params.id, account, language);
  });
  context.serve(resumeJob, async ({ params, account, language }) => {
    if (!maySee(await find(params.id), account)) return noSuchJob();
    const queued = await context.database.inTransaction(SYSTEM, (tx) => queueJobAgain(tx, params.id));
    if (!queued) return refuse(409, "platform.job.notResumable");
    runner.look();
    return show(params.id, account, language);
  });
}

/** True where this account may see the job. */
export function maySee(row: JobRow | undefined, account: Account | null): row is JobRow {
  if (row === undefined || account === null) return false;
  return row.account_id === account.id || account.rights.includes("jobs.readAll");
}

function noSuchJob(): Refusal {
  return refuse(404, "platform.job.notFound");
}
