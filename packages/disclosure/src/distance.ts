/** How far the published cells are from the exact counts. For the steward only: in a small table it would give counts away. */
export interface RoundingDistance {
  /** Published cells that hold at least one count from 1 to base − 1; all others are exact. */
  readonly cells: number;
  readonly sumOfAbsolute: number;
  readonly sumOfSquares: number;
  readonly largest: number;
  /** Of the sum of everything: protected minus exact. */
  readonly total: number;
}

export function distanceOf(difference: Int32Array, total: number): RoundingDistance {
  let sumOfAbsolute = 0;
  let sumOfSquares = 0;
  let largest = 0;
  for (const by of difference) {
    sumOfAbsolute += Math.abs(by);
    sumOfSquares += by * by;
    largest = Math.max(largest, Math.abs(by));
  }
  return { cells: difference.length, sumOfAbsolute, sumOfSquares, largest, total };
}
