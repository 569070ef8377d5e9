import { possiblePairs } from "../block/linkTypes.ts";
import { keysOfRule } from "../block/ruleKeys.ts";
import { estimatePairs, type PairScope, streamPairs } from "../block/streamPairs.ts";
import { type Comparer, columnsOfComparison, compileComparisons } from "../compare/compileComparison.ts";
import { PatternCounts, patternReader, patternSpace } from "../compare/patterns.ts";
import type { BlockingRule, Comparison, Model } from "../model/model.ts";
import type { Random } from "../random.ts";
import { type ContentOrder, contentOrderOf } from "../table/contentOrder.ts";
import { estimateLambda } from "./estimateLambda.ts";
import { estimateU, type LevelShares } from "./estimateU.ts";
import { findM } from "./expectationMaximisation.ts";
import type { TrainedComparison, TrainedModel } from "./trainedModel.ts";

const RANDOM_PAIRS = 1_000_000;
/** A session looks at about so many pairs; a larger rule is thinned by the hash of both records' values. */
const SESSION_PAIRS = 2_000_000;
/** Share of true pairs that a training rule is taken to find; only where EM starts depends on it. */
const SHARE_FOUND_BY_RULE = 0.8;
const START_M_OF_BEST = 0.95;

/** Estimates λ, u and m of a model on a table (docs/methods/linkage.md §2). */
export function trainModel(model: Model, scope: PairScope, random: Random): TrainedModel {
  const comparers = compileComparisons(model, scope.table);
  const content = contentOrderOf(scope.table);
  const lambda = estimateLambda(model, scope);
  const u = estimateU(model, comparers, scope, content.order, RANDOM_PAIRS, random);
  const found: number[][][] = model.comparisons.map(() => []);
  for (const rule of model.trainingRules) {
    const session = trainOnRule(model, rule, comparers, scope, u, lambda, content);
    for (const [comparison, m] of session) found[comparison]?.push([...m]);
  }
  const comparisons = model.comparisons.map((comparison, at) =>
    trainedComparison(comparison, found[at] ?? [], u[at] as readonly number[]),
  );
  return { model, lambda, comparisons };
}

/** m of the comparisons that share no delivered column with the rule, by their place in the model. */
function trainOnRule(
  model: Model,
  rule: BlockingRule,
  comparers: readonly Comparer[],
  scope: PairScope,
  u: LevelShares,
  lambda: number,
  content: ContentOrder,
): ReadonlyMap<number, readonly number[]> {
  const active = trainableBy(rule, model);
  const keys = keysOfRule(rule, scope.table);
  const estimated = estimatePairs(keys, scope);
  if (active.length < 2 || estimated === 0) return new Map();
  const space = patternSpace(active.map((at) => (model.comparisons[at] as Comparison).levels.length + 2));
  const patternOf = patternReader(
    active.map((at) => comparers[at] as Comparer),
    space,
  );
  const counts = new PatternCounts(space);
  const isInSample = sampler(content.hashes, SESSION_PAIRS / estimated);
  streamPairs(keys, [], scope, (left, right) => {
    if (isInSample(left, right)) counts.add(patternOf(left, right));
  });
  const startLambda = (lambda * possiblePairs(scope.table, scope.linkType) * SHARE_FOUND_BY_RULE) / estimated;
  const session = findM(
    space,
    counts.entries(),
    active.map((at) => u[at] as readonly number[]),
    active.map((at) => startingM(model.comparisons[at] as Comparison)),
    Math.min(0.95, Math.max(0.001, startLambda)),
  );
  return new Map(active.map((at, place) => [at, session.m[place] as readonly number[]]));
}

function sampler(hashes: Int32Array, share: number): (left: number, right: number) => boolean {
  if (share >= 1) return () => true;
  const limit = share * 2 ** 32;
  return (left, right) => Math.imul((hashes[left] as number) ^ (hashes[right] as number), 0x9e3779b1) >>> 0 < limit;
}

function trainableBy(rule: BlockingRule, model: Model): number[] {
  const blocked = new Set(rule.on.flatMap((column) => deliveredColumns(model, column)));
  const isFree = (comparison: Comparison): boolean =>
    columnsOfComparison(comparison)
      .flatMap((column) => deliveredColumns(model, column))
      .every((column) => !blocked.has(column));
  return model.comparisons.flatMap((comparison, at) => (isFree(comparison) ? [at] : []));
}

function deliveredColumns(model: Model, column: string): string[] {
  return model.columns[column]?.parts.map(({ from }) => from) ?? [column];
}

function startingM({ levels }: Comparison): number[] {
  const rest = (1 - START_M_OF_BEST) / levels.length;
  return [START_M_OF_BEST, ...levels.map(() => rest)];
}

function trainedComparison(
  comparison: Comparison,
  sessions: readonly number[][],
  u: readonly number[],
): TrainedComparison {
  const start = startingM(comparison);
  const levels = u.map((share, level) => {
    const found = sessions.map((m) => m[level] as number);
    const given = (comparison.levels[level] ?? comparison.allElse)?.m;
    const m = given ?? (found.length > 0 ? median(found) : (start[level] as number));
    return { m, u: share, bits: Math.log2(m / share) };
  });
  return { name: comparison.name, levels, sessions: sessions.length };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
