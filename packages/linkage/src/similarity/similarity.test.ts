import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinEdits } from "./editDistance.ts";
import { jaroWinklerOf } from "./jaroWinkler.ts";
import { lettersOf } from "./letters.ts";

function similarityOf(left: string, right: string, atLeast = 0): number {
  return jaroWinklerOf(lettersOf([left, right]), atLeast)(0, 1);
}

function isWithin(left: string, right: string, atMost: number, neighbours = false): boolean {
  return withinEdits(lettersOf([left, right]), atMost, neighbours)(0, 1);
}

/** Levenshtein distance as its definition has it. */
function distance(left: string, right: string): number {
  if (left === "" || right === "") return Math.max(left.length, right.length);
  const replaced = distance(left.slice(1), right.slice(1)) + (left[0] === right[0] ? 0 : 1);
  return Math.min(replaced, distance(left.slice(1), right) + 1, distance(left, right.slice(1)) + 1);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 6 });

describe("Jaro–Winkler", () => {
  test.each([
    ["martha", "marhta", 0.9611],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.8133],
    ["abc", "xyz", 0],
  ])("%s and %s are %f alike, as published", (left, right, expected) => {
    expect(similarityOf(left, right)).toBeCloseTo(expected, 4);
  });

  test("does not depend on which text comes first", () => {
    fc.assert(fc.property(word, word, (left, right) => similarityOf(left, right) === similarityOf(right, left)));
  });

  test("the bound never rejects what is similar enough", () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 1, noNaN: true }), (left, right, atLeast) => {
        const exact = similarityOf(left, right);
        return exact < atLeast || similarityOf(left, right, atLeast) === exact;
      }),
    );
  });
});

describe("edit distance", () => {
  test("is within n exactly where the definition says so", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, atMost) => {
        return isWithin(left, right, atMost) === distance(left, right) <= atMost;
      }),
    );
  });

  test("two neighbouring letters that change places are one edit with Damerau and two without", () => {
    expect(isWithin("1804974", "1804794", 1, true)).toBe(true);
    expect(isWithin("1804974", "1804794", 1)).toBe(false);
    expect(isWithin("1804974", "1804794", 2)).toBe(true);
  });
});
