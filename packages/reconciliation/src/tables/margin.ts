import { type Concept, TIME } from "./concepts.ts";
import type { PublishedTable } from "./publishedTable.ts";

const SEPARATOR = "\u001f";

/** One table's numbers, summed to the dimensions of a margin. */
export interface MarginTable {
  readonly name: string;
  readonly sums: Map<string, number>;
  /** How many lines stand behind each sum. */
  readonly lines: ReadonlyMap<string, number>;
  /** For each dimension, the values that the table has at all. */
  readonly seen: readonly ReadonlySet<string>[];
}

/** Tables beside each other in the dimensions that they share. */
export interface Margin {
  readonly concepts: readonly Concept[];
  readonly tables: readonly MarginTable[];
  /** Every cell that any of the tables has, as values in the order of the concepts. */
  readonly cells: readonly (readonly string[])[];
}

export function keyOf(values: readonly string[]): string {
  return values.join(SEPARATOR);
}

export function buildMargin(tables: readonly PublishedTable[], concepts: readonly Concept[]): Margin {
  const summed = tables.map((table) => sumTo(table, concepts));
  const keys = new Set(summed.flatMap(({ sums }) => [...sums.keys()]));
  return {
    concepts,
    tables: summed,
    cells: [...keys].sort().map((key) => (concepts.length === 0 ? [] : key.split(SEPARATOR))),
  };
}

function sumTo(table: PublishedTable, concepts: readonly Concept[]): MarginTable {
  const places = concepts.map((concept) => table.dimensions.findIndex((dimension) => dimension.concept === concept));
  const sums = new Map<string, number>();
  const lines = new Map<string, number>();
  const seen = concepts.map(() => new Set<string>());
  for (const row of table.rows) {
    const values = places.map((place) => row.values[place] ?? "");
    const key = keyOf(values);
    values.forEach((value, at) => {
      seen[at]?.add(value);
    });
    sums.set(key, (sums.get(key) ?? 0) + row.count);
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  return { name: table.name, sums, lines, seen };
}

/**
 * Whether a table can be expected to say something about a cell: a year it does not publish, or a side of a dimension of which
 * it publishes one value only, is outside it. Any other missing line is a gap.
 */
export function covers(margin: Margin, table: MarginTable, cell: readonly string[]): boolean {
  return margin.concepts.every((concept, at) => {
    const seen = table.seen[at];
    if (seen === undefined || seen.has(cell[at] ?? "")) return true;
    return !TIME.has(concept) && seen.size > 1;
  });
}

/** A table's number in a cell; a missing line is an empty sum. */
export function valueIn(table: MarginTable, cell: readonly string[]): number {
  return table.sums.get(keyOf(cell)) ?? 0;
}

/** Sums of decimals differ in the last digits. */
export function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** How many different numbers the covering tables give for a cell: 1 is agreement. */
export function spreadOf(margin: Margin, cell: readonly string[], without: ReadonlySet<string> = new Set()): number {
  const distinct: number[] = [];
  for (const table of margin.tables) {
    if (without.has(table.name) || !covers(margin, table, cell)) continue;
    const value = valueIn(table, cell);
    if (!distinct.some((known) => isSame(known, value))) distinct.push(value);
  }
  return distinct.length;
}
