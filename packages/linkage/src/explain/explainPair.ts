import { levelInPattern } from "../compare/patterns.ts";
import type { Label } from "../model/model.ts";
import { compileScorer, type Scorer } from "../score/compileScorer.ts";
import type { Table } from "../table/table.ts";
import { priorBits, probabilityOf, type TrainedModel } from "../train/trainedModel.ts";
import { labelOfComparison, labelOfLevel } from "./labels.ts";

/** What one comparison adds to a pair's weight. */
export interface ExplainedComparison {
  readonly name: string;
  readonly label: Label;
  /** 0 = something is missing, then the model's levels, "all else" last. */
  readonly level: number;
  readonly levelLabel: Label;
  /** log2(m / u) of the level. */
  readonly bits: number;
  /** More for a rare value, less for a common one. */
  readonly frequencyBits: number;
}

/** A pair's weight as a waterfall: the prior and all comparisons add up to it. */
export interface PairExplanation {
  readonly priorBits: number;
  readonly comparisons: readonly ExplainedComparison[];
  readonly weightBits: number;
  readonly probability: number;
}

/**
 * Explains pairs of one table; compiled once, then cheap for each pair.
 *
 * @example explainPairs(trained, table)(3, 17).comparisons
 */
export function explainPairs(trained: TrainedModel, table: Table): (left: number, right: number) => PairExplanation {
  const scorer = compileScorer(trained, table);
  return (left, right) => explain(trained, scorer, left, right);
}

/** Explains one pair; for several, `explainPairs` prepares the table once. */
export function explainPair(trained: TrainedModel, table: Table, left: number, right: number): PairExplanation {
  return explainPairs(trained, table)(left, right);
}

function explain(trained: TrainedModel, scorer: Scorer, left: number, right: number): PairExplanation {
  const pattern = scorer.patternOf(left, right);
  const prior = priorBits(trained);
  const comparisons = trained.model.comparisons.map((comparison, at) => {
    const level = levelInPattern(scorer.space, pattern, at);
    return {
      name: comparison.name,
      label: labelOfComparison(comparison),
      level,
      levelLabel: labelOfLevel(comparison, level),
      bits: level === 0 ? 0 : (trained.comparisons[at]?.levels[level - 1]?.bits ?? 0),
      frequencyBits: scorer.frequencies[at]?.[level]?.of(left, right) ?? 0,
    };
  });
  const weightBits = comparisons.reduce((sum, { bits, frequencyBits }) => sum + bits + frequencyBits, prior);
  return { priorBits: prior, comparisons, weightBits, probability: probabilityOf(weightBits) };
}
