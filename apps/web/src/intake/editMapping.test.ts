import type { Mapping } from "@suar/contract";
import { expect, test } from "vitest";
import { changeCode, changeTarget, missingFields } from "./editMapping.ts";

const mapping: Mapping = {
  format: "csv",
  encoding: "utf-8",
  delimiter: ";",
  sheet: null,
  headerLine: 0,
  columns: [
    { column: "JK", target: "sex", codes: { P: "F", L: "M" }, confidence: 0.9, seenFrom: "name" },
    { column: "Tgl", target: "reportedDate", dateOrder: "dmy", confidence: 0.6, seenFrom: "values" },
  ],
};

test("a column sent elsewhere takes neither codes nor date order along, and is the steward's word", () => {
  const changed = changeTarget(mapping, "JK", "form").columns[0];
  expect(changed).toEqual({ column: "JK", target: "form", confidence: 1, seenFrom: "steward" });
  expect(mapping.columns[0]?.target).toBe("sex");
});

test("a value can stand for a code, for none, or be unknown again", () => {
  const undecided = changeCode(mapping, "JK", "X", null);
  expect(undecided.columns[0]?.codes).toEqual({ P: "F", L: "M", X: null });
  expect(changeCode(undecided, "JK", "X", undefined).columns[0]?.codes).toEqual({ P: "F", L: "M" });
});

test("what no column gives is named, by groups of which one is enough", () => {
  expect(missingFields(mapping)).toEqual([
    ["form", "legalBasis"],
    ["birthDate", "ageYears"],
    ["name", "nik"],
  ]);
});
