import { observed } from "./captureTable.ts";
import { normalDistribution, normalQuantile } from "./normal.ts";
import { quantile } from "./quantile.ts";
import type { Random } from "./random.ts";

/** The whole way from counts to an estimate, selection of a model included; Infinity where there is none. */
export type Estimator = (counts: Float64Array) => number;

/** What a bias-corrected, accelerated bootstrap came to. */
export interface BcaInterval {
  readonly lower: number;
  readonly upper: number;
  /** Φ⁻¹ of the share of replicates below the estimate. */
  readonly biasCorrection: number;
  readonly acceleration: number;
  readonly replicates: Float64Array;
}

export interface BootstrapOptions {
  readonly replicates: number;
  readonly random: Random;
  /** Called after each replicate with how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** Replicates nearer than this share of the estimate are ties; they differ in the last bits only, and count as not below. */
const TIE = 1e-8;

/**
 * The BCa interval (Efron 1987) of an estimate whose model is selected anew in every resample (Chan, Silverman, Vincent
 * 2021; Silverman, Chan, Vincent 2024).
 *
 * @example bcaInterval(table.counts, estimate, (counts) => selectStepwise(counts, 4, fitter).estimate, { replicates: 1000, random })
 */
export function bcaInterval(
  counts: Float64Array,
  estimate: number,
  estimator: Estimator,
  options: BootstrapOptions,
): BcaInterval {
  const replicates = drawReplicates(counts, estimator, options);
  return bcaFrom(replicates, estimate, accelerationOf(counts, estimator));
}

/** The interval from replicates at hand; 95 % unless another coverage is asked for. */
export function bcaFrom(
  replicates: Float64Array,
  estimate: number,
  acceleration: number,
  coverage = 0.95,
): BcaInterval {
  const sorted = replicates.toSorted();
  const below = sorted.filter((value) => value < estimate * (1 - TIE)).length / sorted.length;
  const biasCorrection = normalQuantile(below);
  const bound = (probability: number) => {
    // where all replicates lie on one side there is nothing to correct by
    if (!Number.isFinite(biasCorrection)) return quantile(sorted, below < 0.5 ? 0 : 1);
    const shifted = biasCorrection + normalQuantile(probability);
    return quantile(sorted, normalDistribution(biasCorrection + shifted / (1 - acceleration * shifted)));
  };
  const outside = (1 - coverage) / 2;
  return { lower: bound(outside), upper: bound(1 - outside), biasCorrection, acceleration, replicates };
}

function drawReplicates(counts: Float64Array, estimator: Estimator, options: BootstrapOptions): Float64Array {
  const resampler = new Resampler(counts);
  const replicates = new Float64Array(options.replicates);
  for (let at = 0; at < replicates.length; at++) {
    replicates[at] = estimator(resampler.draw(options.random));
    options.onProgress?.(at + 1);
  }
  return replicates;
}

/** Estimates without one person of each history, weighted by its persons: the skewness of the estimator. */
export function accelerationOf(counts: Float64Array, estimator: Estimator): number {
  const leftOut: { count: number; estimate: number }[] = [];
  for (const [history, count] of counts.entries()) {
    if (count < 1) continue;
    const fewer = counts.slice();
    fewer[history] = count - 1;
    leftOut.push({ count, estimate: estimator(fewer) });
  }
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  const mean = leftOut.reduce((sum, { count, estimate }) => sum + count * estimate, 0) / total;
  let [squares, cubes] = [0, 0];
  for (const { count, estimate } of leftOut) {
    const difference = mean - estimate;
    squares += count * difference ** 2;
    cubes += count * difference ** 3;
  }
  const acceleration = cubes / (6 * squares ** 1.5);
  return Number.isFinite(acceleration) ? acceleration : 0;
}

/** Draws as many persons as are observed, with replacement. */
class Resampler {
  readonly #persons: number;
  readonly #histories: number[];
  readonly #upTo: Float64Array;
  readonly #drawn: Float64Array;

  constructor(counts: Float64Array) {
    this.#persons = Math.round(observed(counts));
    this.#histories = [...counts.keys()].filter((history) => (counts[history] as number) > 0);
    let sum = 0;
    this.#upTo = Float64Array.from(this.#histories, (history) => {
      sum += counts[history] as number;
      return sum;
    });
    this.#drawn = new Float64Array(counts.length);
  }

  /** The counts of one resample; the next draw overwrites them. */
  draw(random: Random): Float64Array {
    this.#drawn.fill(0);
    const total = this.#upTo.at(-1) ?? 0;
    for (let person = 0; person < this.#persons; person++) {
      const history = this.#histories[this.#find(random() * total)] as number;
      this.#drawn[history] = (this.#drawn[history] as number) + 1;
    }
    return this.#drawn;
  }

  #find(at: number): number {
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
