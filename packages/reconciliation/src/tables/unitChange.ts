import { TIME } from "./concepts.ts";
import { covers, isSame, keyOf, type Margin, type MarginTable, spreadOf, valueIn } from "./margin.ts";

/** One year (or a whole table) in which every number of a table is the same multiple of the other tables' number. */
export interface UnitChange {
  readonly table: MarginTable;
  readonly cells: readonly (readonly string[])[];
  /** The year, or null for the whole table. */
  readonly time: string | null;
  readonly factor: number;
  readonly isCertain: boolean;
}

// two numbers can share a ratio by chance
const FEWEST_RATIOS = 3;

export function findUnitChange(margin: Margin, without: ReadonlySet<string>): UnitChange | undefined {
  const place = margin.concepts.findIndex((concept) => TIME.has(concept));
  const times = place < 0 ? [null] : [...new Set(margin.cells.map((cell) => cell[place] ?? "")), null];
  const found = margin.tables
    .filter((table) => !without.has(table.name))
    .flatMap((table) =>
      times.flatMap((time) => {
        const cells = time === null ? margin.cells : margin.cells.filter((cell) => cell[place] === time);
        return unitChangeIn(margin, table, cells, time, without) ?? [];
      }),
    );
  return found.sort((a, b) => b.cells.length - a.cells.length || jumpOf(margin, b) - jumpOf(margin, a))[0];
}

function unitChangeIn(
  margin: Margin,
  table: MarginTable,
  cells: readonly (readonly string[])[],
  time: string | null,
  without: ReadonlySet<string>,
): UnitChange | undefined {
  const others = margin.tables.filter((other) => other !== table && !without.has(other.name));
  const ratios: number[] = [];
  for (const cell of cells) {
    const theirs = agreedValue(margin, others, cell);
    const own = valueIn(table, cell);
    if (theirs === undefined || !covers(margin, table, cell) || (own === 0 && theirs === 0)) continue;
    if (own === 0 || theirs === 0) return undefined;
    ratios.push(own / theirs);
  }
  const [factor] = ratios;
  if (factor === undefined || ratios.length < FEWEST_RATIOS || isSame(factor, 1)) return undefined;
  // one ratio for numbers that are all equal tells nothing
  if (ratios.some((ratio) => !isSame(ratio, factor))) return undefined;
  const disputed = cells.filter((cell) => spreadOf(margin, cell, without) > 1);
  return { table, cells: disputed, time, factor, isCertain: others.length >= 2 };
}

function agreedValue(margin: Margin, others: readonly MarginTable[], cell: readonly string[]): number | undefined {
  const values = others.filter((other) => covers(margin, other, cell)).map((other) => valueIn(other, cell));
  const [first] = values;
  return first !== undefined && values.every((value) => isSame(value, first)) ? first : undefined;
}

/** How far a table's total jumps away from its own other years there: the table that jumps has changed its unit. */
function jumpOf(margin: Margin, { table, time }: UnitChange): number {
  const place = margin.concepts.findIndex((concept) => TIME.has(concept));
  if (time === null || place < 0) return 0;
  const totals = { here: 0, elsewhere: 0, years: new Set<string>() };
  for (const cell of margin.cells) {
    if (cell[place] === time) totals.here += valueIn(table, cell);
    else {
      totals.elsewhere += valueIn(table, cell);
      totals.years.add(cell[place] ?? "");
    }
  }
  if (totals.here === 0 || totals.elsewhere === 0) return 0;
  return Math.abs(Math.log((totals.here * totals.years.size) / totals.elsewhere));
}

/** Brings the table's numbers to the unit of the others. */
export function undoUnitChange(margin: Margin, { table, time, factor }: UnitChange): void {
  const place = margin.concepts.findIndex((concept) => TIME.has(concept));
  for (const cell of margin.cells) {
    if (time !== null && cell[place] !== time) continue;
    if (table.sums.has(keyOf(cell))) table.sums.set(keyOf(cell), valueIn(table, cell) / factor);
  }
}
