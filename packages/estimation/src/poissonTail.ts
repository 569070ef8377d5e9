import { logFactorial } from "./logFactorial.ts";

const SMALLEST_TERM = 1e-17;

/**
 * The smaller of P(X ≤ count) and P(X ≥ count) for a Poisson count of this mean. It underflows to 0 where it is below the
 * smallest double, as the reference's does.
 */
export function smallerTail(count: number, mean: number): number {
  if (!(mean > 0)) return count > 0 ? 0 : 1;
  const exact = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  const near = count < mean ? lowerSeries(count, mean) : upperSeries(count, mean);
  const tail = exact * near;
  return Math.min(tail, 1 - tail + exact);
}

/** P(X ≤ count) ÷ P(X = count). */
function lowerSeries(count: number, mean: number): number {
  let [sum, term] = [1, 1];
  for (let below = count; below > 0 && term > SMALLEST_TERM * sum; below--) {
    term *= below / mean;
    sum += term;
  }
  return sum;
}

/** P(X ≥ count) ÷ P(X = count). */
function upperSeries(count: number, mean: number): number {
  let [sum, term] = [1, 1];
  for (let above = count + 1; term > SMALLEST_TERM * sum; above++) {
    term *= mean / above;
    sum += term;
  }
  return sum;
}
