import { at, type FactTable } from "../facts/factTable.ts";
import { IN } from "../facts/verdict.ts";
import type { Census } from "./childTally.ts";
import { Groups } from "./groups.ts";

/** Pairs of rows that the linkage could not decide and no reviewer has. Linked ones are in the same child already. */
export interface UnsurePairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export const NO_UNSURE_PAIRS: UnsurePairs = { left: new Int32Array(0), right: new Int32Array(0) };

export interface Band {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Fewest and most children that the unsure pairs allow (docs/methods/reconciliation.md §3). Lower: every unsure pair is one
 * child. Upper: no unsure pair is; taking k links out of a child makes at most as many more children as those links join
 * groups, and never more than the child has counted records.
 */
export function bandOf(facts: FactTable, census: Census, certain: number, pairs: UnsurePairs): Band {
  const children = new Groups(facts.children);
  const records = new Groups(facts.size);
  const cuts = new Map<number, number>();
  for (let pair = 0; pair < pairs.left.length; pair++) {
    const left = at(pairs.left, pair);
    const right = at(pairs.right, pair);
    const child = at(facts.child, left);
    if (child !== at(facts.child, right)) children.join(child, at(facts.child, right));
    else if (records.join(left, right)) cuts.set(child, (cuts.get(child) ?? 0) + 1);
  }
  return { lower: countGroups(census, children), upper: certain + countSplits(facts, census, cuts) };
}

function countGroups(census: Census, children: Groups): number {
  const counted = new Set<number>();
  let alone = 0;
  census.tally.state.forEach((state, child) => {
    if (state !== IN) return;
    if (children.isAlone(child)) alone++;
    else counted.add(children.groupOf(child));
  });
  return alone + counted.size;
}

function countSplits(facts: FactTable, census: Census, cuts: ReadonlyMap<number, number>): number {
  if (cuts.size === 0) return 0;
  const counted = new Map<number, number>();
  for (let row = 0; row < facts.size; row++) {
    const child = at(facts.child, row);
    if (census.verdicts[row] === IN && cuts.has(child)) counted.set(child, (counted.get(child) ?? 0) + 1);
  }
  let splits = 0;
  for (const [child, records] of counted) splits += Math.min(cuts.get(child) ?? 0, records - 1);
  return splits;
}
