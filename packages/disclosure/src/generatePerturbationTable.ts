import { probabilitiesOfGreatestEntropy } from "./maximumEntropy.ts";
import type { NoiseInterval, PerturbationTable } from "./perturbationTable.ts";

/** The parameters of the R package ptable, by their meaning. */
export interface NoiseParameters {
  /** D: the greatest noise, up or down. */
  readonly deviation: number;
  /** V: the variance of the noise of every count but zero. */
  readonly variance: number;
  /** js: counts from 1 to this are never shown. */
  readonly blocked: number;
  /** pstay: the least probability of no noise, for all counts or for each from 1. Lowered by 0.05 where it would hold the variance down. */
  readonly stay?: number | readonly number[];
  /** mono: probabilities may not fall from the lowest noise up to zero, for all counts or for each from 1. True if left out. */
  readonly isMonotone?: boolean | readonly boolean[];
}

/** Why there is no such table. `count` is the true count whose noise cannot be drawn so. */
export type NoTable =
  | { readonly kind: "parameter"; readonly parameter: keyof NoiseParameters }
  | { readonly kind: "oneSided"; readonly count: number }
  | { readonly kind: "varianceTooSmall"; readonly count: number; readonly least: number }
  | { readonly kind: "varianceTooLarge"; readonly count: number; readonly greatest: number }
  | { readonly kind: "notSolved"; readonly count: number };

export type GeneratedTable =
  | { readonly ok: true; readonly table: PerturbationTable }
  | { readonly ok: false; readonly problem: NoTable };

const DIGITS = 1e8;
const STAY_STEP = 0.05;
const GREATEST_DEVIATION = 100;

/**
 * A perturbation table for `lookUpNoise`: for each count the noise of greatest entropy with mean 0 and the given variance.
 * Probabilities are rounded to eight digits by their running sum, as ptable does. Says why where there is none.
 * After Giessing (2016) and the R package ptable; see docs/methods/disclosure.md.
 *
 * @example generatePerturbationTable({ deviation: 5, variance: 3, blocked: 2 })
 */
export function generatePerturbationTable(parameters: NoiseParameters): GeneratedTable {
  const { deviation, variance, blocked } = parameters;
  const wrong = wrongParameter(parameters);
  if (wrong !== undefined) return { ok: false, problem: { kind: "parameter", parameter: wrong } };
  const table: NoiseInterval[][] = [[{ noise: 0, probability: 1, from: 0, to: 1 }]];
  for (let count = 1; count <= countsOf(parameters); count++) {
    const noises = noisesOf(count, deviation, blocked);
    const isMonotone = ofCount(parameters.isMonotone ?? true, count) && noises.includes(0);
    const stay = noises.includes(0) ? ofCount(parameters.stay ?? 0, count) : 0;
    const row = rowOf({ count, noises, variance, isMonotone, stay });
    if ("kind" in row) return { ok: false, problem: row };
    table.push(intervals(noises, row.probabilities));
  }
  return { ok: true, table };
}

/** The greatest count with a row of its own; the noise of those above is the same. */
function countsOf({ deviation, blocked }: NoiseParameters): number {
  return blocked === 0 ? deviation : deviation + blocked + 1;
}

function ofCount<T extends number | boolean>(value: T | readonly T[], count: number): T {
  return typeof value === "object" ? (value[count - 1] as T) : value;
}

function wrongParameter(parameters: NoiseParameters): keyof NoiseParameters | undefined {
  const { deviation, variance, blocked, stay = 0, isMonotone = true } = parameters;
  const isWhole = (value: number, least: number) =>
    Number.isInteger(value) && value >= least && value <= GREATEST_DEVIATION;
  if (!isWhole(deviation, 1)) return "deviation";
  if (!Number.isFinite(variance) || variance <= 0) return "variance";
  if (!isWhole(blocked, 0)) return "blocked";
  const fits = (value: unknown) => !Array.isArray(value) || value.length === countsOf(parameters);
  if (!fits(stay) || [stay].flat().some((each) => !(each >= 0 && each < 1))) return "stay";
  return fits(isMonotone) ? undefined : "isMonotone";
}

/** Noises that lead to 0 or to a count that may be shown. */
function noisesOf(count: number, deviation: number, blocked: number): number[] {
  const noises: number[] = [];
  for (let shown = Math.max(0, count - deviation); shown <= count + deviation; shown++) {
    if (shown === 0 || shown > blocked) noises.push(shown - count);
  }
  return noises;
}

interface RowTask {
  readonly count: number;
  readonly noises: readonly number[];
  readonly variance: number;
  readonly isMonotone: boolean;
  readonly stay: number;
}

function rowOf(task: RowTask): NoTable | { readonly probabilities: readonly number[] } {
  const { count, noises, variance, isMonotone } = task;
  const reach = reachOfVariance(noises, isMonotone);
  if (reach === undefined) return { kind: "oneSided", count };
  if (variance <= reach.least) return { kind: "varianceTooSmall", count, least: reach.least };
  if (variance >= reach.greatest) return { kind: "varianceTooLarge", count, greatest: reach.greatest };
  const stay = stayThatLeavesRoom(task);
  const probabilities = probabilitiesOfGreatestEntropy({ noises, variance, isMonotone, stay });
  return probabilities === undefined ? { kind: "notSolved", count } : { probabilities };
}

/** As ptable: lowers what is asked by 0.05 until the greatest entropy alone would have at least the variance. */
function stayThatLeavesRoom({ noises, variance, isMonotone, stay }: RowTask): number {
  for (let lowered = stay; lowered > 0; lowered -= STAY_STEP) {
    const free = probabilitiesOfGreatestEntropy({ noises, variance: undefined, isMonotone, stay: lowered });
    const itsVariance = free?.reduce((sum, p, at) => sum + p * (noises[at] ?? 0) ** 2, 0) ?? 0;
    if (itsVariance >= variance) return lowered;
  }
  return 0;
}

/**
 * The least and greatest variance of a mean of zero. Monotone probabilities are mixtures of uniform ones over the noises
 * from some noise up to zero; the extremes of a mixture with a given mean mix two parts at most.
 */
function reachOfVariance(noises: readonly number[], isMonotone: boolean) {
  const parts = noises.map((noise) => {
    const uniform = isMonotone && noise < 0 ? noises.filter((each) => each >= noise && each <= 0) : [noise];
    const mean = (power: number) => uniform.reduce((sum, each) => sum + each ** power, 0) / uniform.length;
    return { mean: mean(1), square: mean(2) };
  });
  const reached: number[] = [];
  for (const down of parts.filter(({ mean }) => mean <= 0)) {
    for (const up of parts.filter(({ mean }) => mean >= 0)) {
      const width = up.mean - down.mean;
      reached.push(width === 0 ? down.square : (up.mean * down.square - down.mean * up.square) / width);
    }
  }
  return reached.length === 0 ? undefined : { least: Math.min(...reached), greatest: Math.max(...reached) };
}

function intervals(noises: readonly number[], probabilities: readonly number[]): NoiseInterval[] {
  let sum = 0;
  let from = 0;
  return noises.map((noise, at) => {
    sum += probabilities[at] ?? 0;
    const to = at === noises.length - 1 ? 1 : Math.round(sum * DIGITS) / DIGITS;
    const interval = { noise, probability: Math.round((to - from) * DIGITS) / DIGITS, from, to };
    from = to;
    return interval;
  });
}
