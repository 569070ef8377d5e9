import { createHash } from "node:crypto";
import { districts } from "@suar/terminology";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { evidenceFor, tableFrom } from "./originOf.ts";
import { csvOf, markTable, xlsxOf } from "./writeExportFile.ts";

const keyOf = (name: string) => createHash("sha256").update(name).digest();
const OWN = keyOf("own");
const OTHERS = Array.from({ length: 200 }, (_, at) => keyOf(`other ${at}`));
const column = (id: string) => ({ title: { id, en: id } });

function exported(rows: number, key: Uint8Array = OWN) {
  return markTable({
    key,
    notice: "Tidak boleh diteruskan",
    language: "id",
    columns: [{ ...column("Anak"), isReference: true }, column("Daerah"), column("Tanggal"), column("Usia")],
    rows: Array.from({ length: rows }, (_, at) => ({
      id: `record ${at}`,
      records: [],
      cells: [`child ${at >> 1}`, districts[(at * 7) % 514]?.name ?? "", `2024-03-${(at % 28) + 10}`, at % 18],
    })),
    referenceTitle: "Rujukan",
  });
}

const asCells = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.map(String));
const shuffled = <T>(rows: readonly T[]): T[] => {
  const keyed = rows.map((row, at) => ({ row, place: keyOf(`shuffle ${at}`).toString("hex") }));
  return keyed.toSorted((a, b) => a.place.localeCompare(b.place)).map(({ row }) => row);
};
const marksFor = (key: Uint8Array, rows: string[][]) =>
  evidenceFor(key, tableFrom(rows), OTHERS.length + 1).map(({ mark }) => mark);
const nobodyElse = (rows: string[][]) => OTHERS.every((key) => marksFor(key, rows).length === 0);

test("a copy without its first line, with half its rows gone and the rest shuffled, still names its export and no other", () => {
  const rows = shuffled(asCells(exported(120).rows)).slice(0, 60);
  expect(marksFor(OWN, rows)).toEqual(expect.arrayContaining(["references", "spaces"]));
  expect(nobodyElse(rows)).toBe(true);
});

test("without the references, shuffled and thinned out, the spaces name it", () => {
  const rows = shuffled(asCells(exported(120).rows))
    .slice(0, 60)
    .map((row) => row.slice(2));
  expect(marksFor(OWN, rows)).toEqual(["spaces"]);
  expect(nobodyElse(rows)).toBe(true);
});

test("with every space trimmed and rows taken out, the order of the rows names it", () => {
  const rows = asCells(exported(120).rows)
    .filter((_, at) => at % 3 > 0)
    .map((row) => row.map((cell) => cell.trim()));
  const unreferenced = rows.map(([, ...row]) => ["x", ...row]);
  expect(marksFor(OWN, rows)).toEqual(expect.arrayContaining(["references", "order"]));
  expect(marksFor(OWN, unreferenced)).not.toContain("order");
  expect(nobodyElse(rows)).toBe(true);
});

test("two references are enough to name it", () => {
  const rows = asCells(exported(60).rows)
    .slice(0, 2)
    .map(([reference, ...row]) => [reference ?? "", ...row.slice(3)]);
  expect(marksFor(OWN, rows)).toEqual(["references"]);
});

test("what defeats it: references cut off, spaces trimmed and rows sorted anew name nothing, and nothing false", () => {
  const rows = asCells(exported(120).rows).map((row) => row.slice(2).map((cell) => cell.trim()));
  const sorted = rows.toSorted((a, b) => a.join().localeCompare(b.join()));
  expect(marksFor(OWN, sorted)).toEqual([]);
  expect(nobodyElse(sorted)).toBe(true);
});

test("the marks take nothing from the table: trimmed, each row is there with the values it had", () => {
  const [one, other] = [exported(80), exported(80, keyOf("another"))];
  const plain = (table: typeof one) =>
    asCells(table.rows)
      .map((row) =>
        row
          .slice(2)
          .map((cell) => cell.trim())
          .join("|"),
      )
      .toSorted();
  expect(plain(one)).toEqual(plain(other));
  expect(one.rows.map(([reference]) => reference)).not.toEqual(other.rows.map(([reference]) => reference));
});

test("a text that a spreadsheet would run as a formula is written as text, in the notice as well", () => {
  const table = markTable({
    key: OWN,
    notice: "=cmd()",
    language: "id",
    columns: [column("Catatan")],
    rows: [{ id: "one", records: [], cells: ["@sum(1)"] }],
    referenceTitle: "Rujukan",
  });
  const lines = csvOf(table).toString("utf8").split("\r\n");
  expect(lines[0]).toBe("\uFEFF'=cmd()");
  expect(lines[2]).toContain(",'@sum(1)");
});

test("a workbook keeps the notice above, below and on every page, and its marks", async () => {
  const table = exported(70);
  const { sheets } = await readXlsx(await xlsxOf(table));
  const cells = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
  expect([cells[0]?.[0], cells.at(-1)?.[0]]).toEqual([table.notice, table.notice]);
  expect(marksFor(OWN, cells.slice(2, -1))).toEqual(["references", "spaces", "order"]);
});
