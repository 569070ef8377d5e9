import fc from "fast-check";
import { expect, test } from "vitest";
import { countsBy, protectPublicCounts, readProtectedTable, sum } from "./index.ts";

const children = fc
  .uniqueArray(
    fc.record({
      year: fc.constantFrom("2023", "2024"),
      province: fc.constantFrom("32", "35", "94"),
      sex: fc.constantFrom("F", "M"),
      ageGroup: fc.constantFrom("6-12", "13-17"),
      form: fc.constantFrom("E1", "E2"),
      lists: fc.constantFrom("ngo", "police", "ngo+police", "ngo+police+social"),
      count: fc.integer({ min: 1, max: 8 }),
    }),
    { selector: ({ count: _, ...key }) => JSON.stringify(key), maxLength: 80 },
  )
  .map((cells) => cells.map(({ count, ...key }) => ({ key: Object.values(key), count })));
const nothingElse = { certainty: [], records: [], steps: [], districts: [] };

test("the cube of the children and the overlap of the lists agree in every year and in all", () => {
  fc.assert(
    fc.property(children, fc.nat(), (cells, seed) => {
      const tables = protectPublicCounts({ ...nothingElse, children: cells }, { seed });
      expect(sum(tables.children)).toBe(sum(tables.lists));
      expect(countsBy(tables.children, "year")).toEqual(countsBy(tables.lists, "year"));
      const ofOneList = sum(tables.lists, { lists: "ngo" }) + sum(tables.lists, { lists: "police" });
      const onBoth = sum(tables.lists, { lists: ["ngo+police", "ngo+police+social"] });
      expect(ofOneList - onBoth).toBe(sum(tables.children));
    }),
  );
});

test("counts of districts pass as they are, and are read again", () => {
  const districts = [
    { key: ["32", "silent"], count: 2 },
    { key: ["32", "sending"], count: 25 },
  ];
  const tables = protectPublicCounts({ ...nothingElse, children: [], districts }, { seed: 1 });
  expect(sum(tables.districts, { province: "32", state: "silent" })).toBe(2);
  const again = readProtectedTable(JSON.parse(JSON.stringify(tables.districts)));
  expect(sum(again)).toBe(27);
});
