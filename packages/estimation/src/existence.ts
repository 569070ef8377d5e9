import { factor } from "./cholesky.ts";
import { hasPointInCone } from "./cone.ts";
import { supersetCounts } from "./histories.ts";
import type { Model } from "./models.ts";

/** 0: the estimate exists. +1: no (extended) maximum-likelihood estimate. +2: not identifiable. */
export type Existence = 0 | 1 | 2 | 3;

const NOTHING = 1e-9;

/**
 * Whether the extended maximum-likelihood estimate of a model exists (Fienberg, Rinaldo 2012; Chan, Silverman, Vincent 2021).
 *
 * Terms θ with N*θ = 0 stand at −∞ and their cells are dropped. On the rest the rule asks for the largest s with
 * Aν = An and every ν ≥ s; it is 0 exactly if some y has (Aᵀy) = 0 on the cells with persons and ≥ 0, not all 0, on those
 * without. So only the kernel of the cells with persons is searched, and where it is empty nothing is left to do.
 *
 * @param counts one per history
 */
export function existenceOf(counts: Float64Array, model: Model): Existence {
  const sums = supersetCounts(counts);
  const terms = model.filter((term) => sums[term] !== 0);
  if (isIndependent(counts, terms)) return 0;
  const held: number[] = [];
  for (let cell = 1; cell < counts.length; cell++) if ((counts[cell] as number) > 0) held.push(cell);
  const kernel = kernelOf(terms, held);
  if (kernel.length === 0) return 0;
  const gone = model.filter((term) => sums[term] === 0);
  const cone: number[][] = [];
  for (let cell = 1; cell < counts.length; cell++) {
    if ((counts[cell] as number) > 0 || gone.some((term) => (cell & term) === term)) continue;
    cone.push(kernel.map((direction) => valueAt(cell, terms, direction)));
  }
  return ((hasPointInCone(cone) ? 1 : 0) + (rankOf(cone, kernel.length) < kernel.length ? 2 : 0)) as Existence;
}

/**
 * Whether the terms are surely independent on the cells with persons, by their Gram matrix: how many such cells contain
 * both of two terms. Most models end here; where entries of whole numbers leave doubt, the kernel decides.
 */
function isIndependent(counts: Float64Array, terms: readonly number[]): boolean {
  const cells = supersetCounts(counts.map((count) => (count > 0 ? 1 : 0)));
  const size = terms.length;
  const gram = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      gram[row * size + column] = cells[(terms[row] as number) | (terms[column] as number)] as number;
    }
  }
  return factor(gram, size, 1e-7);
}

/** Directions of the terms that change nothing in any of these cells. */
function kernelOf(terms: readonly number[], cells: readonly number[]): number[][] {
  const rows = cells.map((cell) => Float64Array.from(terms, (term) => ((cell & term) === term ? 1 : 0)));
  const pivots = reduce(rows, terms.length);
  if (pivots.length === terms.length) return [];
  const free = terms.map((_, at) => at).filter((at) => !pivots.includes(at));
  return free.map((column) => {
    const direction: number[] = new Array(terms.length).fill(0);
    direction[column] = 1;
    pivots.forEach((pivot, row) => {
      direction[pivot] = -(rows[row]?.[column] ?? 0);
    });
    return direction;
  });
}

function rankOf(matrix: readonly (readonly number[])[], columns: number): number {
  return reduce(
    matrix.map((row) => Float64Array.from(row)),
    columns,
  ).length;
}

/** Gauss–Jordan with the largest pivot, in place; the columns that bear a pivot. */
function reduce(rows: Float64Array[], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const at = pivots.length;
    const best = largestBelow(rows, at, column);
    const pivotRow = rows[best] as Float64Array;
    const pivot = pivotRow[column] as number;
    if (Math.abs(pivot) < NOTHING) continue;
    rows[best] = rows[at] as Float64Array;
    rows[at] = pivotRow;
    for (let place = column; place < columns; place++) pivotRow[place] = (pivotRow[place] as number) / pivot;
    clearColumn(rows, pivotRow, at, column, columns);
    pivots.push(column);
  }
  return pivots;
}

function largestBelow(rows: readonly Float64Array[], from: number, column: number): number {
  let best = from;
  for (let row = from; row < rows.length; row++) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

function clearColumn(rows: Float64Array[], pivotRow: Float64Array, at: number, column: number, columns: number): void {
  for (let row = 0; row < rows.length; row++) {
    const other = rows[row] as Float64Array;
    const factor = other[column] as number;
    if (row === at || factor === 0) continue;
    for (let place = column; place < columns; place++) {
      other[place] = (other[place] as number) - factor * (pivotRow[place] as number);
    }
  }
}

function valueAt(cell: number, terms: readonly number[], direction: readonly number[]): number {
  let value = 0;
  terms.forEach((term, at) => {
    if ((cell & term) === term) value += direction[at] as number;
  });
  return value;
}
