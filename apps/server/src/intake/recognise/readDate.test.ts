import { expect, test } from "vitest";
import { readAge } from "./readAge.ts";
import { dateOrderOf, readDate } from "./readDate.ts";

test("dates are read in every usual writing", () => {
  const cases: [string, string][] = [
    ["12-03-2011", "2011-03-12"],
    ["3/7/24", "2024-07-03"],
    ["12 Maret 2011", "2011-03-12"],
    ["12-Agt-2011", "2011-08-12"],
    ["March 12, 2011", "2011-03-12"],
    ["2011-03-12T10:20:00+07:00", "2011-03-12"],
    ["20110312", "2011-03-12"],
    ["Bandung, 12-03-2011", "2011-03-12"],
    ["03/2011", "2011-03"],
    ["Mar 2011", "2011-03"],
    ["2011", "2011"],
  ];
  for (const [text, value] of cases) expect([text, readDate(text, "dmy")?.value]).toEqual([text, value]);
});

test("no day is invented: what does not exist is unreadable", () => {
  for (const text of ["31-02-2024", "32-13-2024", "00/00/0000", "kemarin", "12-03", "2024-13-01", "1e5", ""]) {
    expect([text, readDate(text, "dmy")]).toEqual([text, undefined]);
  }
});

test("a birth date on 1 January or 31 December, or one said to be a guess, is estimated", () => {
  expect(readDate("01-01-2010", "dmy", true)?.precision).toBe("estimated");
  expect(readDate("31/12/2010", "dmy", true)?.precision).toBe("estimated");
  expect(readDate("sekitar 2010", "dmy", true)).toEqual({ value: "2010", precision: "estimated" });
  expect(readDate("02-01-2010", "dmy", true)?.precision).toBe("day");
  expect(readDate("01-01-2010", "dmy")?.precision).toBe("day");
});

test("the order of day and month is seen from the values, day first where nothing decides", () => {
  expect(dateOrderOf(["03/25/2024", "01/02/2024"], "csv")).toBe("mdy");
  expect(dateOrderOf(["25/03/2024", "01/02/2024"], "csv")).toBe("dmy");
  expect(dateOrderOf(["01/02/2024"], "csv")).toBe("dmy");
  expect(dateOrderOf(["2024-02-01"], "csv")).toBe("ymd");
  expect(dateOrderOf(["2024-02-01", "45000"], "xlsx")).toBe("excel");
  expect(readDate("45000", "excel")?.value).toBe("2023-03-15");
  expect(readDate("25/03/2024", "mdy")?.value).toBe("2024-03-25");
});

test("ages are read with their unit, and nothing else is one", () => {
  expect(["12", "12 th", "12 tahun 3 bulan", "8 bulan", "13.5", "12-03-2011", "abc", "200"].map(readAge)).toEqual([
    12,
    12,
    12,
    0,
    13,
    undefined,
    undefined,
    undefined,
  ]);
});
