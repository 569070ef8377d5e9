import { expect, test } from "vitest";
import {
  countsBy,
  isProtectedTable,
  type ProtectedTable,
  protectBySmallCountRounding,
  readProtectedTable,
  rollUp,
  sum,
} from "./index.ts";

const { table } = protectBySmallCountRounding(
  {
    dimensions: ["district", "lists"],
    cells: [
      { key: ["3273", "police"], count: 9 },
      { key: ["3273", "police+ngo"], count: 7 },
      { key: ["3204", "ngo"], count: 6 },
    ],
    hierarchies: { district: { "3273": ["32"], "3204": ["32"] }, lists: { "police+ngo": ["police", "ngo"] } },
  },
  { base: 5, seed: 1 },
);

test("a sum takes codes of any level and counts each cell once", () => {
  expect(sum(table)).toBe(22);
  expect(sum(table, { district: "32" })).toBe(22);
  expect(sum(table, { lists: "ngo" })).toBe(13);
  expect(sum(table, { lists: ["police", "ngo"] })).toBe(22);
  expect(sum(table, { district: "3273", lists: "ngo" })).toBe(7);
  expect(() => sum(table, { village: "x" })).toThrow("no dimension");
});

test("a roll-up agrees with the table it came from", () => {
  const lists = rollUp(table, ["lists"]);
  expect(countsBy(lists, "lists")).toEqual(countsBy(table, "lists"));
  expect(sum(lists, { lists: "ngo" })).toBe(13);
});

test("a stored table is read again as it was, whatever order its keys come back in", () => {
  const stored = JSON.parse(JSON.stringify(table));
  const reordered = Object.fromEntries(Object.entries(stored).reverse());
  expect(readProtectedTable(reordered).toJSON()).toEqual(table.toJSON());
});

test("a table that was altered, or holds a small count, is not read", () => {
  const stored = table.toJSON();
  expect(() => readProtectedTable({ ...stored, cells: [["3273", "police", 3]] })).toThrow("altered");
  expect(() => readProtectedTable({ cells: [] })).toThrow("not a protected table");
  expect(() => readProtectedTable(null)).toThrow("not a protected table");
});

test("nothing outside this package can make or pass for a protected table", () => {
  // @ts-expect-error the private field makes the type opaque
  const forged: ProtectedTable = {
    protection: table.protection,
    dimensions: [],
    hierarchies: {},
    cells: [],
    toJSON: () => table.toJSON(),
  };
  const constructorOfTable = table.constructor as new (...given: unknown[]) => ProtectedTable;
  expect(() => new constructorOfTable(Symbol("disclosure"), {})).toThrow("only packages/disclosure");
  expect(isProtectedTable(forged)).toBe(false);
  expect(isProtectedTable(table)).toBe(true);
});
