import { type CaptureTable, observed } from "./captureTable.ts";
import { LoglinearFitter } from "./loglinearFit.ts";
import { selectStepwise } from "./stepwise.ts";

export interface WithoutList {
  /** The list that was left out. */
  readonly list: string;
  /** Persons on the lists that remain. */
  readonly observed: number;
  /** Stepwise estimate from them; Infinity where there is none. */
  readonly estimate: number;
}

/** The estimate without each list in turn: one list that decides it alone shows here. Needs three lists; else nothing. */
export function leaveOneListOut({ lists, counts }: CaptureTable, pThreshold?: number): WithoutList[] {
  if (lists.length < 3) return [];
  const fitter = new LoglinearFitter(lists.length - 1);
  return lists.map((list, at) => {
    const rest = withoutList(counts, at);
    const persons = observed(rest);
    const estimate = persons === 0 ? Infinity : selectStepwise(rest, lists.length - 1, fitter, pThreshold).estimate;
    return { list, observed: persons, estimate };
  });
}

/** Histories over the other lists; who was on this list alone is on none of them. */
function withoutList(counts: Float64Array, list: number): Float64Array {
  const rest = new Float64Array(counts.length / 2);
  const below = (1 << list) - 1;
  counts.forEach((count, history) => {
    const place = (history & below) | ((history >> 1) & ~below);
    if (place !== 0) rest[place] = (rest[place] as number) + count;
  });
  return rest;
}
