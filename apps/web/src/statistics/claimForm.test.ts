import { computeClaim, enterClaim } from "@suar/contract";
import { expect, test } from "vitest";
import { computedClaim, EMPTY_CLAIM, enteredClaim, openFields } from "./claimForm.ts";

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
  expect(openFields(EMPTY_CLAIM)).toEqual([
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
  expect(openFields(filled)).toEqual([]);
  expect(enterClaim.body?.safeParse(enteredClaim(filled)).success).toBe(true);
  const sourceId = "01920000-0000-7000-8000-000000000001";
  expect(openFields({ ...filled, way: "computed", sourceId, value: "" })).toEqual([]);
  expect(computeClaim.body?.safeParse(computedClaim({ ...filled, sourceId })).success).toBe(true);
});

test("a number with a point in it, a backward period or an odd age is not ready", () => {
  expect(openFields({ ...filled, value: "4.06" })).toEqual(["value"]);
  expect(openFields({ ...filled, to: "2023-01-01" })).toEqual(["to"]);
  expect(openFields({ ...filled, ageBelow: "abc" })).toEqual(["ageBelow"]);
});
