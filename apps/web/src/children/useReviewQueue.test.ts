import { expect, test } from "vitest";
import { nextAfter } from "./useReviewQueue.ts";

test("the queue goes on in its order, ends at its end, and takes in who comes from outside at its beginning", () => {
  expect(nextAfter(["a", "b", "c"], "a")).toBe("b");
  expect(nextAfter(["a", "b", "c"], "c")).toBeUndefined();
  expect(nextAfter(["a", "b", "c"], "z")).toBe("a");
});
