import { expect, test } from "vitest";
import { scorePairs } from "./scorePairs.ts";

test("groups that are the children score one", () => {
  expect(scorePairs(["a", "a", "b", "b", "b"], [7, 7, 3, 3, 3])).toMatchObject({
    precision: 1,
    recall: 1,
    truePairs: 4,
  });
});

test("a child split in two is missed pairs, two children joined are false pairs", () => {
  expect(scorePairs(["a", "a", "a", "b"], [1, 1, 2, 2])).toMatchObject({ precision: 0.5, recall: 1 / 3 });
});
