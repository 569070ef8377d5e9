import { expect, test } from "vitest";
import { visibleWindow } from "./visibleWindow.ts";

test("of 100,000 rows only those in sight and a few more are drawn", () => {
  const { first, end } = visibleWindow(48 * 50_000, 640, 48, 100_000);
  expect(first).toBe(50_000 - 12);
  expect(end).toBe(50_000 + 14 + 12);
});

test("the window never leaves the list", () => {
  expect(visibleWindow(0, 640, 48, 5)).toEqual({ first: 0, end: 5 });
  expect(visibleWindow(1_000_000, 640, 48, 20)).toEqual({ first: 8, end: 20 });
});
