import {
  encodeTable,
  explainPairs,
  type LinkProgress,
  type LinkResult,
  labelOfComparison,
  labelOfLevel,
  link,
  probabilityOf,
  seededRandom,
  type Table,
  type TrainedModel,
  weightOf,
} from "@suar/linkage";
import { type Bindings, groupRecords } from "./groupRecords.ts";
import { type ScoredPair, selectUnsurePairs, UNSURE_FROM } from "./selectUnsurePairs.ts";
import type { Explanation } from "./store/pairs.ts";
import type { LinkageOutcome, LinkageTask } from "./threadMessages.ts";

/** The same records always give the same links. */
const SEED = 20;

/**
 * Scores the records of a run, groups them under the decisions that stand, and chooses the pairs to ask a reviewer about.
 *
 * @param now milliseconds from any start
 */
export function linkRecords(
  task: LinkageTask,
  now: () => number,
  onProgress: (progress: LinkProgress) => void,
): LinkageOutcome {
  const startedAt = now();
  const table = encodeTable(task.lists, task.model);
  const encodedAt = now();
  const result = link(table, task.model, { random: seededRandom(SEED), keepFrom: UNSURE_FROM, now, onProgress });
  if (result === undefined) throw new Error("nobody can ask this thread to stop but by ending it");
  const groupedFrom = now();
  const pairs = scoredPairs(result);
  const linked = pairs.filter(({ weightBits }) => weightBits >= weightOf(task.threshold));
  const bindings: Bindings = { ...task.bindings, onceInSource: onceInSource(table) };
  const { groupOf, groups } = groupRecords(table.records, linked, bindings);
  const undecided = { same: [], different: [], onceInSource: bindings.onceInSource };
  const { asked, found } = selectUnsurePairs(table.records, pairs, bindings);
  const explain = explainPairs(result.trained, table);
  return {
    groupOf,
    groups,
    evidence: groupRecords(table.records, linked, undecided).held,
    unsure: asked.map((pair) => ({ ...pair, explanation: explanationOf(explain(pair.left, pair.right)) })),
    unsureFound: found,
    candidatePairs: result.candidatePairs,
    linkedPairs: linked.length,
    model: result.trained,
    detail: {
      seconds: { encode: (encodedAt - startedAt) / 1000, ...result.seconds, group: (now() - groupedFrom) / 1000 },
      blockingRules: result.rules.map(({ name, pairs: found }) => ({ name, pairs: found })),
      comparisons: comparisonsOf(result.trained),
    },
  };
}

function scoredPairs({ pairs }: LinkResult): ScoredPair[] {
  return Array.from({ length: pairs.size }, (_, at) => {
    const weightBits = pairs.weightBits[at] as number;
    return {
      left: pairs.left[at] as number,
      right: pairs.right[at] as number,
      weightBits,
      probability: probabilityOf(weightBits),
    };
  });
}

function onceInSource(table: Table): Int32Array {
  return Int32Array.from(table.sourceOf, (source) => (table.sources[source]?.deduplicated === true ? source : -1));
}

function explanationOf({ priorBits, comparisons }: ReturnType<ReturnType<typeof explainPairs>>): Explanation {
  return {
    priorBits,
    steps: comparisons.map(({ name, level, bits, frequencyBits }) => ({
      comparison: name,
      level,
      bits,
      frequencyBits,
    })),
  };
}

function comparisonsOf({ model, comparisons }: TrainedModel): LinkageOutcome["detail"]["comparisons"] {
  return model.comparisons.map((comparison, at) => ({
    name: comparison.name,
    label: labelOfComparison(comparison),
    levels: (comparisons[at]?.levels ?? []).map(({ m, u, bits }, level) => ({
      label: labelOfLevel(comparison, level + 1),
      m,
      u,
      bits,
    })),
  }));
}
