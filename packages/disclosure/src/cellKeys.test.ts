import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../../test/sharedFolder.ts";
import {
  addCellKeyNoise,
  cellsOfRecords,
  generatePerturbationTable,
  KEY_SPACE,
  type PerturbationTable,
} from "./index.ts";

/** The reference writes its keys as fractions of eight digits. */
const EIGHT_DIGITS = 1e8;

const rows = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(","));

/** A table as the R package ptable writes it: i, j, p, v, p_int_lb, p_int_ub, type. */
function tableIn(path: string): PerturbationTable {
  const table: { noise: number; probability: number; from: number; to: number }[][] = [];
  for (const [count, , probability, noise, from, to] of rows(path).map((row) => row.map(Number))) {
    const row = table[count ?? 0] ?? [];
    row.push({ noise: noise ?? 0, probability: probability ?? 0, from: from ?? 0, to: to ?? 0 });
    table[count ?? 0] = row;
  }
  return table;
}

const generated = generatePerturbationTable({ deviation: 5, variance: 3, blocked: 2 });
if (!generated.ok) throw new Error("the table of the methods is feasible");
const { table } = generated;

/** Up to 60 records in a cube of three dimensions. */
const recordLists = fc.array(
  fc.record({
    key: fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("f", "m"), fc.constantFrom("x", "y")),
    recordKey: fc.integer({ min: 0, max: KEY_SPACE - 1 }),
  }),
  { maxLength: 60 },
);
const dimensions = ["district", "sex", "form"];

describe("cell keys", () => {
  test("the same persons bring the same noise in whatever table and cell they stand", () => {
    fc.assert(
      fc.property(recordLists, (records) => {
        const cells = addCellKeyNoise({ dimensions, cells: cellsOfRecords(records) }, table);
        const byDistrict = records.map(({ key, recordKey }) => ({ key: [key[0]], recordKey }));
        const alone = addCellKeyNoise({ dimensions: ["district"], cells: cellsOfRecords(byDistrict) }, table);
        for (const { key, count } of alone) {
          expect(cells.find((cell) => cell.key.join() === [...key, "*", "*"].join())?.count).toBe(count);
        }
      }),
    );
  });

  test("a true zero stays zero, no count is below zero, none from 1 to 2 is shown", () => {
    fc.assert(
      fc.property(recordLists, (records) => {
        for (const { exact, count, noise } of addCellKeyNoise({ dimensions, cells: cellsOfRecords(records) }, table)) {
          if (exact === 0) expect(count).toBe(0);
          expect(count < 0 || count === 1 || count === 2).toBe(false);
          expect(Math.abs(noise)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test("every cell of the crossing is given, innermost cells first, each once", () => {
    const records = [
      { key: ["a", "f", "x"], recordKey: 1 },
      { key: ["b", "m", "x"], recordKey: 2 },
    ];
    const hierarchies = { district: { a: ["north"], b: ["north"] } };
    const cells = addCellKeyNoise({ dimensions, hierarchies, cells: cellsOfRecords(records) }, table);
    expect(cells.slice(0, 4).map(({ key, exact }) => [...key, exact].join(" "))).toEqual([
      "a f x 1",
      "a m x 0",
      "b f x 0",
      "b m x 1",
    ]);
    expect(cells).toHaveLength(4 * 3 * 2);
    expect(new Set(cells.map(({ key }) => key.join())).size).toBe(cells.length);
    const north = cells.find(({ key }) => key.join() === "north,*,*");
    expect(north).toMatchObject({ exact: 2, cellKey: 3 });
  });

  test("keys are added modulo the key space, and a key outside it is a fault", () => {
    const one = { key: ["a"], recordKey: KEY_SPACE - 1 };
    expect(cellsOfRecords([one, { key: ["a"], recordKey: 5 }])).toEqual([{ key: ["a"], count: 2, cellKey: 4 }]);
    expect(() => cellsOfRecords([{ key: ["a"], recordKey: KEY_SPACE }])).toThrow("whole number");
    expect(() => cellsOfRecords([{ key: ["a"], recordKey: 0.5 }])).toThrow("whole number");
  });

  test("noise of some cells as the R package cellKey gives it (D = 5, V = 3, js = 2)", () => {
    // cell P01, A1, S1 of the reference: count, key in 100 millionths, noise
    const reference = [
      ["F1", 1, 91480604, 3],
      ["F2", 3, 5366257, -3],
      ["F3", 1, 64174552, -1],
      ["F4", 1, 51909595, -1],
      ["F5", 2, 87125491, 2],
    ] as const;
    const cells = reference.map(([form, count, cellKey]) => ({ key: [form], count, cellKey }));
    const noisy = addCellKeyNoise({ dimensions: ["form"], cells }, table, EIGHT_DIGITS);
    expect(noisy.slice(0, 5).map(({ noise }) => noise)).toEqual(reference.map(([, , , noise]) => noise));
    expect(noisy.at(-1)).toMatchObject({ key: ["*"], exact: 8, cellKey: 56499, noise: -5 });
  });
});

describe("beside the R package cellKey", () => {
  const recordsFile = sharedFile("disclosure/cellkey_conf_records.csv");
  const expectedFile = sharedFile("disclosure/cellkey_conf_expected.csv");
  const tables = [
    ["ptable_cellKeytest_D5_V3_js2_pstay05.csv", { deviation: 5, variance: 3, blocked: 2, stay: 0.5 }],
    ["ptable_D5_V3_js2.csv", { deviation: 5, variance: 3, blocked: 2 }],
    [
      "ptable_example_D2_V105_js1.csv",
      { deviation: 2, variance: 1.05, blocked: 1, isMonotone: [true, true, false, true] },
    ],
  ] as const;

  const isAbsent = [recordsFile, expectedFile, ...tables.map(([name]) => sharedFile(`disclosure/${name}`))].includes(
    undefined,
  );

  test.skipIf(isAbsent).each(tables.map(([name, parameters], at) => ({ name, parameters, column: 7 + at })))(
    "counts, keys and noise of every cell and margin are equal with $name, read and generated",
    ({ name, parameters, column }) => {
      const own = generatePerturbationTable(parameters);
      if (!own.ok) throw new Error("the reference has this table");
      const records = rows(recordsFile ?? "").map((row) => ({ key: row.slice(0, 4), recordKey: Number(row[5]) }));
      const cube = { dimensions: ["prov", "age", "sex", "form"], cells: cellsOfRecords(records, EIGHT_DIGITS) };
      const expected = rows(expectedFile ?? "");
      for (const used of [tableIn(sharedFile(`disclosure/${name}`) ?? ""), own.table]) {
        const noisy = addCellKeyNoise(cube, used, EIGHT_DIGITS);
        const ours = new Map(
          noisy.map(({ key, exact, cellKey, noise }) => [
            key.map((code) => (code === "*" ? "Total" : code)).join(),
            [exact, cellKey, noise],
          ]),
        );
        for (const row of expected) {
          expect([row.slice(0, 4).join(), ...(ours.get(row.slice(0, 4).join()) ?? [])]).toEqual([
            row.slice(0, 4).join(),
            Number(row[4]),
            Number(row[6]),
            Number(row[column]),
          ]);
        }
        const theirs = new Set(expected.map((row) => row.slice(0, 4).join()));
        const others = [...ours].filter(([name]) => !theirs.has(name)).map(([, [exact]]) => exact);
        expect(others.every((exact) => exact === 0)).toBe(true);
        console.info(`${name}: ${expected.length} cells equal; ${others.length} more are zero`);
      }
    },
  );
});
