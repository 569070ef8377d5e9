import type { Labels } from "./explanation.ts";
import { covers, keyOf, type Margin, spreadOf, valueIn } from "./margin.ts";

export interface Disagreement {
  readonly where: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
  /** Tables without any line there: their number is an empty sum. */
  readonly absent: readonly string[];
}

/** The cells of a margin in which the tables give different numbers. */
export function disputedCells(margin: Margin, without: ReadonlySet<string> = new Set()): (readonly string[])[] {
  return margin.cells.filter((cell) => spreadOf(margin, cell, without) > 1);
}

export function describeDisagreement(margin: Margin, cell: readonly string[], labels: Labels): Disagreement {
  const tables = margin.tables.filter((table) => covers(margin, table, cell));
  return {
    where: labels.cell(margin.concepts, cell),
    values: Object.fromEntries(tables.map((table) => [table.name, valueIn(table, cell)])),
    absent: tables.filter((table) => !table.lines.has(keyOf(cell))).map(({ name }) => name),
  };
}
