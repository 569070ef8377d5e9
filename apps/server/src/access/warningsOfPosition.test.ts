import { expect, test } from "vitest";
import { warningsOfPosition } from "./warningsOfPosition.ts";

const held = (to: string | null) => ({ appointmentId: "", accountId: "", name: "", from: "2026-01-01", to });
const open = { closedOn: null, holders: [held(null)], territory: "32.73" };
const TODAY = "2026-11-25";

test("a position that nobody holds is vacant, unless it is closed", () => {
  expect(warningsOfPosition(open, TODAY)).toEqual([]);
  expect(warningsOfPosition({ ...open, holders: [] }, TODAY)).toEqual(["vacant"]);
  expect(warningsOfPosition({ ...open, holders: [], closedOn: "2026-11-25" }, TODAY)).toEqual([]);
  expect(warningsOfPosition({ ...open, holders: [], closedOn: "2026-11-26" }, TODAY)).toEqual(["vacant"]);
});

test("an appointment that ends within fourteen days is told, as long as no other lasts longer", () => {
  expect(warningsOfPosition({ ...open, holders: [held("2026-12-09")] }, TODAY)).toEqual(["endsSoon"]);
  expect(warningsOfPosition({ ...open, holders: [held("2026-12-10")] }, TODAY)).toEqual([]);
  expect(warningsOfPosition({ ...open, holders: [held("2026-12-01"), held(null)] }, TODAY)).toEqual([]);
});

test("a territory whose region has another code today is told", () => {
  expect(warningsOfPosition({ ...open, territory: "91.04" }, TODAY)).toEqual(["territoryChanged"]);
  expect(warningsOfPosition({ ...open, territory: "94.01" }, TODAY)).toEqual([]);
  expect(warningsOfPosition({ ...open, territory: "32" }, TODAY)).toEqual([]);
  expect(warningsOfPosition({ ...open, territory: null }, TODAY)).toEqual([]);
});
