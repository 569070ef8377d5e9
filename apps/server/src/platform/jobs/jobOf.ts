import type { Job } from "@suar/contract";
import { type Language, type MessageKey, messages } from "@suar/messages";
import { problemOf } from "../http/problems.ts";
import type { JobRow } from "./jobStore.ts";

/** A job as people see it. */
export function jobOf(row: JobRow, language: Language, now: Date): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    step: row.step,
    secondsLeft: secondsLeft(row, now),
    problem: problemOfJob(row, language, now),
    result: row.result,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

/** At the pace since the job began; unknown until a twentieth of the work is done, when the pace says something. */
export function secondsLeft(row: Pick<JobRow, "state" | "done" | "total" | "started_at">, now: Date): number | null {
  const { done, total, started_at: startedAt } = row;
  if (row.state !== "running" || startedAt === null || total === null || done < total / 20 || done === 0) return null;
  const secondsSoFar = (now.getTime() - startedAt.getTime()) / 1000;
  return Math.max(0, Math.round((secondsSoFar * (total - done)) / done));
}

function problemOfJob(row: JobRow, language: Language, now: Date) {
  if (row.problem_key === null) return null;
  const key = row.problem_key in messages ? (row.problem_key as MessageKey) : "platform.job.failed";
  return problemOf({ status: 500, key, values: row.problem_values ?? {} }, language, row.ended_at ?? now);
}
