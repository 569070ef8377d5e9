/** One method's estimate with its 95 % interval; Infinity where there is none. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Why a total is not published. */
export type Reason = "fewerThanThreeLists" | "noEstimate" | "nearBestModelsDiffer" | "intervalsDoNotOverlap";

/** How far the estimates of models that are as good may lie apart. */
const MOST_TIMES_APART = 2;

/**
 * Whether a total may be published (docs/methods/estimation.md §8): at least three lists, models within 2 BIC units less
 * than a factor 2 apart, and overlapping intervals of all methods. Otherwise "detected only", and why.
 *
 * @param nearBest estimates of the models within 2 BIC units of the best
 * @returns no reason: publishable
 */
export function reasonsAgainst(lists: number, methods: readonly Interval[], nearBest: readonly number[]): Reason[] {
  const reasons: Reason[] = [];
  if (lists < 3) reasons.push("fewerThanThreeLists");
  const finite = methods.every(({ estimate, lower, upper }) => [estimate, lower, upper].every(Number.isFinite));
  if (!finite || nearBest.length === 0) reasons.push("noEstimate");
  if (nearBest.length > 0 && !(Math.max(...nearBest) < MOST_TIMES_APART * Math.min(...nearBest))) {
    reasons.push("nearBestModelsDiffer");
  }
  const [lower, upper] = [methods.map((one) => one.lower), methods.map((one) => one.upper)];
  if (finite && Math.max(...lower) > Math.min(...upper)) reasons.push("intervalsDoNotOverlap");
  return reasons;
}
