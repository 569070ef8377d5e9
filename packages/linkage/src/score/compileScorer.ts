import { type Comparer, compileComparisons } from "../compare/compileComparison.ts";
import { levelInPattern, type PatternSpace, patternReader, patternSpace } from "../compare/patterns.ts";
import type { Table } from "../table/table.ts";
import { priorBits, type TrainedModel } from "../train/trainedModel.ts";
import { compileFrequencyBits, type FrequencyBits } from "./termFrequency.ts";

const KEPT_PATTERNS = 1 << 22;

/** Scores pairs of a table with a trained model, compiled once. */
export interface Scorer {
  readonly space: PatternSpace;
  readonly comparers: readonly Comparer[];
  patternOf(left: number, right: number): number;
  /** Bits of a pattern without term frequencies, the prior included. */
  patternBits(pattern: number): number;
  /** The most that term frequencies can add to a pattern: below a floor with this, a pair needs no further look. */
  mostFrequencyBits(pattern: number): number;
  frequencyBits(pattern: number, left: number, right: number): number;
  /** Per comparison and level (0 = missing): what term frequencies add. */
  readonly frequencies: readonly (readonly (FrequencyBits | undefined)[])[];
}

export function compileScorer(trained: TrainedModel, table: Table): Scorer {
  const comparers = compileComparisons(trained.model, table);
  const space = patternSpace(trained.model.comparisons.map(({ levels }) => levels.length + 2));
  const bits = trained.comparisons.map(({ levels }) => [0, ...levels.map((level) => level.bits)]);
  const frequencies = trained.model.comparisons.map(({ levels }) => [
    undefined,
    ...levels.map((level) => compileFrequencyBits(level, table)),
    undefined,
  ]);
  const adjusted = frequencies.flatMap((levels, at) => (levels.some((level) => level !== undefined) ? [at] : []));
  const prior = priorBits(trained);
  const sumOver = (pattern: number, valueAt: (comparison: number, level: number) => number): number =>
    space.levels.reduce((sum, _, at) => sum + valueAt(at, levelInPattern(space, pattern, at)), 0);
  return {
    space,
    comparers,
    patternOf: patternReader(comparers, space),
    patternBits: remembered(space, (pattern) => prior + sumOver(pattern, (at, level) => bits[at]?.[level] as number)),
    mostFrequencyBits: remembered(space, (pattern) =>
      sumOver(pattern, (at, level) => frequencies[at]?.[level]?.most ?? 0),
    ),
    frequencyBits: (pattern, left, right) => {
      let sum = 0;
      for (const at of adjusted) {
        sum += frequencies[at]?.[levelInPattern(space, pattern, at)]?.of(left, right) ?? 0;
      }
      return sum;
    },
    frequencies,
  };
}

/** Patterns are few and pairs many: each pattern's bits are computed once. */
function remembered(space: PatternSpace, compute: (pattern: number) => number): (pattern: number) => number {
  if (space.size > KEPT_PATTERNS) return compute;
  const known = new Float64Array(space.size).fill(Number.NaN);
  return (pattern) => {
    const value = known[pattern] as number;
    if (!Number.isNaN(value)) return value;
    const computed = compute(pattern);
    known[pattern] = computed;
    return computed;
  };
}
