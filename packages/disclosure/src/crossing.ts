import { ALL, type Cube, checkCube, type InnerCell, lineageOf } from "./cube.ts";

/** More published cells than this are a fault: such a cube is split before it is protected. */
export const MOST_PUBLISHED_CELLS = 20_000_000;

/** Every cell that a cube publishes: the crossing of all its codes, innermost cells first, then every margin. */
export interface Crossing {
  /** Where each published cell stands in what `sumUp` gives. */
  readonly places: readonly number[];
  /** How many of `places`, at their start, are innermost cells. */
  readonly innermost: number;
  /** The codes of a cell, one for each dimension; `ALL` for the whole of it. */
  keyAt(place: number): string[];
  /** Which table a cell stands in: the dimensions that it is not the whole of, with `^` where its code is above others. */
  tableAt(place: number): string;
  /** The sum of the given innermost cells in every published cell; modulo something where that is given. */
  sumUp(cells: readonly InnerCell[], modulo?: number): Float64Array;
}

interface Axis {
  /** Innermost codes, then the codes above them, then `ALL`. */
  readonly codes: readonly string[];
  readonly innermost: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** For each innermost code the numbers of all above it, `ALL` included. */
  readonly above: readonly (readonly number[])[];
  readonly stride: number;
}

/**
 * Lays out the full crossing of the codes that a cube has. Cells that it does not list are there too, as zeros: a table
 * that left them out would tell true zeros from small counts shown as 0.
 */
export function crossingOf(cube: Cube): Crossing {
  checkCube(cube);
  const axes = layOutAxes(cube);
  const size = sizeOf(axes);
  if (size > MOST_PUBLISHED_CELLS) throw new Error("the cube crosses into too many published cells");
  const isInnermost = (place: number) =>
    axes.every(({ stride, codes, innermost }) => Math.floor(place / stride) % codes.length < innermost);
  const inner: number[] = [];
  const margins: number[] = [];
  for (let place = 0; place < size; place++) (isInnermost(place) ? inner : margins).push(place);
  return {
    places: [...inner, ...margins],
    innermost: inner.length,
    tableAt: (place) => {
      const levels = axes.map(({ stride, codes, innermost }, at) => {
        const number = Math.floor(place / stride) % codes.length;
        if (number === codes.length - 1) return [];
        return [`${cube.dimensions[at] ?? ""}${number < innermost ? "" : "^"}`];
      });
      return levels.flat().join(" × ");
    },
    keyAt: (place) => axes.map(({ stride, codes }) => codes[Math.floor(place / stride) % codes.length] ?? ""),
    sumUp(cells, modulo = Number.POSITIVE_INFINITY) {
      const sums = new Float64Array(size);
      for (const { key, count } of cells) {
        const place = axes.reduce((sum, { numbers, stride }, at) => {
          const number = numbers.get(key[at] ?? "");
          if (number === undefined) throw new Error("a cell has a code that the crossing lacks");
          return sum + number * stride;
        }, 0);
        sums[place] = ((sums[place] ?? 0) + count) % modulo;
      }
      for (const axis of axes) addAlong(axis, sums, modulo);
      return sums;
    },
  };
}

/** How many cells a cube publishes. */
export function countPublishedCells(cube: Cube): number {
  return sizeOf(layOutAxes(cube));
}

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, { codes }) => product * codes.length, 1);
}

function layOutAxes(cube: Cube): Axis[] {
  const codesOf = cube.dimensions.map((dimension, at) => {
    const innermost = [...new Set(cube.cells.map(({ key }) => key[at] ?? ""))];
    const hierarchy = cube.hierarchies?.[dimension];
    const lineages = innermost.map((code) => lineageOf(code, hierarchy).slice(1));
    if (lineages.flat().some((code) => innermost.includes(code))) {
      throw new Error(`a code of ${dimension} is above another and has cells of its own`);
    }
    return { innermost, lineages, codes: [...new Set([...innermost, ...lineages.flat()]), ALL] };
  });
  let stride = codesOf.reduce((product, { codes }) => product * codes.length, 1);
  return codesOf.map(({ innermost, lineages, codes }) => {
    stride /= codes.length;
    const numbers = new Map(codes.map((code, number) => [code, number]));
    const above = lineages.map((lineage) => [...lineage, ALL].map((code) => numbers.get(code) ?? 0));
    return { codes, innermost: innermost.length, numbers, above, stride };
  });
}

function addAlong({ codes, above, stride }: Axis, sums: Float64Array, modulo: number): void {
  const block = codes.length * stride;
  const addTo = (from: number, to: number) => {
    for (let offset = 0; offset < stride; offset++) {
      sums[to + offset] = ((sums[to + offset] ?? 0) + (sums[from + offset] ?? 0)) % modulo;
    }
  };
  for (let start = 0; start < sums.length; start += block) {
    above.forEach((targets, number) => {
      for (const target of targets) addTo(start + number * stride, start + target * stride);
    });
  }
}
