import { countBits, type Letters } from "./letters.ts";

/** Whether two texts of a column, by their codes, are so few edits apart. */
export type WithinEdits = (left: number, right: number) => boolean;

/**
 * Levenshtein distance, or with `neighbours` the optimal string alignment distance, in which two neighbouring letters that
 * change places are one edit.
 */
export function withinEdits(letters: Letters, atMost: number, neighbours: boolean): WithinEdits {
  const { units, offsets, masks } = letters;
  let rows: readonly [Int32Array, Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  return (left, right) => {
    if (left === right) return true;
    const leftStart = offsets[left] as number;
    const rightStart = offsets[right] as number;
    const leftLength = (offsets[left + 1] as number) - leftStart;
    const rightLength = (offsets[right + 1] as number) - rightStart;
    if (Math.abs(leftLength - rightLength) > atMost) return false;
    // an edit takes away at most one letter that the other text lacks
    const leftMask = masks[left] as number;
    const rightMask = masks[right] as number;
    if (countBits(leftMask & ~rightMask) > atMost || countBits(rightMask & ~leftMask) > atMost) return false;
    if (rows[0].length <= rightLength) {
      const size = rightLength * 2 + 1;
      rows = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    }
    const texts = { units, leftStart, leftLength, rightStart, rightLength };
    return distance(texts, rows, atMost, neighbours) <= atMost;
  };
}

interface TwoTexts {
  readonly units: Uint16Array;
  readonly leftStart: number;
  readonly leftLength: number;
  readonly rightStart: number;
  readonly rightLength: number;
}

function distance(
  texts: TwoTexts,
  rows: readonly [Int32Array, Int32Array, Int32Array],
  atMost: number,
  neighbours: boolean,
): number {
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
