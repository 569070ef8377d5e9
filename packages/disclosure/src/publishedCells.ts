import { type Cube, type InnerCell, lineageOf } from "./cube.ts";

/**
 * Which published cells each small innermost cell adds to, as two flat lists:
 * cells `published[start[i]] … published[start[i + 1] - 1]` hold small cell `i`, and the reverse in `members`.
 */
export interface PublishedCells {
  readonly size: number;
  readonly start: Int32Array;
  readonly published: Int32Array;
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
}

/**
 * Numbers every published cell that holds at least one of `small`: the crossings of each set of dimensions in `publish`,
 * with all their margins and all levels of the hierarchies.
 */
export function indexPublishedCells(
  cube: Cube,
  small: readonly InnerCell[],
  publish: readonly (readonly string[])[],
): PublishedCells {
  const numbering = numberCodes(cube);
  const places = publish.map((dimensions) => dimensions.map((dimension) => placeOf(cube, dimension)));
  const numbers = new Map<number, number>();
  const start = new Int32Array(small.length + 1);
  const published: number[] = [];
  small.forEach((cell, at) => {
    for (const key of keysAbove(cell, places, numbering)) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      published.push(number);
    }
    start[at + 1] = published.length;
  });
  const flat = Int32Array.from(published);
  return { size: numbers.size, start, published: flat, ...reverse(start, flat, numbers.size) };
}

function placeOf(cube: Cube, dimension: string): number {
  const place = cube.dimensions.indexOf(dimension);
  if (place < 0) throw new Error(`the cube has no dimension ${dimension}`);
  return place;
}

/** For each dimension: code → the numbers of its lineage, already multiplied into the place value of the dimension. */
type Numbering = readonly ReadonlyMap<string, readonly number[]>[];

function numberCodes(cube: Cube): Numbering {
  let placeValue = 1;
  return cube.dimensions.map((dimension, place) => {
    const hierarchy = cube.hierarchies?.[dimension];
    const numbers = new Map<string, number>();
    const lineages = new Map<string, readonly number[]>();
    for (const { key } of cube.cells) {
      const code = key[place] ?? "";
      if (lineages.has(code)) continue;
      const lineage = lineageOf(code, hierarchy).map((known) => {
        const number = numbers.get(known) ?? numbers.size + 1;
        numbers.set(known, number);
        return number * placeValue;
      });
      lineages.set(code, lineage);
    }
    placeValue *= numbers.size + 1;
    if (placeValue > Number.MAX_SAFE_INTEGER) throw new Error("too many codes to number every published cell");
    return lineages;
  });
}

/** The published cells above one innermost cell; 0 in a dimension's place is the margin over all of it. */
function keysAbove(cell: InnerCell, places: readonly (readonly number[])[], numbering: Numbering): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const dimensions of places) {
    let crossings = [0];
    for (const place of dimensions) {
      const lineage = numbering[place]?.get(cell.key[place] ?? "") ?? [];
      crossings = crossings.flatMap((key) => [key, ...lineage.map((number) => key + number)]);
    }
    for (const key of crossings) keys.add(key);
  }
  return keys;
}

function reverse(start: Int32Array, published: Int32Array, size: number) {
  const memberStart = new Int32Array(size + 1);
  for (const cell of published) memberStart[cell + 1] = (memberStart[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < size; cell++) {
    memberStart[cell + 1] = (memberStart[cell + 1] ?? 0) + (memberStart[cell] ?? 0);
  }
  const next = memberStart.slice(0, size);
  const members = new Int32Array(published.length);
  for (let small = 0; small + 1 < start.length; small++) {
    for (let at = start[small] ?? 0; at < (start[small + 1] ?? 0); at++) {
      const cell = published[at] ?? 0;
      const place = next[cell] ?? 0;
      members[place] = small;
      next[cell] = place + 1;
    }
  }
  return { memberStart, members };
}
