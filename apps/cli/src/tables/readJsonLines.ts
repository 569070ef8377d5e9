import type { Cell } from "@suar/linkage";
import { fileText } from "./fileText.ts";
import { toCell } from "./toCell.ts";

/** Reads one JSON object per line; undefined where there is none. A line that is no object is an error with its number. */
export function readJsonLines(path: string): Record<string, Cell[]> | undefined {
  const columns = new Map<string, Cell[]>();
  let rows = 0;
  let lineNo = 0;
  for (const line of linesOf(path)) {
    lineNo++;
    if (line.trim() === "") continue;
    for (const [name, value] of Object.entries(objectOf(line, lineNo))) {
      const cells = columns.get(name) ?? new Array<Cell>(rows).fill(null);
      columns.set(name, cells);
      cells[rows] = toCell(value);
    }
    rows++;
    for (const cells of columns.values()) if (cells.length < rows) cells.push(null);
  }
  return rows === 0 ? undefined : Object.fromEntries(columns);
}

function* linesOf(path: string): Generator<string> {
  let rest = "";
  for (const piece of fileText(path)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest;
}

function objectOf(line: string, lineNo: number): object {
  const value: unknown = parseOr(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${lineNo}: {…}?`);
  return value;
}

function parseOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
