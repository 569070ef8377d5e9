import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAll, utf8 } from "../testing.ts";
import { RowSplitter } from "./splitRows.ts";

test("a semicolon, a comma, a tab and a bar are each found as delimiter", async () => {
  for (const delimiter of [";", ",", "\t", "|"]) {
    const text = ["Nama", "Umur\nAni", "12\nBudi", "13\n"].join(delimiter);
    const { layout, entries } = await readAll(utf8(text));
    expect(layout?.delimiter).toBe(delimiter);
    expect(entries).toEqual([
      { Nama: "Ani", Umur: "12" },
      { Nama: "Budi", Umur: "13" },
    ]);
  }
});

test("titles above the header are no entries, and a file without a header gets numbered columns", async () => {
  const titled = await readAll(utf8("Rekap 2024\n\nNama;Tgl\nAni;01-02-2024\nBudi;03-04-2024\n"));
  expect(titled.layout?.headerLine).toBe(3);
  expect(titled.lines.map(({ lineNo }) => lineNo)).toEqual([4, 5]);
  const bare = await readAll(utf8("Ani;01-02-2024\nBudi;03-04-2024\n"));
  expect(bare.columns).toEqual(["#1", "#2"]);
  expect(bare.entries).toHaveLength(2);
});

test("UTF-16 with and without a mark, Windows-1252 and UTF-8 with a mark read the same", async () => {
  const text = "Nama;Kota\nAndré;Jambi\nSiti;Medan\n";
  const utf16 = Buffer.from(text, "utf16le");
  const encodings = [
    utf8(text),
    utf8(`\uFEFF${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    utf16,
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    Buffer.from(text, "latin1"),
  ];
  for (const bytes of encodings) {
    expect((await readAll(bytes)).entries[0]).toEqual({ Nama: "André", Kota: "Jambi" });
  }
});

test("damaged letters reject their line and no other", async () => {
  const bytes = Buffer.concat([utf8("Nama;Kota\nAndré;Añer\nÉva"), Buffer.from([0xff]), utf8(";Medan\nBudi;Palu\n")]);
  const { entries, broken } = await readAll(bytes);
  expect(entries).toHaveLength(2);
  expect(broken).toEqual([{ lineNo: 3, broken: "intake.reject.encoding" }]);
});

test("a row with shifted values is rejected; empty cells beyond the header do no harm", async () => {
  const { entries, broken } = await readAll(utf8("a,b\n1,2\n3,4,\n5,6,7\n8\n9,10\n"));
  expect(entries).toHaveLength(3);
  expect(broken).toEqual([
    { lineNo: 4, broken: "intake.reject.cellCount" },
    { lineNo: 5, broken: "intake.reject.cellCount" },
  ]);
});

test("a file that ends inside a row or a quotation is refused", async () => {
  expect((await readAll(utf8("a,b,c\n1,2,3\n4,5"))).refused).toBe("intake.file.truncated");
  expect((await readAll(utf8('a,b\n1,"2\n3,4\n'))).refused).toBe("intake.file.unclosedQuote");
});

test("a formula stays text", async () => {
  const { entries } = await readAll(utf8('a,b\n"=HYPERLINK(""x"")",+1\n'));
  expect(entries).toEqual([{ a: '=HYPERLINK("x")', b: "+1" }]);
});

test("a line of many megabytes is rejected without being held", async () => {
  const splitter = new RowSplitter(",");
  const rows = [...splitter.push("a,b\n1,2\n")];
  const before = process.memoryUsage().heapUsed;
  for (let chunk = 0; chunk < 400; chunk += 1) rows.push(...splitter.push("x".repeat(256 * 1024)));
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  rows.push(...splitter.push("\n3,4\n"), ...splitter.end());
  expect(rows.map(({ lineNo, tooLong = false }) => [lineNo, tooLong])).toEqual([
    [1, false],
    [2, false],
    [3, true],
    [4, false],
  ]);
});

const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', ",", ";", "\n", "\r\n", "0", "="), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
const written = (rows: readonly string[][], quoteAll: boolean, lineEnd: string) =>
  rows
    .map((row) =>
      row.map((value) => (quoteAll || /[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(","),
    )
    .join(lineEnd);

test("any table is split as csv-parse splits it, wherever the stream is cut", () => {
  fc.assert(
    fc.property(
      table,
      fc.boolean(),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 9 }),
      (rows, quoteAll, lineEnd, step) => {
        const text = written(rows, quoteAll, lineEnd);
        const expected: string[][] = parse(text, {
          delimiter: ",",
          record_delimiter: lineEnd,
          relax_column_count: true,
        });
        const splitter = new RowSplitter(",");
        const found: string[][] = [];
        for (let at = 0; at < text.length; at += step) {
          found.push(...splitter.push(text.slice(at, at + step)).map(({ cells }) => cells));
        }
        found.push(...splitter.end().map(({ cells }) => cells));
        expect(found.filter((cells) => cells.length > 1)).toEqual(expected.filter((cells) => cells.length > 1));
        expect(found.filter((cells) => cells.length > 1)).toEqual(rows);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});
