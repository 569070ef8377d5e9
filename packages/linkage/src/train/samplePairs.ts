import { possiblePairs } from "../block/linkTypes.ts";
import type { PairScope } from "../block/streamPairs.ts";
import type { Random } from "../random.ts";

const TRIES_PER_PAIR = 30;

/**
 * Visits random pairs that the link type allows, or all of them where there are no more than asked for.
 * Draws from records ordered by content, so that the order of lines does not change the sample.
 *
 * @returns how many were visited
 */
export function samplePairs(
  scope: PairScope,
  order: Int32Array,
  wanted: number,
  random: Random,
  visit: (left: number, right: number) => void,
): number {
  const { table, linkType } = scope;
  const { sourceOf, records } = table;
  const isAllowed = (one: number, other: number): boolean =>
    linkType === "both" || (sourceOf[one] === sourceOf[other]) === (linkType === "within");
  const visitAllowed = (one: number, other: number): number => {
    if (one === other || !isAllowed(one, other)) return 0;
    visit(Math.min(one, other), Math.max(one, other));
    return 1;
  };
  if (possiblePairs(table, linkType) <= wanted) return visitAll(records, visitAllowed);
  let visited = 0;
  for (let attempt = 0; attempt < wanted * TRIES_PER_PAIR && visited < wanted; attempt++) {
    const one = order[Math.floor(random() * records)] as number;
    visited += visitAllowed(one, order[Math.floor(random() * records)] as number);
  }
  return visited;
}

function visitAll(records: number, visit: (one: number, other: number) => number): number {
  let visited = 0;
  for (let one = 0; one < records; one++) {
    for (let other = one + 1; other < records; other++) visited += visit(one, other);
  }
  return visited;
}
