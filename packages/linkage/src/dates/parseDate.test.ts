import { expect, test } from "vitest";
import { formatDate, isLikelyMadeUp, parseDate } from "./parseDate.ts";

test.each([
  ["2008-08-17", "2008-08-17"],
  ["17/08/2008", "2008-08-17"],
  ["17-8-2008", "2008-08-17"],
  ["20080817", "2008-08-17"],
  ["17 Agustus 2008", "2008-08-17"],
  ["17 Aug 2008", "2008-08-17"],
  ["2008-08-17T00:00:00Z", "2008-08-17"],
  ["08/2008", "2008-08"],
  ["Mei 2008", "2008-05"],
  ["2008", "2008"],
])("%s is %s", (written, iso) => {
  const date = parseDate(written);
  expect(date && formatDate(date)).toBe(iso);
});

test.each(["", "31/02/2008", "2008-13-01", "kemarin", "19191332", "2023-02-29"])("“%s” is no date", (written) => {
  expect(parseDate(written)).toBeUndefined();
});

test("1 January and 31 December are likely made up", () => {
  expect(isLikelyMadeUp({ year: 2008, month: 1, day: 1 })).toBe(true);
  expect(isLikelyMadeUp({ year: 2008, month: 12, day: 31 })).toBe(true);
  expect(isLikelyMadeUp({ year: 2008, month: 1, day: 2 })).toBe(false);
});
