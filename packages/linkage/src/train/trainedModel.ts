import type { Model } from "../model/model.ts";

/** What a comparison says about a pair at one level. */
export interface TrainedLevel {
  /** Share of true pairs at this level. */
  readonly m: number;
  /** Share of other pairs at this level. */
  readonly u: number;
  /** log2(m / u). */
  readonly bits: number;
}

export interface TrainedComparison {
  readonly name: string;
  /** The levels of the model, then "all else". */
  readonly levels: readonly TrainedLevel[];
  /** Training rules from which m comes; 0: no rule could train it and the starting values stand. */
  readonly sessions: number;
}

/** A model with its estimates: plain JSON, enough to score the next delivery without training again. */
export interface TrainedModel {
  readonly model: Model;
  /** Share of true pairs among all possible ones. */
  readonly lambda: number;
  readonly comparisons: readonly TrainedComparison[];
}

/** log2(λ / (1 − λ)): what is known before anything is compared. */
export function priorBits({ lambda }: TrainedModel): number {
  return Math.log2(lambda / (1 - lambda));
}

/** Probability of a weight in bits. */
export function probabilityOf(weightBits: number): number {
  return 1 / (1 + 2 ** -weightBits);
}

/** Weight in bits of a probability. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
