import { messages } from "@suar/messages";
import { expect, test } from "vitest";
import { speakerOf } from "./formatters.ts";

const id = speakerOf("id", messages);
const en = speakerOf("en", messages);

test("numbers, shares and sizes follow the reader's language", () => {
  expect([id.number(20_000), en.number(20_000)]).toEqual(["20.000", "20,000"]);
  expect([id.percent(0.125), en.percent(0.125)]).toEqual(["12,5%", "12.5%"]);
  expect([id.bytes(1_536_000), en.bytes(1_536_000)]).toEqual(["1,5 MB", "1.5 MB"]);
  expect(id.bytes(0)).toBe("0 B");
});

test("a negative change has a true minus sign", () => {
  expect([id.signed(-1200), id.signed(1200), id.signed(0)]).toEqual(["−1.200", "+1.200", "0"]);
  expect(id.decimal(-3.25, 1)).toMatch(/^−3,[23]$/);
});

test("a day without a time stays the same day everywhere", () => {
  expect(id.day("2024-01-31")).toBe("31\u00A0Jan\u00A02024");
  expect(en.day("2024-01-01")).toBe("1\u00A0Jan\u00A02024");
});

test("a key that this build does not know falls back to the given words", () => {
  expect(id.sayKey("a.later.version", {}, "Sedang berjalan")).toBe("Sedang berjalan");
  expect(en.sayKey("web.job.done", {}, "x")).toBe("Done");
});
