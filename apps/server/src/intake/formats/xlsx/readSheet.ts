import type { MessageKey } from "@suar/messages";
import type { ByteSource } from "../byteSource.ts";
import { decodeText } from "../encoding.ts";
import { columnNames, type HeadRow, numberedColumns } from "../header.ts";
import { type LineReader, type ReadLine, UnreadableFile } from "../line.ts";
import { refusePayload } from "../media.ts";
import { unreadableReason } from "../readableText.ts";
import { TagScanner } from "./scanTags.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { SheetRows } from "./sheetRows.ts";
import { openWorkbook } from "./workbook.ts";
import { readEntry } from "./zip.ts";

export interface SheetLayout {
  /** Name of the sheet; null takes the largest, which holds the list. */
  sheet: string | null;
  headerLine: number;
}

export function readSheet(source: ByteSource, layout: SheetLayout): LineReader {
  const columns: string[] = [];
  return { columns, batches: readBatches(source, layout, columns) };
}

async function* readBatches(source: ByteSource, layout: SheetLayout, columns: string[]): AsyncGenerator<ReadLine[]> {
  for await (const rows of readRows(source, layout.sheet)) yield entriesOf(rows, layout, columns);
}

/** The rows of one sheet, with the numbers that the sheet shows beside them. */
export async function* readRows(source: ByteSource, sheetName: string | null): AsyncGenerator<HeadRow[]> {
  const workbook = await openWorkbook(source);
  const sheet =
    sheetName === null ? largestOf(workbook.sheets) : workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new UnreadableFile("intake.file.noSuchSheet");
  const strings = await readSharedStrings(source, workbook.entries.get("xl/sharedStrings.xml"));
  const rows = new SheetRows(strings, workbook);
  const scanner = new TagScanner(rows);
  for await (const text of decodeText(readEntry(source, sheet.entry), "utf-8")) {
    scanner.push(text);
    yield rows.taken();
  }
  scanner.end();
  rows.end();
  yield rows.taken();
}

/** The list is the largest sheet; notes and code lists beside it are small. */
export function largestOf<T extends { entry: { bytes: number } }>(sheets: readonly T[]): T | undefined {
  return sheets.reduce<T | undefined>(
    (one, other) => (one === undefined || other.entry.bytes > one.entry.bytes ? other : one),
    undefined,
  );
}

function entriesOf(rows: readonly HeadRow[], layout: SheetLayout, columns: string[]): ReadLine[] {
  const lines: ReadLine[] = [];
  for (const row of rows) {
    if (columns.length === 0) nameColumns(row, layout, columns);
    const isEntry = columns.length > 0 && row.lineNo > layout.headerLine;
    if (isEntry && row.cells.some(isFilled)) lines.push(entryOf(row, columns.length));
  }
  return lines;
}

const isFilled = (cell: string | undefined) => cell !== undefined && cell !== "";

function nameColumns({ lineNo, cells }: HeadRow, { headerLine }: SheetLayout, columns: string[]): void {
  if (lineNo < headerLine) return;
  columns.push(...(headerLine === 0 ? numberedColumns(cells.length) : columnNames(cells)));
}

function entryOf({ lineNo, cells }: HeadRow, width: number): ReadLine {
  for (const cell of cells) refusePayload(cell, lineNo);
  const broken: MessageKey | undefined = cells.slice(width).some(isFilled)
    ? "intake.reject.cellCount"
    : unreadableReason(cells);
  return broken === undefined ? { lineNo, parts: [cells] } : { lineNo, broken };
}
