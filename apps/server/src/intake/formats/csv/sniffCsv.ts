import { headerLineOf } from "../header.ts";
import { type CsvRow, RowSplitter } from "./splitRows.ts";

export interface SniffedCsv {
  delimiter: string;
  headerLine: number;
}

const DELIMITERS = [",", ";", "\t", "|", "^", "~", ":"];
const ROWS_SEEN = 60;

interface Reading {
  delimiter: string;
  rows: CsvRow[];
  /** The most usual number of cells, and the share of rows that have it. */
  width: number;
  share: number;
}

/** Finds the delimiter that cuts most rows into the same number of cells, and the line that names the columns. */
export function sniffCsv(head: string): SniffedCsv {
  const readings = DELIMITERS.map((delimiter) => readWith(delimiter, head));
  const best = readings.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  return { delimiter: best.delimiter, headerLine: headerLineOf(best.rows, best.width) };
}

function readWith(delimiter: string, head: string): Reading {
  const rows = splitForgivingly(delimiter, head)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, ROWS_SEEN);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, seen = 0] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { delimiter, rows, width, share: rows.length === 0 ? 0 : seen / rows.length };
}

function splitForgivingly(delimiter: string, head: string): CsvRow[] {
  try {
    // the head may end inside a row: without its last one
    return new RowSplitter(delimiter).push(head.includes("\n") || head.includes("\r") ? head : `${head}\n`);
  } catch {
    return [];
  }
}

function weightOf({ width, share }: Reading): number {
  return width === 1 ? 0 : share * (1 + Math.log2(width) / 10);
}
