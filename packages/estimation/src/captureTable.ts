/**
 * How many persons have each capture history. A history is a number whose bit i is set if list i holds the person;
 * `counts` has one place per history (2^lists), in whole or, for weighted tables, fractional persons. Place 0, on no list, is 0.
 */
export interface CaptureTable {
  readonly lists: readonly string[];
  readonly counts: Float64Array;
  /** Histories in the order of their rows; resamples are drawn in it. Absent: ascending. */
  readonly order?: readonly number[];
}

/** More lists than this make tables that no model could be chosen for in reasonable time. */
export const MOST_LISTS = 7;

export type CaptureTableProblem = "tooFewLists" | "tooManyLists" | "badHistory" | "badCount" | "nobody";

export type CaptureTableRead =
  | { readonly ok: true; readonly table: CaptureTable }
  | { readonly ok: false; readonly problem: CaptureTableProblem; readonly row?: number };

/**
 * Adds up the rows of a table of capture histories; equal histories may stand in several rows.
 *
 * @param lists names of 2 to 7 lists
 * @param rows for each history a 0 or 1 per list, then the count of persons (a whole number); nobody is on no list
 * @returns the table, or what is wrong and in which row (from 0)
 * @example readCaptureTable(["police", "school"], [[1, 0, 40], [0, 1, 30], [1, 1, 6]])
 */
export function readCaptureTable(lists: readonly string[], rows: readonly (readonly unknown[])[]): CaptureTableRead {
  if (lists.length < 2) return { ok: false, problem: "tooFewLists" };
  if (lists.length > MOST_LISTS) return { ok: false, problem: "tooManyLists" };
  const counts = new Float64Array(1 << lists.length);
  const order = new Set<number>();
  for (const [row, cells] of rows.entries()) {
    const history = readHistory(cells.slice(0, lists.length));
    const count = wholeNumber(cells[lists.length]);
    if (history === undefined) return { ok: false, problem: "badHistory", row };
    if (count === undefined) return { ok: false, problem: "badCount", row };
    if (history === 0 && count > 0) return { ok: false, problem: "badHistory", row };
    counts[history] = (counts[history] as number) + count;
    order.add(history);
  }
  if (observed(counts) === 0) return { ok: false, problem: "nobody" };
  return { ok: true, table: { lists, counts, order: [...order] } };
}

/** Persons on at least one list. */
export function observed(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function readHistory(cells: readonly unknown[]): number | undefined {
  let history = 0;
  for (const [list, cell] of cells.entries()) {
    const mark = wholeNumber(cell);
    if (mark !== 0 && mark !== 1) return undefined;
    history |= mark << list;
  }
  return history;
}

function wholeNumber(cell: unknown): number | undefined {
  const text = String(cell ?? "").trim();
  if (!/^\d{1,12}$/.test(text)) return undefined;
  return Number(text);
}
