import { expect, test } from "vitest";
import { type ScoredPair, selectUnsurePairs } from "./selectUnsurePairs.ts";

const free = { same: [], different: [], onceInSource: [] };
const pair = (left: number, right: number, probability: number): ScoredPair => ({
  left,
  right,
  probability,
  weightBits: Math.log2(probability / (1 - probability)),
});
const asked = (pairs: ScoredPair[], bindings = {}) =>
  selectUnsurePairs(6, pairs, { ...free, ...bindings }).asked.map(({ left, right }) => [left, right]);

test("pairs between the sure and the hopeless are asked, the most uncertain first", () => {
  expect(asked([pair(0, 1, 0.9), pair(2, 3, 0.5), pair(4, 5, 0.01)])).toEqual([
    [2, 3],
    [0, 1],
  ]);
});

test("two groups that are sure of themselves are asked about once, by their strongest pair", () => {
  const sure = [pair(0, 1, 0.999), pair(2, 3, 0.999)];
  expect(asked([...sure, pair(0, 2, 0.3), pair(1, 3, 0.6), pair(0, 3, 0.2)])).toEqual([[1, 3]]);
});

test("what is one child for sure is not asked again", () => {
  expect(asked([pair(0, 1, 0.999), pair(1, 2, 0.999), pair(0, 2, 0.4)])).toEqual([]);
});

test("what a reviewer decided, or a source that lists each child once excludes, is not asked", () => {
  const pairs = [pair(0, 1, 0.5)];
  expect(asked(pairs, { same: [[0, 1]] })).toEqual([]);
  expect(asked(pairs, { different: [[0, 1]] })).toEqual([]);
  expect(asked(pairs, { onceInSource: [4, 4] })).toEqual([]);
});
