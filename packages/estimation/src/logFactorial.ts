const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const HALF_LOG_TWO_PI = 0.9189385332046727;
const SERIES_FROM = 12;

/** ln Γ(x) for x > 0: Stirling's series (Abramowitz, Stegun 6.1.41), after a shift to 12 and more. Relative error 1e-15. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted++;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let power = inverse;
  let correction = 0;
  for (const coefficient of STIRLING) {
    correction += coefficient * power;
    power *= square;
  }
  const value = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + correction;
  return product === 1 ? value : value - Math.log(product);
}

/** ln n!, of fractional counts too. */
export function logFactorial(count: number): number {
  return count < 2 && (count === 0 || count === 1) ? 0 : logGamma(count + 1);
}
