import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readAll } from "../testing.ts";
import { zipOf } from "./testing.ts";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

test("a workbook is read: titles, dates as ISO, long numbers in full, empty rows left out", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Catatan", rows: [["lihat lembar Data"]] },
      {
        name: "Data",
        rows: [
          ["Rekap 2024"],
          ["No", "Nama", "NIK", "Tgl Lahir"],
          [1, "Ani & Budi", 3201010101100010, day("2011-03-12")],
          [],
          [2, "Siti", "3201010101100017", day("2012-12-31")],
        ],
      },
    ],
  });
  const { layout, entries, lines } = await readAll(bytes);
  expect(layout).toMatchObject({ format: "xlsx", sheet: "Data", headerLine: 2 });
  expect(entries).toEqual([
    { No: "1", Nama: "Ani & Budi", NIK: "3201010101100010", "Tgl Lahir": "2011-03-12" },
    { No: "2", Nama: "Siti", NIK: "3201010101100017", "Tgl Lahir": "2012-12-31" },
  ]);
  expect(lines.map(({ lineNo }) => lineNo)).toEqual([3, 5]);
});

const SHEET = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const parts = (rows: string): Record<string, string | Uint8Array> => ({
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  "xl/worksheets/sheet1.xml": SHEET(rows),
});
const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text("A1", "a")}${text("B1", "b")}</row>`;

test("a formula gives its stored result, or itself as text; it is never calculated", async () => {
  const rows = `${header}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>HYPERLINK("x")</f></c></row>`;
  expect((await readAll(zipOf(parts(rows)))).entries).toEqual([{ a: "2", b: '=HYPERLINK("x")' }]);
});

test("pictures, embedded files, macros and pictures under another name are refused", async () => {
  const jpeg = Buffer.from("ffd8ffe000104a464946", "hex");
  const rows = `${header}<row r="2">${text("A2", "1")}</row>`;
  const cases: [string, string][] = [
    ["xl/media/image1.jpeg", "intake.file.media"],
    ["xl/embeddings/oleObject1.bin", "intake.file.embedded"],
    ["xl/vbaProject.bin", "intake.file.embedded"],
  ];
  for (const [name, key] of cases) expect((await readAll(zipOf({ ...parts(rows), [name]: jpeg }))).refused).toBe(key);
});

test("a zip bomb is refused by its table of contents, before a byte is inflated", async () => {
  const rows = `${header}<row r="2">${text("A2", "1")}</row>`;
  const bomb = zipOf({ ...parts(rows), "xl/worksheets/sheet2.xml": Buffer.alloc(64 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(200_000);
  expect((await readAll(bomb)).refused).toBe("intake.file.zipBomb");
});

test("an entry that unpacks to more than it declares is refused", async () => {
  const rows = `${header}<row r="2">${text("A2", "x".repeat(5000))}</row>`;
  expect((await readAll(zipOf(parts(rows), { declaredBytes: 100 }))).refused).toBe("intake.file.zipBomb");
});

test("a workbook that was cut off, altered, locked or of the old kind is refused", async () => {
  const whole = zipOf(parts(`${header}<row r="2">${text("A2", "1")}</row>`));
  expect((await readAll(whole.subarray(0, whole.length - 40))).refused).toBe("intake.file.truncatedArchive");
  const altered = Buffer.from(whole);
  const at = altered.indexOf("xl/worksheets/sheet1.xml") + 30;
  altered[at] = (altered[at] ?? 0) ^ 0xff;
  expect((await readAll(altered)).refused).toBe("intake.file.malformedZip");
  expect((await readAll(Buffer.from("d0cf11e0a1b11ae1", "hex"))).refused).toBe("intake.file.oldWorkbook");
});

test("an entity declaration inside a workbook is refused", async () => {
  const rows = parts(header);
  rows["xl/worksheets/sheet1.xml"] = `<!DOCTYPE x [<!ENTITY a "b">]>${SHEET(header)}`;
  expect((await readAll(zipOf(rows))).refused).toBe("intake.file.doctype");
});
