import type { ByteSource } from "../byteSource.ts";
import { decodeText, type Encoding } from "../encoding.ts";
import { columnNames, numberedColumns } from "../header.ts";
import { type LineReader, type ReadLine, UnreadableFile } from "../line.ts";
import { refusePayload } from "../media.ts";
import { holdsUnreadable, unreadableReason } from "../readableText.ts";
import { type CsvRow, RowSplitter } from "./splitRows.ts";

export interface CsvLayout {
  encoding: Encoding;
  delimiter: string;
  /** Number of the line that names the columns; 0 if none does. Lines above it are titles, not entries. */
  headerLine: number;
}

export function readCsv(source: ByteSource, layout: CsvLayout): LineReader {
  const columns: string[] = [];
  return { columns, batches: readBatches(source, layout, columns) };
}

async function* readBatches(source: ByteSource, layout: CsvLayout, columns: string[]): AsyncGenerator<ReadLine[]> {
  const splitter = new RowSplitter(layout.delimiter);
  let wasSuspicious = false;
  for await (const text of decodeText(source.stream(), layout.encoding)) {
    const isSuspicious = holdsUnreadable(text);
    const rows = splitter.push(text);
    yield entriesOf(rows, layout, columns, isSuspicious || wasSuspicious);
    wasSuspicious = isSuspicious;
  }
  const isCutOff = splitter.hasRest;
  const last = splitter.end();
  if (isCutOff) refuseHalfRow(last.at(-1), columns);
  yield entriesOf(last, layout, columns, wasSuspicious);
}

/** A file that ends inside a row has lost its end, and nobody knows how much of it. */
function refuseHalfRow(row: CsvRow | undefined, columns: readonly string[]): void {
  if (row !== undefined && columns.length > 0 && row.cells.length < columns.length) {
    throw new UnreadableFile("intake.file.truncated", { line: row.lineNo });
  }
}

function entriesOf(rows: readonly CsvRow[], layout: CsvLayout, columns: string[], isSuspicious: boolean): ReadLine[] {
  const lines: ReadLine[] = [];
  for (const row of rows) {
    if (columns.length === 0 && !nameColumns(row, layout, columns)) continue;
    if (row.lineNo <= layout.headerLine) continue;
    if (row.tooLong || row.cells.some((cell) => cell !== "")) lines.push(entryOf(row, columns.length, isSuspicious));
  }
  return lines;
}

/** Takes the columns from the header line, or from the width of the first line where there is none. */
function nameColumns(row: CsvRow, { headerLine }: CsvLayout, columns: string[]): boolean {
  if (row.lineNo < headerLine) return false;
  columns.push(...(headerLine === 0 ? numberedColumns(row.cells.length) : columnNames(row.cells)));
  return headerLine === 0;
}

function entryOf({ lineNo, cells, tooLong }: CsvRow, width: number, isSuspicious: boolean): ReadLine {
  if (tooLong) return { lineNo, broken: "intake.reject.lineTooLong" };
  for (const cell of cells) refusePayload(cell, lineNo);
  const unreadable = isSuspicious ? unreadableReason(cells) : undefined;
  if (unreadable !== undefined) return { lineNo, broken: unreadable };
  return hasWidth(cells, width) ? { lineNo, parts: [cells] } : { lineNo, broken: "intake.reject.cellCount" };
}

/** Empty cells beyond the header do no harm; anything else means that values stand under the wrong column. */
function hasWidth(cells: readonly string[], width: number): boolean {
  return cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell === ""));
}
