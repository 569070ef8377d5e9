/**
 * A quantile as R's type 8 defines it (Hyndman, Fan 1996), approximately unbiased for the median whatever the distribution.
 *
 * @param sorted ascending; may end in Infinity
 */
export function quantile(sorted: readonly number[] | Float64Array, probability: number): number {
  const position = (sorted.length + 1 / 3) * probability + 1 / 3;
  // the last bits of the product must not move the position over a whole number
  const whole = Math.floor(position + 4 * Number.EPSILON);
  const part = Math.max(0, position - whole);
  const low = at(sorted, whole);
  const high = at(sorted, whole + 1);
  if (low === high || part < 4 * Number.EPSILON) return low;
  return low + part * (high - low);
}

function at(sorted: readonly number[] | Float64Array, place: number): number {
  const index = Math.min(sorted.length, Math.max(1, place)) - 1;
  return sorted[index] as number;
}
