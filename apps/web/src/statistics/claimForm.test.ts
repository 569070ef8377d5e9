import { computeClaim, enterClaim } from "@suar/contract";
import { expect, test } from "vitest";
import { computedClaim, EMPTY_CLAIM, enteredClaim, missingAnswers, wrongAnswers } from "./claimForm.ts";

const filled = {
  ...EMPTY_CLAIM,
  organisation: "Lembaga A",
  value: "406",
  populationId: "anak korban",
  populationEn: "child victims",
  from: "2024-01-01",
  to: "2024-12-31",
  citation: "Laporan tahunan 2024, hlm. 12",
};

test("an empty form names what is still to be said", () => {
  expect(missingAnswers(EMPTY_CLAIM)).toEqual([
    "organisation",
    "populationId",
    "populationEn",
    "from",
    "to",
    "citation",
    "value",
  ]);
});

test("a filled form is what the API takes, entered or computed", () => {
  expect([missingAnswers(filled), wrongAnswers(filled)]).toEqual([[], {}]);
  expect(enterClaim.body?.safeParse(enteredClaim(filled)).success).toBe(true);
  const sourceId = "01920000-0000-7000-8000-000000000001";
  expect(missingAnswers({ ...filled, way: "computed", sourceId, value: "" })).toEqual([]);
  expect(computeClaim.body?.safeParse(computedClaim({ ...filled, sourceId })).success).toBe(true);
});

test.each([
  ["a number with a point in it", "value", "4.06"],
  ["a number with words", "value", "406 anak"],
  ["a period that ends before it begins", "to", "2023-01-01"],
  ["an age that is none", "ageBelow", "abc"],
  ["an address without its scheme", "url", "contoh.go.id/laporan"],
] as const)("%s is told at its field", (_, field, answer) => {
  expect(Object.keys(wrongAnswers({ ...filled, [field]: answer }))).toEqual([field]);
});
