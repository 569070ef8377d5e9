import { observed } from "./captureTable.ts";
import { existenceOf } from "./existence.ts";
import { listsOf, orderOf } from "./histories.ts";
import type { LoglinearFitter } from "./loglinearFit.ts";
import type { Model } from "./models.ts";

/** What a linkage measured of itself: shares from 0 to below 1. */
export interface LinkageError {
  /** Share of true links that were missed (1 − recall). */
  readonly missed: number;
  /** Share of links made that are false (1 − precision). */
  readonly falseLinks: number;
}

/** The estimates of one model on the tables that the linkage's errors may have hidden; Infinity where there is none. */
export interface LinkageErrorBand {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The band that linkage error implies. A missed link makes two persons of one and takes away an overlap, so the estimate is
 * too high; a false link makes it too low. One end has all missed links mended, the other all false links taken apart.
 *
 * @param model the model that was selected on the table as it is; it is fitted again, not selected again
 */
export function linkageErrorBand(
  counts: Float64Array,
  model: Model,
  { missed, falseLinks }: LinkageError,
  fitter: LoglinearFitter,
): LinkageErrorBand {
  const ends = [counts, mendLinks(counts, missed), breakLinks(counts, falseLinks)].map((table) => {
    const fit = existenceOf(table, model) === 0 ? fitter.fit(table, model) : undefined;
    return fit === undefined ? Infinity : observed(table) + fit.hidden;
  });
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

/**
 * What a table looks like once each link is missed with this chance. A person on k lists hangs together by k − 1 links; where
 * one is missed, one of the lists, any of them alike, holds the person by itself.
 */
export function breakLinks(counts: Float64Array, missed: number): Float64Array {
  const broken = new Float64Array(counts.length);
  counts.forEach((count, history) => {
    const whole = wholeShare(history, missed);
    broken[history] = (broken[history] as number) + count * whole;
    if (whole < 1) fallApart(broken, history, count * (1 - whole));
  });
  return broken;
}

/** Mending leaves half a person where there was one: an emptied history would end the estimate, and says too much. */
const LEAST_LEFT = 0.5;

/** The table before: the fullest histories are made whole first, and what fell off them is taken away below. */
export function mendLinks(counts: Float64Array, missed: number): Float64Array {
  const mended = counts.slice();
  const fullestFirst = [...counts.keys()].filter((history) => history !== 0);
  fullestFirst.sort((left, right) => orderOf(right) - orderOf(left) || left - right);
  for (const history of fullestFirst) {
    const whole = wholeShare(history, missed);
    const left = Math.max(mended[history] as number, Math.min(LEAST_LEFT, counts[history] as number));
    mended[history] = left / whole;
    if (whole < 1) fallApart(mended, history, -(left / whole) * (1 - whole));
  }
  return mended;
}

function wholeShare(history: number, missed: number): number {
  return (1 - missed) ** Math.max(0, orderOf(history) - 1);
}

function fallApart(counts: Float64Array, history: number, persons: number): void {
  const lists = listsOf(history);
  for (const list of lists) {
    const alone = 1 << list;
    for (const part of [alone, history ^ alone]) counts[part] = (counts[part] as number) + persons / lists.length;
  }
}
