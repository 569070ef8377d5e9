import type { Condition } from "../model/condition.ts";
import type { Similarity } from "../similarity/jaroWinkler.ts";
import type { ArrayColumn } from "../table/table.ts";
import type { PairTest, Preparations } from "./compileCondition.ts";

type ArrayCondition = Extract<
  Condition,
  { kind: "sameValues" | "arrayIntersect" | "valuesAligned" | "someValuesAligned" }
>;

export function compileArrayCondition(
  condition: ArrayCondition,
  column: ArrayColumn,
  preparations: Preparations,
): PairTest {
  switch (condition.kind) {
    case "sameValues":
      return sameValues(column);
    case "arrayIntersect":
      return (left, right) => countShared(column, left, right) >= condition.atLeast;
    default:
      return compileAligned(condition, column, preparations.similarityOf(condition.column));
  }
}

function sameValues({ offsets, items }: ArrayColumn): PairTest {
  return (left, right) => {
    const leftStart = offsets[left] as number;
    const rightStart = offsets[right] as number;
    const size = (offsets[left + 1] as number) - leftStart;
    if (size === 0 || size !== (offsets[right + 1] as number) - rightStart) return false;
    for (let at = 0; at < size; at++) if (items[leftStart + at] !== items[rightStart + at]) return false;
    return true;
  };
}

/** Values that both records have; both lists are ascending. */
export function countShared({ offsets, items }: ArrayColumn, left: number, right: number): number {
  let at = offsets[left] as number;
  let other = offsets[right] as number;
  const end = offsets[left + 1] as number;
  const otherEnd = offsets[right + 1] as number;
  let shared = 0;
  while (at < end && other < otherEnd) {
    const difference = (items[at] as number) - (items[other] as number);
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}

function compileAligned(
  condition: Extract<ArrayCondition, { jaroWinkler: number }>,
  { offsets, items }: ArrayColumn,
  similarity: Similarity,
): PairTest {
  const mustAlignAll = condition.kind === "valuesAligned";
  return (left, right) => {
    const leftSize = (offsets[left + 1] as number) - (offsets[left] as number);
    const rightSize = (offsets[right + 1] as number) - (offsets[right] as number);
    const smaller = Math.min(leftSize, rightSize);
    if (smaller < condition.values || smaller === 0) return false;
    const shorter = isShorter(offsets, items, left, right) ? left : right;
    const longer = shorter === left ? right : left;
    const needed = mustAlignAll ? smaller : condition.values;
    return alignsAtLeast(needed, shorter, longer, offsets, items, similarity, condition.jaroWinkler);
  };
}

/** The shorter array; of two as long the one whose values come first, so that the order of records has no say. */
function isShorter(offsets: Int32Array, items: Int32Array, left: number, right: number): boolean {
  const leftStart = offsets[left] as number;
  const rightStart = offsets[right] as number;
  const size = (offsets[left + 1] as number) - leftStart;
  const longer = (offsets[right + 1] as number) - rightStart - size;
  if (longer !== 0) return longer > 0;
  let at = 0;
  while (at < size && items[leftStart + at] === items[rightStart + at]) at++;
  return at === size || (items[leftStart + at] as number) < (items[rightStart + at] as number);
}

/** A record's names are few, so counterparts already taken are kept as bits; the most similar one is taken first. */
function alignsAtLeast(
  needed: number,
  shorter: number,
  longer: number,
  offsets: Int32Array,
  items: Int32Array,
  similarity: Similarity,
  atLeast: number,
): boolean {
  const end = offsets[shorter + 1] as number;
  let taken = 0;
  let aligned = 0;
  for (let at = offsets[shorter] as number; at < end; at++) {
    const counterpart = bestCounterpart(items[at] as number, longer, taken, offsets, items, similarity, atLeast);
    if (counterpart >= 0) {
      taken |= 1 << counterpart;
      aligned++;
    }
    if (aligned + (end - at - 1) < needed) return false;
  }
  return aligned >= needed;
}

function bestCounterpart(
  value: number,
  record: number,
  taken: number,
  offsets: Int32Array,
  items: Int32Array,
  similarity: Similarity,
  atLeast: number,
): number {
  const start = offsets[record] as number;
  // beyond 31 values a record is no list of names; the rest is not looked at
  const size = Math.min(31, (offsets[record + 1] as number) - start);
  let best = -1;
  let bestSimilarity = atLeast;
  for (let at = 0; at < size; at++) {
    if ((taken >> at) & 1) continue;
    const found = similarity(value, items[start + at] as number);
    if (found > bestSimilarity || (found === bestSimilarity && best < 0)) {
      best = at;
      bestSimilarity = found;
    }
  }
  return best;
}
