import { type Cube, checkCube, type InnerCell, nameOfKey } from "./cube.ts";
import { distanceOf, type RoundingDistance } from "./distance.ts";
import { makeProtectedTable, type ProtectedTable } from "./protectedTable.ts";
import { indexPublishedCells, type PublishedCells } from "./publishedCells.ts";
import { randomFrom } from "./random.ts";
import { searchRounding } from "./searchRounding.ts";

export interface RoundingOptions {
  /** Counts from 1 to base − 1 become 0 or base. */
  readonly base: number;
  /** Same cube, same seed, same table. To be kept secret: who knows it can test guesses against the method. */
  readonly seed: number;
  /**
   * The sets of dimensions whose crossings will be published, each with all its margins; all dimensions if left out.
   * Companion cubes over the same children are one cube over all their dimensions with one set for each of them: as all
   * are sums of the same protected cells, the margins they share are equal.
   */
  readonly publish?: readonly (readonly string[])[];
  /** What earlier releases made of their small cells (`rounded`): those that are small still keep it. */
  readonly preRounded?: readonly InnerCell[];
}

export interface RoundedCube {
  readonly table: ProtectedTable;
  readonly distance: RoundingDistance;
  /** What every small cell became, for the next release. Never to be published: it tells small cells from true zeros. */
  readonly rounded: readonly InnerCell[];
}

/**
 * Protects a cube by small count rounding: innermost counts from 1 to base − 1 become 0 or base, chosen so that all
 * published sums stay near; true zeros and larger counts stay as they are; every margin is a sum over the result.
 * After Langsrud and Heldal (2018), "An algorithm for small count rounding of tabular data"; see docs/methods/disclosure.md.
 *
 * @example
 * const { table } = protectBySmallCountRounding(
 *   { dimensions: ["province", "sex"], cells: [{ key: ["32", "F"], count: 3 }] }, { base: 5, seed: 1 });
 */
export function protectBySmallCountRounding(cube: Cube, options: RoundingOptions): RoundedCube {
  checkCube(cube);
  const { base, seed } = options;
  if (!Number.isInteger(base) || base < 2) throw new Error("the base must be a whole number, two or more");
  const kept = new Map(options.preRounded?.map(({ key, count }) => [nameOfKey(key), count]));
  const isSmall = ({ count }: InnerCell) => count > 0 && count < base;
  const free = cube.cells.filter((cell) => isSmall(cell) && !kept.has(nameOfKey(cell.key)));
  const fixed = cube.cells.filter((cell) => isSmall(cell) && kept.has(nameOfKey(cell.key)));
  const small = [...free, ...fixed];
  const cells = indexPublishedCells(cube, small, options.publish ?? [cube.dimensions]);
  const fixedCounts = fixed.map((cell) => kept.get(nameOfKey(cell.key)) ?? 0);
  const before = differenceOf(cells, small, [...free.map(({ count }) => count), ...fixedCounts]);
  const up = searchRounding({
    base,
    counts: Int32Array.from(free, ({ count }) => count),
    cells,
    fixedDifference: before.byCell,
    fixedTotal: before.total,
    random: randomFrom(seed),
  });
  const counts = [...Array.from(up, (side) => side * base), ...fixedCounts];
  const rounded = small.map(({ key }, at) => ({ key, count: counts[at] ?? 0 }));
  const after = differenceOf(cells, small, counts);
  return { table: tableOf(cube, base, rounded), distance: distanceOf(after.byCell, after.total), rounded };
}

/** In each published cell, and in all: the given counts of the small cells minus their exact ones. */
function differenceOf(cells: PublishedCells, small: readonly InnerCell[], counts: readonly number[]) {
  const byCell = new Int32Array(cells.size);
  let total = 0;
  small.forEach(({ count }, at) => {
    const by = (counts[at] ?? 0) - count;
    total += by;
    for (const cell of cells.published.subarray(cells.start[at], cells.start[at + 1])) {
      byCell[cell] = (byCell[cell] ?? 0) + by;
    }
  });
  return { byCell, total };
}

function tableOf(cube: Cube, base: number, rounded: readonly InnerCell[]): ProtectedTable {
  const isRounded = new Map(rounded.map(({ key, count }) => [nameOfKey(key), count]));
  return makeProtectedTable({
    protection: { method: "smallCountRounding", base },
    dimensions: cube.dimensions,
    hierarchies: cube.hierarchies ?? {},
    cells: cube.cells.map(({ key, count }) => ({ key, count: isRounded.get(nameOfKey(key)) ?? count })),
  });
}
