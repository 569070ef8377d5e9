import { levelInPattern, type PatternSpace } from "../compare/patterns.ts";

const ROUNDS = 25;
const CONVERGED = 1e-4;
/** m of a level that no pair of the session reached. */
const UNOBSERVED_M = 1e-6;

export interface Session {
  /** m per comparison and level, as found. */
  readonly m: readonly (readonly number[])[];
  /** Share of true pairs among this session's; of no use outside it. */
  readonly lambda: number;
  readonly rounds: number;
}

/**
 * Finds m by expectation–maximisation over counted patterns (level 0 = missing), u standing still (Fellegi–Sunter with
 * independent comparisons; Winkler 1988).
 *
 * @param u,startM per comparison and level, "all else" last
 */
export function findM(
  space: PatternSpace,
  patterns: readonly (readonly [pattern: number, pairs: number])[],
  u: readonly (readonly number[])[],
  startM: readonly (readonly number[])[],
  startLambda: number,
): Session {
  const rows = patterns.map(([pattern, pairs]) => ({
    levels: space.levels.map((_, at) => levelInPattern(space, pattern, at)),
    pairs,
  }));
  let session: Session = { m: startM, lambda: startLambda, rounds: 0 };
  for (let round = 1; round <= ROUNDS; round++) {
    const next = oneRound(rows, u, session, round);
    const change = largestChange(session, next);
    session = next;
    if (change < CONVERGED) break;
  }
  return session;
}

interface PatternRow {
  readonly levels: readonly number[];
  readonly pairs: number;
}

function oneRound(rows: readonly PatternRow[], u: Session["m"], { m, lambda }: Session, rounds: number): Session {
  const matched = m.map((levels) => new Float64Array(levels.length));
  let matches = 0;
  let all = 0;
  for (const { levels, pairs } of rows) {
    const expected = pairs * probabilityOfMatch(levels, m, u, lambda);
    matches += expected;
    all += pairs;
    levels.forEach((level, at) => {
      const sums = matched[at];
      if (level > 0 && sums !== undefined) sums[level - 1] = (sums[level - 1] as number) + expected;
    });
  }
  return { m: matched.map(sharesOfMatches), lambda: all === 0 ? lambda : matches / all, rounds };
}

function probabilityOfMatch(levels: readonly number[], m: Session["m"], u: Session["m"], lambda: number): number {
  let match = lambda;
  let other = 1 - lambda;
  for (let at = 0; at < levels.length; at++) {
    const level = (levels[at] as number) - 1;
    if (level < 0) continue;
    match *= m[at]?.[level] as number;
    other *= u[at]?.[level] as number;
  }
  return match === 0 ? 0 : match / (match + other);
}

function sharesOfMatches(sums: Float64Array): number[] {
  const total = sums.reduce((sum, expected) => sum + expected, 0);
  return Array.from(sums, (expected) => (total === 0 ? UNOBSERVED_M : Math.max(UNOBSERVED_M, expected / total)));
}

function largestChange(before: Session, after: Session): number {
  let largest = Math.abs(before.lambda - after.lambda);
  before.m.forEach((levels, at) => {
    levels.forEach((share, level) => {
      largest = Math.max(largest, Math.abs(share - (after.m[at]?.[level] as number)));
    });
  });
  return largest;
}
