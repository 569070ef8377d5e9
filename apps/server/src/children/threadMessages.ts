import type { LinkageRun } from "@suar/contract";
import type { ListToLink, Model, TrainedModel } from "@suar/linkage";
import type { MessageKey } from "@suar/messages";
import type { Bindings, PairOfRecords } from "./groupRecords.ts";
import type { ScoredPair } from "./selectUnsurePairs.ts";
import type { Explanation } from "./store/pairs.ts";

/** What the linkage thread is given. Records are places in the lists, one after the other. */
export interface LinkageTask {
  lists: readonly ListToLink[];
  model: Model;
  threshold: number;
  bindings: Pick<Bindings, "same" | "different">;
}

interface UnsurePairFound extends ScoredPair {
  explanation: Explanation;
}

export interface LinkageOutcome {
  /** For each record the number of its group. */
  groupOf: Int32Array;
  groups: number;
  /** The pairs that hold the groups together when no decision is taken into account. */
  evidence: PairOfRecords[];
  unsure: UnsurePairFound[];
  /** How many questions there were; `unsure` holds the most uncertain of them. */
  unsureFound: number;
  candidatePairs: number;
  linkedPairs: number;
  /** The model with the weights that this run has estimated. */
  model: TrainedModel;
  detail: Pick<LinkageRun, "seconds" | "blockingRules" | "comparisons">;
}

export interface ThreadProgress {
  step: MessageKey;
  /** Share of the step that is done, 0–1. */
  share: number;
}

export type ThreadMessage = { progress: ThreadProgress } | { outcome: LinkageOutcome };
