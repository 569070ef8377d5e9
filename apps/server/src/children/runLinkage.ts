import { LinkagePurpose } from "@suar/contract";
import { INDONESIAN_CHILD_MODEL } from "@suar/linkage";
import { z } from "zod";
import type { IdentityRoom } from "../identity/index.ts";
import { type JobControl, newId, type Refusal, type RoomContext, refuse } from "../platform/index.ts";
import { assignChildIds } from "./assignChildIds.ts";
import { linkInThread } from "./linkInThread.ts";
import { forPurpose } from "./purposes.ts";
import { readLists, readStanding, type Standing } from "./readRun.ts";
import { insertRun } from "./store/runs.ts";
import type { LinkageOutcome } from "./threadMessages.ts";
import { type RunToWrite, writeRun } from "./writeRun.ts";

export const LINKAGE_JOB = "children.link";

/** Ids and choices only: a job's input is kept in the clear. */
export const LinkageJobInput = z.object({ runId: z.string(), purpose: LinkagePurpose, threshold: z.number() });
type Input = z.infer<typeof LinkageJobInput>;

/** Where each part of a run begins and ends on the bar from 0 to 100. */
const BAR = { reading: [0, 25], linking: [25, 75], writing: [75, 100] } as const;

type Tell = (
  part: keyof typeof BAR,
  step: Parameters<JobControl<never>["progress"]>[0]["step"],
  share: number,
) => boolean;

/** Finds which current records of a purpose are the same child, and writes what is new. */
export async function runLinkage(
  { database }: Pick<RoomContext, "database">,
  identity: IdentityRoom,
  job: { id: string; input: Input },
  control: JobControl<never>,
): Promise<Record<string, unknown> | Refusal> {
  const { runId, purpose, threshold } = job.input;
  const actor = forPurpose(control.actor, purpose);
  const tell: Tell = (part, step, share) => {
    const [from, to] = BAR[part];
    control.progress({ done: Math.round(from + share * (to - from)), total: 100, step });
    return !control.stopAsked();
  };
  const begun = { id: runId, purpose, jobId: job.id, threshold, startedBy: control.actor.name };
  await database.inTransaction(actor, (tx) => insertRun(tx, begun));
  const standing = await readStanding(database, actor, purpose, runId);
  const read = await readLists(database, identity, actor, { runId, purpose }, (records, total) =>
    tell("reading", "children.run.step.reading", records / total),
  );
  if (read === undefined) return {};
  if (read.recordIds.length === 0) return refuse(409, "children.run.nothingToLink");
  const bindings = bindingsOf(standing, read.recordIds);
  const outcome = await linkInThread(
    { lists: read.lists, model: INDONESIAN_CHILD_MODEL, threshold, bindings },
    { tell: ({ step, share }) => void tell("linking", step, share), stopAsked: () => control.stopAsked() },
  );
  if (outcome === undefined) return {};
  const run = runToWrite(job.input, standing, read.recordIds, outcome);
  const ended = await writeRun(database, actor, run, (written, total) =>
    tell("writing", "children.run.step.writing", written / total),
  );
  if (ended === "overtaken") return refuse(409, "children.run.overtaken");
  return ended === "stopped" ? {} : { runId, records: run.result.records, children: run.result.children };
}

/** Decisions on two records that are both part of the run, as places. */
function bindingsOf({ decisions }: Standing, recordIds: readonly string[]) {
  const placeOf = new Map(recordIds.map((id, place) => [id, place]));
  const pairs = (wanted: "same" | "different") =>
    decisions
      .filter(({ decision }) => decision === wanted)
      .map(
        ({ leftRecordId, rightRecordId }) =>
          [placeOf.get(leftRecordId) ?? -1, placeOf.get(rightRecordId) ?? -1] as const,
      )
      .filter((pair) => !pair.includes(-1));
  return { same: pairs("same"), different: pairs("different") };
}

function runToWrite(
  input: Input,
  standing: Standing,
  recordIds: readonly string[],
  outcome: LinkageOutcome,
): RunToWrite {
  const assignment = assignChildIds(recordIds, outcome.groupOf, standing.known, newId);
  const { runId, purpose } = input;
  const inOrder = <T extends { left: number; right: number }>({ left, right, ...pair }: T) => {
    const ids = [recordIds[left] ?? "", recordIds[right] ?? ""].sort();
    return { ...pair, leftRecordId: ids[0] ?? "", rightRecordId: ids[1] ?? "" };
  };
  return {
    runId,
    purpose,
    basedOn: standing.basedOn,
    decisionsUpTo: standing.decisionsUpTo,
    assignment: { ...assignment, links: [...assignment.links, ...linksToRepeat(standing, assignment.links)] },
    evidence: outcome.evidence.map(inOrder),
    pairs: outcome.unsure.map(inOrder),
    result: {
      runId,
      model: outcome.model,
      modelName: outcome.model.model.name,
      modelVersion: outcome.model.model.version,
      records: recordIds.length,
      candidatePairs: outcome.candidatePairs,
      linkedPairs: outcome.linkedPairs,
      unsurePairs: outcome.unsureFound,
      children: outcome.groups,
      joined: assignment.joined,
      split: assignment.split,
      detail: outcome.detail,
    },
  };
}

/** An attempt that stopped half-way wrote links that would begin to count with this run: what stands is said again after them. */
function linksToRepeat({ begun, known }: Standing, written: readonly { recordId: string }[]) {
  const isWritten = new Set(written.map(({ recordId }) => recordId));
  return [...begun].flatMap((recordId) => {
    const childId = known.linked.get(recordId);
    return childId === undefined || isWritten.has(recordId) ? [] : [{ recordId, childId, act: "moved" as const }];
  });
}
