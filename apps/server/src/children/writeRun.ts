import type { LinkagePurpose } from "@suar/contract";
import { type Actor, type Database, newId, type Transaction } from "../platform/index.ts";
import type { Assignment, NewLink } from "./assignChildIds.ts";
import { regroupChildrenOf } from "./regroupChildren.ts";
import { deleteOldEvidence, type EvidenceRow, insertEvidence, listDecisionsAfter } from "./store/decisions.ts";
import { insertChildren, insertLinks } from "./store/links.ts";
import { insertUnsurePairs, type NewPair } from "./store/pairs.ts";
import { insertRunResult, latestRun, lockPurpose, type RunEnded } from "./store/runs.ts";

/** About 50 ms of writing on the embedded database: other requests wait no longer than that. */
const ROWS_PER_TRANSACTION = 2000;

export interface RunToWrite {
  runId: string;
  purpose: LinkagePurpose;
  /** The newest run when this one read its links; null for the first. */
  basedOn: string | null;
  /** Decisions up to this one are in the result. */
  decisionsUpTo: number;
  assignment: Assignment;
  evidence: readonly EvidenceRow[];
  pairs: readonly Omit<NewPair, "id">[];
  result: RunEnded;
}

type Write = (tx: Transaction) => Promise<void>;

/**
 * Writes a run in short transactions. Nothing of it counts until the last of them, which says that the run has ended; it
 * fails as overtaken if another run of the purpose ended meanwhile. Decisions that came in meanwhile are applied again.
 */
export async function writeRun(
  database: Database,
  actor: Actor,
  run: RunToWrite,
  tell: (written: number, total: number) => boolean,
): Promise<"written" | "stopped" | "overtaken"> {
  const writes = batchesOf(run);
  for (const [at, write] of writes.entries()) {
    if (!tell(at, writes.length)) return "stopped";
    await database.inTransaction(actor, write);
  }
  const ended = await database.inTransaction(actor, (tx) => endRun(tx, run));
  if (!ended) return "overtaken";
  const deleteSome = (tx: Transaction) => deleteOldEvidence(tx, run.runId, ROWS_PER_TRANSACTION);
  while ((await database.inTransaction(actor, deleteSome)) > 0);
  return "written";
}

function batchesOf({ runId, purpose, assignment, evidence, pairs }: RunToWrite): Write[] {
  const origin = { purpose, runId, decisionId: null, madeBy: "linkage" };
  const run = { id: runId, purpose };
  return [
    ...batches(assignment.newChildIds).map(
      (ids): Write =>
        (tx) =>
          insertChildren(tx, purpose, ids),
    ),
    ...batches(assignment.links).map(
      (links): Write =>
        (tx) =>
          insertLinks(tx, origin, links.map(withId)),
    ),
    ...batches(evidence).map(
      (rows): Write =>
        (tx) =>
          insertEvidence(tx, run, rows),
    ),
    ...batches(pairs).map(
      (rows): Write =>
        (tx) =>
          insertUnsurePairs(tx, run, rows.map(withId)),
    ),
  ];
}

function withId<T extends NewLink | Omit<NewPair, "id">>(row: T): T & { id: string } {
  return { ...row, id: newId() };
}

function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_PER_TRANSACTION);
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * ROWS_PER_TRANSACTION, (at + 1) * ROWS_PER_TRANSACTION),
  );
}

async function endRun(tx: Transaction, run: RunToWrite): Promise<boolean> {
  await lockPurpose(tx, run.purpose);
  const newest = await latestRun(tx, run.purpose);
  if ((newest?.id ?? null) !== run.basedOn) return false;
  await insertRunResult(tx, run.result);
  for (const { id, leftRecordId, rightRecordId, decidedBy } of await listDecisionsAfter(tx, run.decisionsUpTo)) {
    const origin = { purpose: run.purpose, runId: null, decisionId: id, madeBy: decidedBy };
    await regroupChildrenOf(tx, [leftRecordId, rightRecordId], origin);
  }
  return true;
}
