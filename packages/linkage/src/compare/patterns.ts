import type { Comparer } from "./compileComparison.ts";

/** Levels of every comparison of a pair as one number, so that pairs can be counted by how they compare. */
export interface PatternSpace {
  /** Per comparison how many levels there are, "missing" and "all else" included. */
  readonly levels: readonly number[];
  readonly multipliers: readonly number[];
  readonly size: number;
}

export function patternSpace(levels: readonly number[]): PatternSpace {
  const multipliers: number[] = [];
  let size = 1;
  for (const count of levels) {
    multipliers.push(size);
    size *= count;
  }
  if (size > Number.MAX_SAFE_INTEGER) throw new Error("a model can tell apart at most 2^53 patterns");
  return { levels, multipliers, size };
}

/** The level of one comparison in a pattern. */
export function levelInPattern(space: PatternSpace, pattern: number, comparison: number): number {
  return Math.floor(pattern / (space.multipliers[comparison] as number)) % (space.levels[comparison] as number);
}

/** The pattern of a pair. */
export function patternReader(
  comparers: readonly Comparer[],
  space: PatternSpace,
): (left: number, right: number) => number {
  const { multipliers } = space;
  return (left, right) => {
    let pattern = 0;
    for (let at = 0; at < comparers.length; at++) {
      pattern += (comparers[at] as Comparer)(left, right) * (multipliers[at] as number);
    }
    return pattern;
  };
}

const DENSE_PATTERNS = 1 << 22;

/** Pairs per pattern. Patterns come back in ascending order, whatever the order in which pairs were counted. */
export class PatternCounts {
  readonly #dense: Float64Array | undefined;
  readonly #sparse = new Map<number, number>();

  constructor(space: PatternSpace) {
    this.#dense = space.size <= DENSE_PATTERNS ? new Float64Array(space.size) : undefined;
  }

  add(pattern: number): void {
    if (this.#dense !== undefined) this.#dense[pattern] = (this.#dense[pattern] as number) + 1;
    else this.#sparse.set(pattern, (this.#sparse.get(pattern) ?? 0) + 1);
  }

  entries(): [pattern: number, pairs: number][] {
    const found: [number, number][] = [];
    if (this.#dense === undefined) found.push(...this.#sparse);
    this.#dense?.forEach((pairs, pattern) => {
      if (pairs > 0) found.push([pattern, pairs]);
    });
    return found.sort((a, b) => a[0] - b[0]);
  }
}
