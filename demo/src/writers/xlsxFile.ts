import type { ByteSink } from "./byteSink.ts";
import type { Cell, ListFile } from "./listFile.ts";
import { escapeXml } from "./xml.ts";
import { type ZipEntry, ZipWriter } from "./zip.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
// spreadsheets count days from 30 December 1899
const EPOCH_OFFSET = 25_569;

const PARTS = (sheet: string): Readonly<Record<string, string>> => ({
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
});

/** Letters of a column: 0 = A, 26 = AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

function cellXml(cell: Cell, column: number, row: number): string {
  const reference = `${columnLetters(column)}${row}`;
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${reference}" s="1"><v>${cell.day + EPOCH_OFFSET}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** A workbook of one sheet, written row by row; `title` rows stand above the header, as offices like to have them. */
export function openXlsxFile(
  sink: ByteSink,
  sheet: string,
  title: readonly string[],
  columns: readonly string[],
): ListFile {
  const zip = new ZipWriter(sink);
  let entry: ZipEntry | undefined;
  let waiting = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  const add = (cells: readonly Cell[]) => {
    row++;
    waiting += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row)).join("")}</row>`;
    return row;
  };
  for (const line of title) add([line]);
  add(columns);
  const flush = async () => {
    entry ??= await zip.open("xl/worksheets/sheet1.xml");
    const text = waiting;
    waiting = "";
    if (text !== "") await entry.write(Buffer.from(text, "utf8"));
  };
  const close = async () => {
    waiting += "</sheetData></worksheet>";
    await flush();
    await entry?.close();
    for (const [path, content] of Object.entries(PARTS(sheet))) {
      const part = await zip.open(path);
      await part.write(Buffer.from(`${XML}${content}`, "utf8"));
      await part.close();
    }
    await zip.close();
  };
  return { add, flush, close };
}
