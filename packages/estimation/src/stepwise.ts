import { observed } from "./captureTable.ts";
import { type Existence, existenceOf } from "./existence.ts";
import { supersetCounts } from "./histories.ts";
import type { Fit, LoglinearFitter } from "./loglinearFit.ts";
import { type Model, mainEffects, pairsOf, withTerm } from "./models.ts";
import { smallerTail } from "./poissonTail.ts";

/** What stepwise selection came to. */
export interface Selection {
  readonly model: Model;
  /** Pairs in the order in which they were added. */
  readonly added: readonly number[];
  /** Persons on any list or none; Infinity where not even independent lists have an estimate. */
  readonly estimate: number;
  readonly existence: Existence;
  readonly fit: Fit | undefined;
}

export const P_THRESHOLD = 0.02;

/**
 * Stepwise selection after Chan, Silverman, Vincent 2021: from independent lists on, add the pair whose overlap N* is the
 * most surprising under the model so far, while its smaller Poisson tail is below the threshold; pairs whose model would
 * have no estimate are passed over.
 */
export function selectStepwise(
  counts: Float64Array,
  lists: number,
  fitter: LoglinearFitter,
  pThreshold = P_THRESHOLD,
): Selection {
  const persons = observed(counts);
  let model = mainEffects(lists);
  const existence = existenceOf(counts, model);
  let fit = existence === 0 ? fitter.fit(counts, model) : undefined;
  const added: number[] = [];
  if (fit === undefined) return { model, added, estimate: Infinity, existence, fit };
  const overlaps = supersetCounts(counts);
  for (;;) {
    const candidates = surprising(overlaps, fitter.fittedSums(), pairsOf(lists), added, pThreshold);
    const next = candidates.find((pair) => existenceOf(counts, withTerm(model, pair)) === 0);
    const nextFit = next === undefined ? undefined : fitter.fit(counts, withTerm(model, next));
    if (next === undefined || nextFit === undefined) break;
    model = withTerm(model, next);
    added.push(next);
    fit = nextFit;
  }
  return { model, added, estimate: persons + fit.hidden, existence, fit };
}

/** Pairs below the threshold, the most surprising first; of equal ones the earlier. */
function surprising(
  overlaps: Float64Array,
  fitted: Float64Array,
  pairs: readonly number[],
  added: readonly number[],
  pThreshold: number,
): number[] {
  const found: { pair: number; p: number }[] = [];
  for (const pair of pairs) {
    if (added.includes(pair)) continue;
    const p = smallerTail(overlaps[pair] as number, fitted[pair] as number);
    if (p < pThreshold) found.push({ pair, p });
  }
  return found.sort((left, right) => left.p - right.p).map(({ pair }) => pair);
}
