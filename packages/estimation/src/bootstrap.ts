import type { CaptureTable } from "./captureTable.ts";
import { normalDistribution, normalQuantile } from "./normal.ts";
import { quantile } from "./quantile.ts";
import type { Random } from "./random.ts";
import { Resampler } from "./resampler.ts";

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
 * @example bcaInterval(table, estimate, (counts) => selectStepwise(counts, 4, fitter).estimate, { replicates: 1000, random })
 */
export function bcaInterval(
  table: CaptureTable,
  estimate: number,
  estimator: Estimator,
  options: BootstrapOptions,
): BcaInterval {
  const replicates = drawReplicates(table, estimator, options);
  return bcaFrom(replicates, estimate, accelerationOf(table.counts, estimator));
}

const OUTSIDE = 0.025;

/** The 95 % interval from replicates at hand. */
function bcaFrom(replicates: Float64Array, estimate: number, acceleration: number): BcaInterval {
  const sorted = replicates.toSorted();
  const below = sorted.filter((value) => value < estimate * (1 - TIE)).length / sorted.length;
  // where no replicate or every one is below there is nothing to correct by
  const biasCorrection = below > 0 && below < 1 ? normalQuantile(below) : 0;
  const bound = (probability: number) => {
    const shifted = biasCorrection + normalQuantile(probability);
    return quantile(sorted, normalDistribution(biasCorrection + shifted / (1 - acceleration * shifted)));
  };
  return { lower: bound(OUTSIDE), upper: bound(1 - OUTSIDE), biasCorrection, acceleration, replicates };
}

function drawReplicates(table: CaptureTable, estimator: Estimator, options: BootstrapOptions): Float64Array {
  const resampler = new Resampler(table);
  const replicates = new Float64Array(options.replicates);
  for (let at = 0; at < replicates.length; at++) {
    replicates[at] = estimator(resampler.draw(options.random));
    options.onProgress?.(at + 1);
  }
  return replicates;
}

/** Estimates without one person of each history, weighted by its persons: the skewness of the estimator. */
function accelerationOf(counts: Float64Array, estimator: Estimator): number {
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
