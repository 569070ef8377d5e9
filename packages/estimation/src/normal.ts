/** Φ(x), by its series near 0 and its continued fraction in the tails (Abramowitz, Stegun 26.2.10, 26.2.14). */
export function normalDistribution(x: number): number {
  if (Math.abs(x) < 3) return 0.5 + density(x) * oddSeries(x);
  const tail = density(x) / continuedFraction(Math.abs(x));
  return x < 0 ? tail : 1 - tail;
}

/** The quantile of the standard normal distribution; ±Infinity at 1 and 0. Newton's method on Φ. */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  // a start below the root, from the bound of the tail; from there Newton's steps rise (Φ is convex left of 0)
  let x = probability > 0.1 ? 0 : -Math.sqrt(-2 * Math.log(probability));
  for (let step = 0; step < 100; step++) {
    const change = (normalDistribution(x) - probability) / density(x);
    x -= change;
    if (Math.abs(change) < 1e-15 * (1 + Math.abs(x))) break;
  }
  return x;
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

function continuedFraction(x: number): number {
  let value = x;
  for (let depth = 120; depth > 0; depth--) value = x + depth / value;
  return value;
}
