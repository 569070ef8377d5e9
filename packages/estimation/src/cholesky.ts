/**
 * Factors a symmetric positive definite matrix (row-major, size × size) in place into its lower Cholesky factor.
 * Returns false where it is not positive definite: where less than this share of a diagonal entry is left of it.
 */
export function factor(matrix: Float64Array, size: number, least = 1e-14): boolean {
  for (let column = 0; column < size; column++) {
    const original = matrix[column * size + column] as number;
    const diagonal = original - innerProduct(matrix, column, column, size, column);
    if (!(diagonal > original * least)) return false;
    const root = Math.sqrt(diagonal);
    matrix[column * size + column] = root;
    for (let row = column + 1; row < size; row++) {
      const rest = (matrix[row * size + column] as number) - innerProduct(matrix, row, column, size, column);
      matrix[row * size + column] = rest / root;
    }
  }
  return true;
}

/** Solves factor · factorᵀ · x = right side, in place. */
export function solve(factored: Float64Array, size: number, side: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let rest = side[row] as number;
    for (let at = 0; at < row; at++) rest -= (factored[row * size + at] as number) * (side[at] as number);
    side[row] = rest / (factored[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = side[row] as number;
    for (let at = row + 1; at < size; at++) rest -= (factored[at * size + row] as number) * (side[at] as number);
    side[row] = rest / (factored[row * size + row] as number);
  }
}

function innerProduct(matrix: Float64Array, row: number, other: number, size: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) {
    sum += (matrix[row * size + at] as number) * (matrix[other * size + at] as number);
  }
  return sum;
}
