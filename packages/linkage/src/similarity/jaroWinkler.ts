import { countBits, type Letters } from "./letters.ts";

const PREFIX_LETTERS = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * Jaro–Winkler similarity of two texts of a column, by their codes: 1 = equal, 0 = nothing in common (Winkler 1990, prefix
 * weight 0.1 for up to four letters, without the threshold that some libraries put before the prefix).
 * Below `atLeast` the answer may be 0: a bound by length and letters spares the work.
 */
export type Similarity = (left: number, right: number) => number;

export function jaroWinklerOf(letters: Letters, atLeast: number): Similarity {
  const longest = longestOf(letters);
  const scratch = new Scratch(longest);
  let lastLeft = -1;
  let lastRight = -1;
  let last = 0;
  return (left, right) => {
    if (left === right) return 1;
    // several levels ask for the same pair one after the other
    if (left === lastLeft && right === lastRight) return last;
    lastLeft = left;
    lastRight = right;
    last = comesFirst(letters, left, right)
      ? similarity(letters, left, right, atLeast, scratch)
      : similarity(letters, right, left, atLeast, scratch);
    return last;
  };
}

/** Jaro's matching takes letters greedily from one side, so that sides must not depend on the order of records. */
function comesFirst({ units, offsets }: Letters, left: number, right: number): boolean {
  const leftStart = offsets[left] as number;
  const rightStart = offsets[right] as number;
  const length = (offsets[left + 1] as number) - leftStart;
  const longer = (offsets[right + 1] as number) - rightStart - length;
  if (longer !== 0) return longer > 0;
  let at = 0;
  while (at < length && units[leftStart + at] === units[rightStart + at]) at++;
  return (units[leftStart + at] as number) <= (units[rightStart + at] as number);
}

class Scratch {
  readonly rightTaken: Uint8Array;
  readonly leftMatched: Uint16Array;
  constructor(longest: number) {
    this.rightTaken = new Uint8Array(longest);
    this.leftMatched = new Uint16Array(longest);
  }
}

function longestOf({ offsets }: Letters): number {
  let longest = 0;
  for (let at = 1; at < offsets.length; at++)
    longest = Math.max(longest, (offsets[at] as number) - (offsets[at - 1] as number));
  return longest;
}

function similarity(letters: Letters, left: number, right: number, atLeast: number, scratch: Scratch): number {
  const { units, offsets, masks } = letters;
  const leftStart = offsets[left] as number;
  const rightStart = offsets[right] as number;
  const leftLength = (offsets[left + 1] as number) - leftStart;
  const rightLength = (offsets[right + 1] as number) - rightStart;
  const prefix = sharedPrefix(units, leftStart, rightStart, Math.min(leftLength, rightLength, PREFIX_LETTERS));
  const leftMask = masks[left] as number;
  const rightMask = masks[right] as number;
  const most = Math.min(leftLength - countBits(leftMask & ~rightMask), rightLength - countBits(rightMask & ~leftMask));
  if (most <= 0 || withPrefix((most / leftLength + most / rightLength + 1) / 3, prefix) < atLeast) return 0;
  return withPrefix(jaro(units, leftStart, leftLength, rightStart, rightLength, scratch), prefix);
}

function withPrefix(jaroSimilarity: number, prefix: number): number {
  return jaroSimilarity + prefix * PREFIX_WEIGHT * (1 - jaroSimilarity);
}

function sharedPrefix(units: Uint16Array, left: number, right: number, most: number): number {
  let prefix = 0;
  while (prefix < most && units[left + prefix] === units[right + prefix]) prefix++;
  return prefix;
}

function jaro(
  units: Uint16Array,
  leftStart: number,
  leftLength: number,
  rightStart: number,
  rightLength: number,
  { rightTaken, leftMatched }: Scratch,
): number {
  const reach = Math.max(0, (Math.max(leftLength, rightLength) >> 1) - 1);
  rightTaken.fill(0, 0, rightLength);
  let matches = 0;
  for (let at = 0; at < leftLength; at++) {
    const unit = units[leftStart + at] as number;
    const to = Math.min(rightLength, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < to; other++) {
      if (rightTaken[other] === 0 && units[rightStart + other] === unit) {
        rightTaken[other] = 1;
        leftMatched[matches++] = unit;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  const moved = movedMatches(units, rightStart, rightLength, rightTaken, leftMatched);
  return (matches / leftLength + matches / rightLength + (matches - moved / 2) / matches) / 3;
}

function movedMatches(
  units: Uint16Array,
  rightStart: number,
  rightLength: number,
  rightTaken: Uint8Array,
  leftMatched: Uint16Array,
): number {
  let moved = 0;
  let match = 0;
  for (let other = 0; other < rightLength; other++) {
    if (rightTaken[other] === 0) continue;
    if (leftMatched[match++] !== units[rightStart + other]) moved++;
  }
  return moved;
}
