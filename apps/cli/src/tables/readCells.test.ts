import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { readCells } from "./readCells.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-cells-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("cells are read with the spaces behind them, whichever way a spreadsheet has written them anew", async () => {
  const file = join(folder, "copy.csv");
  writeFileSync(
    file,
    '\uFEFF"May not be passed on, exported by A"\r\nKota Bandung ;"Garut ";7\r\nKota Bogor;Garut;8\r\n',
  );
  expect((await readCells(file, 10)).slice(1)).toEqual([
    ["Kota Bandung ", "Garut ", "7"],
    ["Kota Bogor", "Garut", "8"],
  ]);
  const rows = [["Kota Bandung ", "Garut ", 7]];
  const book = join(folder, "copy.xlsx");
  writeFileSync(book, await writeXlsx({ sheets: [{ name: "Suar", rows }] }));
  expect(await readCells(book, 10)).toEqual([["Kota Bandung ", "Garut ", "7"]]);
});
