/** Whether a record meets a criterion. "Undecided" is an answer of its own: nothing is forced into a category. */
export const OUT = 0;
export const UNDECIDED = 1;
export const IN = 2;
export type Verdict = typeof OUT | typeof UNDECIDED | typeof IN;

/** All of several criteria: out if any is out, else undecided if any is undecided. */
export function allOf(first: Verdict, second: Verdict): Verdict {
  return first < second ? first : second;
}

export function decided(isIn: boolean): Verdict {
  return isIn ? IN : OUT;
}
