import { countBits, type Letters } from "./letters.ts";

/** Whether two texts of a column, by their codes, are so few edits apart. */
export type WithinEdits = (left: number, right: number) => boolean;

/**
 * Levenshtein distance, or with `neighbours` the optimal string alignment distance, in which two neighbouring letters that
 * change places are one edit.
 */
export function withinEdits(letters: Letters, atMost: number, neighbours: boolean): WithinEdits {
  let rows: Rows = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  return (left, right) => {
    if (left === right) return true;
    if (lacksMoreLetters(letters, left, right, atMost)) return false;
    const texts = whereTheyDiffer(letters, left, right);
    const quick = withoutTable(texts, atMost, neighbours);
    if (quick !== undefined) return quick;
    if (rows[0].length <= texts.rightLength) {
      const size = texts.rightLength * 2 + 1;
      rows = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    }
    return distance(texts, rows, atMost, neighbours) <= atMost;
  };
}

/** An edit takes away at most one letter that the other text lacks. */
function lacksMoreLetters({ masks }: Letters, left: number, right: number, atMost: number): boolean {
  const leftMask = masks[left] as number;
  const rightMask = masks[right] as number;
  return countBits(leftMask & ~rightMask) > atMost || countBits(rightMask & ~leftMask) > atMost;
}

/** The answer where it is seen at once: lengths too far apart, one letter left to change, or one edit allowed. */
function withoutTable(texts: TwoTexts, atMost: number, neighbours: boolean): boolean | undefined {
  const { leftLength, rightLength } = texts;
  if (Math.abs(leftLength - rightLength) > atMost) return false;
  if (leftLength <= 1 && rightLength <= 1) return leftLength + rightLength === 0 || atMost >= 1;
  if (atMost > 1) return undefined;
  return atMost === 1 && neighbours && arePlacesChanged(texts);
}

type Rows = readonly [Int32Array, Int32Array, Int32Array];

/** Both texts without what they begin and end with alike: no edit is needed there. */
function whereTheyDiffer({ units, offsets }: Letters, left: number, right: number): TwoTexts {
  let leftStart = offsets[left] as number;
  let rightStart = offsets[right] as number;
  let leftEnd = offsets[left + 1] as number;
  let rightEnd = offsets[right + 1] as number;
  while (leftStart < leftEnd && rightStart < rightEnd && units[leftStart] === units[rightStart]) {
    leftStart++;
    rightStart++;
  }
  while (leftEnd > leftStart && rightEnd > rightStart && units[leftEnd - 1] === units[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  return { units, leftStart, leftLength: leftEnd - leftStart, rightStart, rightLength: rightEnd - rightStart };
}

function arePlacesChanged({ units, leftStart, leftLength, rightStart, rightLength }: TwoTexts): boolean {
  return (
    leftLength === 2 &&
    rightLength === 2 &&
    units[leftStart] === units[rightStart + 1] &&
    units[leftStart + 1] === units[rightStart]
  );
}

interface TwoTexts {
  readonly units: Uint16Array;
  readonly leftStart: number;
  readonly leftLength: number;
  readonly rightStart: number;
  readonly rightLength: number;
}

function distance(texts: TwoTexts, rows: Rows, atMost: number, neighbours: boolean): number {
  let [beforeLast, last, current] = rows;
  for (let other = 0; other <= texts.rightLength; other++) last[other] = other;
  for (let at = 1; at <= texts.leftLength; at++) {
    if (fillRow(texts, at, beforeLast, last, current, neighbours) > atMost) return atMost + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[texts.rightLength] as number;
}

/** Fills the row of one left letter and returns its smallest distance. */
function fillRow(
  { units, leftStart, rightStart, rightLength }: TwoTexts,
  at: number,
  beforeLast: Int32Array,
  last: Int32Array,
  current: Int32Array,
  neighbours: boolean,
): number {
  const letter = units[leftStart + at - 1];
  current[0] = at;
  let smallest = at;
  for (let other = 1; other <= rightLength; other++) {
    const replaced = (last[other - 1] as number) + (letter === units[rightStart + other - 1] ? 0 : 1);
    let edits = Math.min(replaced, (last[other] as number) + 1, (current[other - 1] as number) + 1);
    if (neighbours && at > 1 && other > 1 && letter === units[rightStart + other - 2]) {
      const turned = units[leftStart + at - 2] === units[rightStart + other - 1];
      if (turned) edits = Math.min(edits, (beforeLast[other - 2] as number) + 1);
    }
    current[other] = edits;
    if (edits < smallest) smallest = edits;
  }
  return smallest;
}
