import { linkTypeFor } from "./block/linkTypes.ts";
import { keysOfRule, type RuleKeys } from "./block/ruleKeys.ts";
import { estimatePairs, type PairScope, streamPairs } from "./block/streamPairs.ts";
import { clusterRecords, type Decisions } from "./cluster/clusterRecords.ts";
import { type Model, nameOfRule } from "./model/model.ts";
import type { Random } from "./random.ts";
import { compileScorer, type Scorer } from "./score/compileScorer.ts";
import { type PairList, PairListBuilder } from "./score/pairList.ts";
import type { Table } from "./table/table.ts";
import { type TrainedModel, weightOf } from "./train/trainedModel.ts";
import { trainModel } from "./train/trainModel.ts";

/** Where a run stands. */
export interface LinkProgress {
  readonly step: "train" | "compare" | "cluster";
  /** Pairs by estimate. */
  readonly done: number;
  readonly total: number;
}

export interface LinkOptions extends Decisions {
  readonly random: Random;
  /** Probability from which a pair is linked; the model's where absent. */
  readonly threshold?: number;
  /** Pairs below this probability are not kept (0.001 where absent); 0 keeps every candidate. */
  readonly keepFrom?: number;
  /** Estimates of an earlier run: nothing is trained. */
  readonly trained?: TrainedModel;
  /** 1 for records that are new: only pairs with one of them are compared. Clusters are then those of these pairs alone. */
  readonly touching?: Uint8Array;
  readonly onProgress?: (progress: LinkProgress) => void;
  /** Told the size of every blocking rule, in pairs, before any of them runs. */
  readonly onEstimated?: (rules: readonly EstimatedRule[]) => void;
  /** Asked often; once it says yes, `link` returns undefined soon. */
  readonly shouldStop?: () => boolean;
  /** Milliseconds from any start, for `seconds`; without it they are 0. */
  readonly now?: () => number;
}

export interface EstimatedRule {
  readonly name: string;
  /** From the sizes of its blocks, before it ran. */
  readonly estimatedPairs: number;
}

export interface LinkedRule extends EstimatedRule {
  /** Pairs that no earlier rule had. */
  readonly pairs: number;
}

export interface LinkResult {
  readonly trained: TrainedModel;
  readonly candidatePairs: number;
  readonly rules: readonly LinkedRule[];
  readonly pairs: PairList;
  /** Group of each record, numbered from 0. */
  readonly clusters: Int32Array;
  readonly seconds: { readonly train: number; readonly compare: number; readonly cluster: number };
}

/**
 * Finds which records of a table describe the same child: trains the model, compares the pairs of its blocking rules,
 * and groups records. Undefined if it was asked to stop.
 *
 * @example link(encodeTable(lists, model), model, { random: seededRandom(1) })
 */
export function link(table: Table, model: Model, options: LinkOptions): LinkResult | undefined {
  const now = options.now ?? (() => 0);
  const scope = scopeOf(table, model, options);
  const startedAt = now();
  options.onProgress?.({ step: "train", done: 0, total: 1 });
  const trained = options.trained ?? trainModel(model, scope, options.random);
  const trainedAt = now();
  const compared = comparePairs(trained, scope, options);
  if (compared === undefined) return undefined;
  const comparedAt = now();
  options.onProgress?.({ step: "cluster", done: 0, total: 1 });
  const clusters = clusterRecords(table, compared.pairs, weightOf(options.threshold ?? model.threshold), options);
  const seconds = {
    train: (trainedAt - startedAt) / 1000,
    compare: (comparedAt - trainedAt) / 1000,
    cluster: (now() - comparedAt) / 1000,
  };
  const candidatePairs = compared.rules.reduce((sum, rule) => sum + rule.pairs, 0);
  return { trained, candidatePairs, rules: compared.rules, pairs: compared.pairs, clusters, seconds };
}

function scopeOf(table: Table, model: Model, { touching }: LinkOptions): PairScope {
  const scope = { table, linkType: linkTypeFor(table, model.linkType) };
  return touching === undefined ? scope : { ...scope, touching };
}

function comparePairs(
  trained: TrainedModel,
  scope: PairScope,
  options: LinkOptions,
): { rules: LinkedRule[]; pairs: PairList } | undefined {
  const { model } = trained;
  const keys = model.blockingRules.map((rule) => keysOfRule(rule, scope.table));
  const estimates = keys.map((rule) => estimatePairs(rule, scope));
  const estimated = model.blockingRules.map((rule, at) => ({
    name: nameOfRule(rule),
    estimatedPairs: estimates[at] as number,
  }));
  options.onEstimated?.(estimated);
  const keep = keeper(compileScorer(trained, scope.table), weightOf(options.keepFrom ?? 0.001));
  const progress = new CompareProgress(estimates, options);
  const rules = estimated.map((rule, at) => ({
    ...rule,
    pairs: progress.isStopped ? 0 : streamRule(keys, at, scope, keep.visit, progress),
  }));
  return progress.isStopped ? undefined : { rules, pairs: keep.kept.finish() };
}

function streamRule(
  keys: readonly RuleKeys[],
  at: number,
  scope: PairScope,
  visit: (left: number, right: number) => void,
  progress: CompareProgress,
): number {
  const rule = keys[at] as RuleKeys;
  const pairs = streamPairs(rule, keys.slice(0, at), scope, visit, (keysDone) =>
    progress.goOn(at, rule.keys.length === 0 ? 1 : keysDone / rule.keys.length),
  );
  return pairs;
}

function keeper(
  scorer: Scorer,
  floorBits: number,
): { kept: PairListBuilder; visit: (left: number, right: number) => void } {
  const kept = new PairListBuilder();
  const visit = (left: number, right: number): void => {
    const pattern = scorer.patternOf(left, right);
    const bits = scorer.patternBits(pattern);
    if (bits + scorer.mostFrequencyBits(pattern) < floorBits) return;
    const weightBits = bits + scorer.frequencyBits(pattern, left, right);
    if (weightBits >= floorBits) kept.add(left, right, weightBits, pattern);
  };
  return { kept, visit };
}

const BLOCKS_BETWEEN_REPORTS = 4096;

class CompareProgress {
  isStopped = false;
  #blocks = 0;
  readonly #estimates: readonly number[];
  readonly #total: number;
  readonly #options: LinkOptions;

  constructor(estimates: readonly number[], options: LinkOptions) {
    this.#estimates = estimates;
    this.#total = estimates.reduce((sum, pairs) => sum + pairs, 0);
    this.#options = options;
  }

  goOn(rule: number, shareDone: number): boolean {
    if (this.#blocks++ % BLOCKS_BETWEEN_REPORTS !== 0) return true;
    this.isStopped ||= this.#options.shouldStop?.() ?? false;
    const before = this.#estimates.slice(0, rule).reduce((sum, pairs) => sum + pairs, 0);
    const done = Math.round(before + shareDone * (this.#estimates[rule] ?? 0));
    this.#options.onProgress?.({ step: "compare", done, total: this.#total });
    return !this.isStopped;
  }
}
