import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../../test/sharedFolder.ts";
import { generatePerturbationTable, type NoiseParameters } from "./index.ts";

const parameters = fc.record({
  deviation: fc.integer({ min: 1, max: 12 }),
  variance: fc.double({ min: 0.01, max: 8, noNaN: true }),
  blocked: fc.integer({ min: 0, max: 5 }),
  stay: fc.double({ min: 0, max: 0.95, noNaN: true }),
  isMonotone: fc.boolean(),
});

const LEAST_PER_NOISE = 1e-8;

/** The made table; an infeasible one is a failure. */
function tableOf(given: NoiseParameters) {
  const made = generatePerturbationTable(given);
  if (!made.ok) throw new Error(`no table: ${JSON.stringify(made.problem)}`);
  return made.table;
}

describe("a perturbation table", () => {
  test("is either refused with a reason or keeps to every constraint", () => {
    let tables = 0;
    fc.assert(
      fc.property(parameters, (given) => {
        const made = generatePerturbationTable(given);
        if (!made.ok) {
          expect(["oneSided", "varianceTooSmall", "varianceTooLarge"]).toContain(made.problem.kind);
          return;
        }
        tables += 1;
        made.table.slice(1).forEach((row, at) => {
          // each probability is rounded to eight digits
          const rounding = row.length * LEAST_PER_NOISE * given.deviation ** 2;
          const moment = (power: number) =>
            row.reduce((sum, { noise, probability }) => sum + probability * noise ** power, 0);
          expect(row[0]?.from).toBe(0);
          expect(row.at(-1)?.to).toBe(1);
          expect(Math.abs(moment(0) - 1)).toBeLessThan(rounding);
          expect(Math.abs(moment(1))).toBeLessThan(rounding);
          expect(Math.abs(moment(2) - given.variance)).toBeLessThan(rounding);
          expect(row.every(({ probability }) => probability >= 0)).toBe(true);
          const shown = row.map(({ noise }) => at + 1 + noise);
          expect(shown.every((count) => count === 0 || count > given.blocked)).toBe(true);
          const rising = row.filter(({ noise }) => noise <= 0);
          if (!given.isMonotone || rising.at(-1)?.noise !== 0) return;
          for (let place = 1; place < rising.length; place++) {
            const fall = (rising[place - 1]?.probability ?? 0) - (rising[place]?.probability ?? 0);
            expect(fall).toBeLessThanOrEqual(2 * LEAST_PER_NOISE);
          }
        });
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(tables).toBeGreaterThan(50);
  });

  test("keeps at least the asked probability of no noise where the variance leaves room, and less where not", () => {
    const stayOf = (variance: number) => tableOf({ deviation: 5, variance, blocked: 2, stay: 0.5 }).at(-1)?.[5];
    expect(stayOf(3)).toMatchObject({ noise: 0 });
    expect(stayOf(3)?.probability).toBeCloseTo(0.5, 6);
    // a fifth of the noise spread evenly over ±1 to ±5 has a variance of 2.2, three tenths of it 3.3
    const lowered = tableOf({ deviation: 5, variance: 3, blocked: 0, stay: 0.8, isMonotone: false }).at(-1)?.[5];
    expect(lowered?.probability).toBeCloseTo(0.7, 6);
  });

  test("says the least variance that a count below the blocked ones allows", () => {
    // 1 may become 0, or 3 and more: −1 with 2/3 and +2 with 1/3 vary least
    expect(generatePerturbationTable({ deviation: 5, variance: 1.9, blocked: 2 })).toEqual({
      ok: false,
      problem: { kind: "varianceTooSmall", count: 1, least: 2 },
    });
  });

  test("says the greatest variance, and where noise can go one way only", () => {
    expect(generatePerturbationTable({ deviation: 5, variance: 6, blocked: 2 })).toEqual({
      ok: false,
      problem: { kind: "varianceTooLarge", count: 1, greatest: 5 },
    });
    expect(generatePerturbationTable({ deviation: 2, variance: 1, blocked: 4 })).toEqual({
      ok: false,
      problem: { kind: "oneSided", count: 1 },
    });
  });

  test("names the parameter that is none", () => {
    const wrong = (given: Partial<NoiseParameters>) =>
      generatePerturbationTable({ deviation: 5, variance: 3, blocked: 2, ...given });
    const problem = (parameter: string) => ({ ok: false, problem: { kind: "parameter", parameter } });
    expect(wrong({ deviation: 0 })).toEqual(problem("deviation"));
    expect(wrong({ deviation: 2.5 })).toEqual(problem("deviation"));
    expect(wrong({ variance: 0 })).toEqual(problem("variance"));
    expect(wrong({ variance: Number.NaN })).toEqual(problem("variance"));
    expect(wrong({ blocked: -1 })).toEqual(problem("blocked"));
    expect(wrong({ stay: 1 })).toEqual(problem("stay"));
    expect(wrong({ stay: [0.5] })).toEqual(problem("stay"));
    expect(wrong({ isMonotone: [true] })).toEqual(problem("isMonotone"));
  });

  test("has the probabilities of the R package ptable (D = 3, V = 1, js = 0)", () => {
    const theirs = [
      [1],
      [0.36988218, 0.36988218, 0.17106039, 0.06870396, 0.02047129],
      [0.06027651, 0.24723103, 0.39149963, 0.23934983, 0.05649478, 0.00514822],
      [0.0045082, 0.05434724, 0.24203727, 0.39821458, 0.24203727, 0.05434724, 0.0045082],
    ];
    const ours = tableOf({ deviation: 3, variance: 1, blocked: 0 });
    expect(ours.map((row) => row.length)).toEqual(theirs.map((row) => row.length));
    ours.forEach((row, count) => {
      row.forEach(({ probability }, at) => {
        expect(Math.abs(probability - (theirs[count]?.[at] ?? 0))).toBeLessThan(1e-6);
      });
    });
  });
});

describe("beside the R package ptable", () => {
  const files = [
    { name: "ptable_D3_V1_js0.csv", given: { deviation: 3, variance: 1, blocked: 0 } },
    { name: "ptable_D5_V3_js2.csv", given: { deviation: 5, variance: 3, blocked: 2 } },
    {
      name: "ptable_cellKeytest_D5_V3_js2_pstay05.csv",
      given: { deviation: 5, variance: 3, blocked: 2, stay: 0.5 },
    },
    {
      name: "ptable_example_D2_V105_js1.csv",
      given: { deviation: 2, variance: 1.05, blocked: 1, isMonotone: [true, true, false, true] },
    },
  ];
  const isAbsent = files.map(({ name }) => sharedFile(`disclosure/${name}`)).includes(undefined);

  test.skipIf(isAbsent).each(files)("$name is met to 1e-6 in every number", ({ name, given }) => {
    const theirs = readFileSync(sharedFile(`disclosure/${name}`) ?? "", "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").slice(0, 6).map(Number));
    const ours = tableOf(given).flatMap((row, count) =>
      row.map(({ noise, probability, from, to }) => [count, count + noise, probability, noise, from, to]),
    );
    expect(ours.length).toBe(theirs.length);
    const furthest = Math.max(
      ...theirs.flatMap((row, at) => row.map((value, place) => Math.abs(value - (ours[at]?.[place] ?? Number.NaN)))),
    );
    console.info(`${name}: ${theirs.length} rows, furthest ${furthest}`);
    expect(furthest).toBeLessThan(1e-6);
  });
});
