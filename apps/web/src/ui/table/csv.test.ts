import { expect, test } from "vitest";
import { csvCell, csvOf } from "./csv.ts";

test.each([
  ["=1+2", "'=1+2"],
  ["+62 811", "'+62 811"],
  ["-7 hari", "'-7 hari"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
])("the text %j cannot run as a formula", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("numbers stay numbers, negative ones too; nothing stays nothing", () => {
  expect(csvCell(-12)).toBe("-12");
  expect(csvCell(0.5)).toBe("0.5");
  expect(csvCell(null)).toBe("");
});

test("quotes, separators and line ends are quoted", () => {
  expect(csvCell('kata "kunci", dua')).toBe('"kata ""kunci"", dua"');
  expect(csvCell("satu\ndua")).toBe('"satu\ndua"');
});

test("the table is written as shown, readable by spreadsheets as UTF-8", () => {
  const columns = [
    { key: "name", title: "Nama", value: (row: { name: string; n: number }) => row.name },
    { key: "n", title: "Jumlah", value: (row: { name: string; n: number }) => row.n },
  ];
  expect(csvOf([{ name: "Kota Bandung", n: -3 }], columns)).toBe("\uFEFFNama,Jumlah\r\nKota Bandung,-3\r\n");
});
