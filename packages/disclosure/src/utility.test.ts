import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossingOf, protectBySmallCountRounding, reportUtility } from "./index.ts";

const dimensions = ["district", "sex"];
const hierarchies = { district: { a: ["north"], b: ["north"], c: ["south"] } };

describe("the utility report", () => {
  test("has for all cells the distance that the rounding itself reports, and every part adds up to it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
        fc.nat(),
        (counts, seed) => {
          const keys = ["a", "b", "c"].flatMap((district) => ["f", "m"].map((sex) => [district, sex]));
          const cube = { dimensions, hierarchies, cells: keys.map((key, at) => ({ key, count: counts[at] ?? 0 })) };
          const { table, distance } = protectBySmallCountRounding(cube, { base: 5, seed });
          const crossing = crossingOf(cube);
          const report = reportUtility(crossing, crossing.sumUp(cube.cells), crossing.sumUp(table.cells));
          expect(report.all).toMatchObject({
            cells: 6 * 3,
            sumOfAbsolute: distance.sumOfAbsolute,
            sumOfSquares: distance.sumOfSquares,
            largest: distance.largest,
          });
          for (const parts of [report.byTable, report.bySize]) {
            expect(parts.reduce((sum, { cells }) => sum + cells, 0)).toBe(report.all.cells);
            expect(parts.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0)).toBe(report.all.sumOfSquares);
          }
        },
      ),
    );
  });

  test("names tables by their dimensions and levels, and sizes by their bounds", () => {
    const cells = [
      { key: ["a", "f"], count: 3 },
      { key: ["c", "m"], count: 1200 },
    ];
    const crossing = crossingOf({ dimensions, hierarchies, cells });
    const exact = crossing.sumUp(cells);
    const shown = crossing.sumUp([
      { key: ["a", "f"], count: 5 },
      { key: ["c", "m"], count: 1200 },
    ]);
    const report = reportUtility(crossing, exact, shown);
    const byTable = report.byTable.map(({ table, cells: size, largest }) => [table, size, largest]);
    expect(byTable).toEqual([
      ["district × sex", 4, 2],
      ["district", 2, 2],
      ["district^ × sex", 4, 2],
      ["district^", 2, 2],
      ["sex", 2, 2],
      ["", 1, 2],
    ]);
    expect(report.bySize[1]).toMatchObject({ from: 1, to: 4, changed: 5, meanAbsolute: 2 });
    expect(report.bySize.at(-1)).toMatchObject({ from: 1000, to: null, cells: 6, changed: 1, largest: 2 });
  });
});
