import { expect, test } from "vitest";
import { explainTableFault } from "./explainTables.ts";

const fault = {
  kind: "misfiled" as const,
  table: "usia",
  agreeing: ["pendidikan", "pekerjaan"],
  cells: [{ kabupaten: "KOTA BANDUNG", tahun: "2019" }],
  resolves: 6,
  from: "KOTA BANDUNG",
  to: "KARAWANG",
  amounts: [
    { context: ["LAKI-LAKI", "2019"], amount: 117 },
    { context: ["LAKI-LAKI", "2020"], amount: 64 },
  ],
  factor: null,
};

test("a misfiling names the table, both districts, the years and the tables that agree", () => {
  expect(explainTableFault(fault)).toEqual({
    en: "usia files 117 (LAKI-LAKI, 2019) and 64 (LAKI-LAKI, 2020) of KOTA BANDUNG under KARAWANG. pendidikan and pekerjaan have it under KOTA BANDUNG. If it is moved, 6 cells no longer disagree.",
    id: "usia mencatat 117 (LAKI-LAKI, 2019) dan 64 (LAKI-LAKI, 2020) milik KOTA BANDUNG di bawah KARAWANG. pendidikan dan pekerjaan menempatkannya di KOTA BANDUNG. Bila dipindahkan, 6 sel tidak lagi berselisih.",
  });
});

test("every kind of fault can be said, with and without a table to blame", () => {
  for (const kind of [
    "misfiled",
    "totalRepeated",
    "missingRow",
    "unitChange",
    "otherPopulation",
    "unexplained",
  ] as const) {
    for (const table of ["usia", null]) {
      const { id, en } = explainTableFault({ ...fault, kind, table, factor: 1000 });
      expect(id).not.toMatch(/[{}]/);
      expect(en).not.toMatch(/[{}]/);
    }
  }
});

test("a change of unit for the whole table names no year", () => {
  const { en } = explainTableFault({
    ...fault,
    kind: "unitChange",
    from: null,
    factor: 1000,
    agreeing: ["pendidikan"],
  });
  expect(en).toBe("usia uses another unit: each of its numbers is 1,000 times that of pendidikan.");
});
