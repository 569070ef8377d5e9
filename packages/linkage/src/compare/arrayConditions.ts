import type { Condition } from "../model/condition.ts";
import { withinEdits } from "../similarity/editDistance.ts";
import type { Similarity } from "../similarity/jaroWinkler.ts";
import type { ArrayColumn } from "../table/table.ts";
import type { PairTest } from "./pairTest.ts";
import type { Preparations } from "./preparations.ts";

type AlignedCondition = Extract<Condition, { kind: "valuesAligned" | "someValuesAligned" }>;
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
      return compileAligned(condition, column, similarityFor(condition, preparations));
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
function countShared({ offsets, items }: ArrayColumn, left: number, right: number): number {
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

const LETTERS_FOR_EDITS = 5;

/** Jaro–Winkler, and just similar enough where the words are long and so few edits apart. */
function similarityFor({ column, jaroWinkler, orEdits }: AlignedCondition, preparations: Preparations): Similarity {
  const similarity = preparations.similarityOf(column);
  if (orEdits === undefined) return similarity;
  const letters = preparations.lettersOf(column);
  const within = withinEdits(letters, orEdits, true);
  const isLong = (code: number): boolean =>
    (letters.offsets[code + 1] as number) - (letters.offsets[code] as number) >= LETTERS_FOR_EDITS;
  return (left, right) => {
    const found = similarity(left, right);
    return found < jaroWinkler && isLong(left) && isLong(right) && within(left, right) ? jaroWinkler : found;
  };
}

function compileAligned(condition: AlignedCondition, column: ArrayColumn, similarity: Similarity): PairTest {
  const { offsets, items } = column;
  const mustAlignAll = condition.kind === "valuesAligned";
  const aligner = new Aligner(column, similarity, condition.jaroWinkler);
  return (left, right) => {
    const leftSize = (offsets[left + 1] as number) - (offsets[left] as number);
    const rightSize = (offsets[right + 1] as number) - (offsets[right] as number);
    const smaller = Math.min(leftSize, rightSize);
    if (smaller < condition.values || smaller === 0) return false;
    const shorter = isShorter(offsets, items, left, right) ? left : right;
    const longer = shorter === left ? right : left;
    return aligner.aligns(mustAlignAll ? smaller : condition.values, shorter, longer);
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

// Counterparts already taken are kept as bits; beyond 31 values a record is no list of names, and the rest is not looked at.
const VALUES_ALIGNED = 31;

/** Finds counterparts for the values of one record among those of another: equal ones first, then the most similar. */
class Aligner {
  readonly #offsets: Int32Array;
  readonly #items: Int32Array;
  readonly #similarity: Similarity;
  readonly #atLeast: number;
  #taken = 0;

  constructor({ offsets, items }: ArrayColumn, similarity: Similarity, atLeast: number) {
    this.#offsets = offsets;
    this.#items = items;
    this.#similarity = similarity;
    this.#atLeast = atLeast;
  }

  aligns(needed: number, shorter: number, longer: number): boolean {
    const end = this.#offsets[shorter + 1] as number;
    const start = this.#offsets[shorter] as number;
    this.#taken = 0;
    let aligned = 0;
    let equal = 0;
    for (let at = start; at < end; at++) {
      if (!this.#take(this.#equalTo(this.#items[at] as number, longer))) continue;
      equal |= 1 << (at - start);
      aligned++;
    }
    for (let at = start; at < end && aligned < needed; at++) {
      if ((equal >> (at - start)) & 1) continue;
      if (this.#take(this.#mostSimilarTo(this.#items[at] as number, longer))) aligned++;
    }
    return aligned >= needed;
  }

  #take(place: number): boolean {
    if (place < 0) return false;
    this.#taken |= 1 << place;
    return true;
  }

  #sizeOf(record: number): number {
    return Math.min(VALUES_ALIGNED, (this.#offsets[record + 1] as number) - (this.#offsets[record] as number));
  }

  #equalTo(value: number, record: number): number {
    const start = this.#offsets[record] as number;
    const size = this.#sizeOf(record);
    for (let at = 0; at < size; at++) if (this.#items[start + at] === value) return at;
    return -1;
  }

  #mostSimilarTo(value: number, record: number): number {
    const start = this.#offsets[record] as number;
    const size = this.#sizeOf(record);
    let best = -1;
    let bestSimilarity = 0;
    for (let at = 0; at < size; at++) {
      if ((this.#taken >> at) & 1) continue;
      const found = this.#similarity(value, this.#items[start + at] as number);
      if (found < this.#atLeast || found <= bestSimilarity) continue;
      best = at;
      bestSimilarity = found;
    }
    return best;
  }
}
