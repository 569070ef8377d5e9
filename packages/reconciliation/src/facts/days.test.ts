import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, dayOf, yearOf } from "./days.ts";

test("a date becomes a day and the same date again", () => {
  expect(dayOf("1970-01-01")).toBe(0);
  expect(dateOf(dayOf("2024-02-29"))).toBe("2024-02-29");
});

test("the year of a day is its calendar year", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
      expect(yearOf(day)).toBe(Number(dateOf(day).slice(0, 4)));
    }),
  );
});

test("every date is the day that the calendar gives it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
      expect(dayOf(dateOf(day))).toBe(day);
    }),
  );
});
