import { expect, test } from "vitest";
import { tellsOf } from "./rejectedLinesOf.ts";

const child = {
  names: ["Wulandari Kusuma", "Wulan"],
  nik: "3201014505100017",
  birthDate: { value: "2010-05-05", precision: "day" as const },
  birthPlace: null,
  address: null,
  phones: ["+62 813-2233-4455"],
  parentNames: [],
};

test.each([
  ['R-9;"";3201014505100017;?;P'],
  ["R-9;;3201 0145 0510 0017"],
  ["R-9;WULANDARI KUSUMA;;05-05-2010;P"],
  ["R-9,Kusuma Wulandari,,081322334455"],
  ["R-9;Wulandari Kusuma;;5 Mei 2010;P"],
  ['{"nama":"Wulandari Kusuma","telp":"0813 2233 4455"}'],
])("a rejected line tells of a child by NIK, or by the whole name with birth date or phone: %s", (line) => {
  expect(tellsOf(line, child)).toBe(true);
});

test.each([
  ["R-9;Wulandari Kusuma;;05-05-2011;P"],
  ["R-9;Wulandari Kusuma;;06-05-2010;P"],
  ["R-9;Wulandari Kusuma;3201014505100018;05-05-2010;P"],
  ["R-9;Wulandari;;05-05-2010;P"],
  ["R-9;Wulan;3201014505100018;05-05-2010;P;081322334455"],
  ["R-9;Siti Aminah;;05-05-2010;P"],
])("a namesake's rejected line, or half a name, does not: %s", (line) => {
  expect(tellsOf(line, child)).toBe(false);
});
