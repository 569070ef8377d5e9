import { expect, test } from "vitest";
import { type Column, choicesOf, nextSort, readView, type TableView, viewRows, writeView } from "./tableView.ts";

interface Row {
  place: string;
  count: number | null;
}

const rows: Row[] = [
  { place: "Kota 10", count: 5 },
  { place: "Kota 9", count: null },
  { place: "Desa 1", count: 70 },
];
const columns: Column<Row>[] = [
  { key: "place", title: "Tempat", value: (row) => row.place },
  { key: "count", title: "Jumlah", value: (row) => row.count, isNumber: true },
];
const plain: TableView = { words: "", sortBy: null, isDescending: false, choices: {} };
const places = (view: TableView) => viewRows(rows, columns, view, "id-ID").map((row) => row.place);

test("a view survives the address, beside what else stands there", () => {
  const view: TableView = { words: "kota b", sortBy: "count", isDescending: true, choices: { place: "Kota 9" } };
  const address = writeView(new URLSearchParams("from=2024-01-01&t.find=old"), "t.", view);
  expect(address.get("from")).toBe("2024-01-01");
  expect(readView(new URLSearchParams(address.toString()), "t.")).toEqual(view);
});

test("an unchanged view leaves the address clean", () => {
  expect(writeView(new URLSearchParams("find=x&sort=-a&is.b=c"), "", plain).toString()).toBe("");
});

test("sorting counts numbers as numbers, in texts too, and puts what is missing last both ways", () => {
  expect(places({ ...plain, sortBy: "place" })).toEqual(["Desa 1", "Kota 9", "Kota 10"]);
  expect(places({ ...plain, sortBy: "count" })).toEqual(["Kota 10", "Desa 1", "Kota 9"]);
  expect(places({ ...plain, sortBy: "count", isDescending: true })).toEqual(["Desa 1", "Kota 10", "Kota 9"]);
});

test("every word must be somewhere in the row, and a choice must be met exactly", () => {
  expect(places({ ...plain, words: "KOTA 5" })).toEqual(["Kota 10"]);
  expect(places({ ...plain, choices: { place: "Kota 9" } })).toEqual(["Kota 9"]);
  expect(places({ ...plain, choices: { place: "Kota" } })).toEqual([]);
});

test("a column's title sorts up, then down, then not at all", () => {
  const up = nextSort(plain, "count");
  const down = nextSort(up, "count");
  expect([up.isDescending, down.isDescending, nextSort(down, "count").sortBy]).toEqual([false, true, null]);
});

test("choices are the values that occur", () => {
  expect(choicesOf(rows, columns[0] as Column<Row>, "id-ID")).toEqual(["Desa 1", "Kota 9", "Kota 10"]);
});

test("100,000 rows are filtered and sorted within half a second", () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({ place: `Kota ${(at * 7919) % 100_000}`, count: at }));
  const start = performance.now();
  const shown = viewRows(many, columns, { ...plain, words: "kota", sortBy: "count", isDescending: true }, "id-ID");
  expect(shown).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(500);
});
