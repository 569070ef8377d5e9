import { countAllowedPairs } from "../block/linkTypes.ts";
import type { PairScope } from "../block/streamPairs.ts";
import { type Comparer, columnsOfComparison } from "../compare/compileComparison.ts";
import type { Comparison, LinkType, Model } from "../model/model.ts";
import type { Random } from "../random.ts";
import { getTextColumn, type Table, type TextColumn } from "../table/table.ts";
import { samplePairs } from "./samplePairs.ts";

/** u per comparison and level ("all else" last). */
export type LevelShares = readonly (readonly number[])[];

/**
 * How often records of two different children fall into each level. Exact levels are counted from how often each value
 * occurs; the others from random pairs, nearly all of which are two children.
 */
export function estimateU(
  model: Model,
  comparers: readonly Comparer[],
  scope: PairScope,
  order: Int32Array,
  pairs: number,
  random: Random,
): LevelShares {
  const counts = model.comparisons.map(({ levels }) => new Float64Array(levels.length + 2));
  samplePairs(scope, order, pairs, random, (left, right) => {
    for (let at = 0; at < comparers.length; at++) {
      const level = (comparers[at] as Comparer)(left, right);
      const found = counts[at] as Float64Array;
      found[level] = (found[level] as number) + 1;
    }
  });
  return model.comparisons.map((comparison, at) => {
    const sampled = sharesOf((counts[at] as Float64Array).subarray(1));
    const exact = exactShare(comparison, scope);
    return withGiven(comparison, exact === undefined ? sampled : withFirst(sampled, exact));
  });
}

// Half a pair in every level: a level that no random pair reached is rare, not impossible.
function sharesOf(counts: Float64Array): number[] {
  const total = counts.reduce((sum, count) => sum + count + 0.5, 0);
  return Array.from(counts, (count) => (count + 0.5) / total);
}

function withFirst(shares: readonly number[], first: number): number[] {
  const rest = 1 - (shares[0] ?? 0);
  return shares.map((share, level) => (level === 0 ? first : (share / rest) * (1 - first)));
}

function withGiven({ levels, allElse }: Comparison, shares: readonly number[]): number[] {
  return shares.map((share, level) => (levels[level] ?? allElse)?.u ?? share);
}

/** u of a first level that is plain equality, from the frequencies of values; undefined for other levels. */
function exactShare(comparison: Comparison, { table, linkType }: PairScope): number | undefined {
  const first = comparison.levels[0]?.when;
  if (first?.kind !== "exact" || columnsOfComparison(comparison).length > 1) return undefined;
  return exactShareOfColumn(getTextColumn(table, first.column), table, linkType);
}

function exactShareOfColumn(column: TextColumn, table: Table, linkType: LinkType): number {
  const values = column.values.length;
  const filled = table.sources.map(({ from, to }) => countFilled(column.codes, from, to));
  let agreeing = 0;
  if (linkType !== "between") agreeing += agreeingWithin(column, table, values);
  if (linkType !== "within") agreeing += agreeingInAll(column) - agreeingWithin(column, table, values);
  const allowed = countAllowedPairs(filled, linkType);
  return Math.max(agreeing, 0.5) / Math.max(allowed, 1);
}

function countFilled(codes: Int32Array, from: number, to: number): number {
  let filled = 0;
  for (let record = from; record < to; record++) if ((codes[record] as number) >= 0) filled++;
  return filled;
}

function agreeingInAll({ counts }: TextColumn): number {
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function agreeingWithin({ codes }: TextColumn, { sources }: Table, values: number): number {
  let agreeing = 0;
  const seen = new Int32Array(values);
  for (const { from, to } of sources) {
    seen.fill(0);
    for (let record = from; record < to; record++) {
      const code = codes[record] as number;
      if (code < 0) continue;
      agreeing += seen[code] as number;
      seen[code] = (seen[code] as number) + 1;
    }
  }
  return agreeing;
}
