import { alignTables } from "./alignTables.ts";
import { type Disagreement, describeDisagreement, disputedCells } from "./disagreements.ts";
import { explainMargin } from "./explainMargin.ts";
import type { Explanation, Labels } from "./explanation.ts";
import { labelsOf } from "./labels.ts";
import { keyOf, type Margin } from "./margin.ts";
import type { PublishedTable } from "./publishedTable.ts";
import { readTable, type TableText } from "./readTable.ts";
import { findRepeatedTotals, type RepeatedTotal, withoutTotal } from "./repeatedTotal.ts";
import { sharedConcepts, sharedMargins } from "./sharedMargins.ts";

export interface TablesCompared {
  readonly tables: readonly { name: string; rows: number; dimensions: readonly string[]; measure: string }[];
  /** Dimensions that all tables share, by the headers of the first. */
  readonly sharedDimensions: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly explanations: readonly Explanation[];
  /** Names of texts that hold no table with a number. */
  readonly unreadable: readonly string[];
}

/**
 * Compares published tables of one stakeholder in every margin that two of them share, and proposes the simplest faults that
 * would make them agree (docs/methods/reconciliation.md §6).
 *
 * @example compareTables([{ name: "usia", csv }, { name: "pendidikan", csv: other }]).disagreements.length
 */
export function compareTables(texts: readonly TableText[]): TablesCompared {
  const read = texts.map((text) => ({ name: text.name, table: readTable(text) }));
  const tables = alignTables(read.flatMap(({ table }) => table ?? []));
  const labels = labelsOf(tables);
  const margins = sharedMargins(tables);
  const disagreements = margins.flatMap((margin, at) =>
    newlyDisputed(margins, at).map((cell) => describeDisagreement(margin, cell, labels)),
  );
  return {
    tables: tables.map(({ name, rows, dimensions, measure }) => ({
      name,
      rows: rows.length,
      dimensions: dimensions.map(({ header }) => header),
      measure,
    })),
    sharedDimensions: tables.length < 2 ? [] : sharedConcepts(tables).map(labels.header),
    disagreements,
    explanations: disagreements.length === 0 ? [] : explain(tables, labels),
    unreadable: read.flatMap(({ name, table }) => (table === undefined ? [name] : [])),
  };
}

/** Disputed cells of a margin that are not just sums of cells that the same tables already dispute in a finer one. */
function newlyDisputed(margins: readonly Margin[], at: number): (readonly string[])[] {
  const margin = margins[at];
  if (margin === undefined) return [];
  const finer = margins
    .slice(0, at)
    .filter((other) => margin.concepts.every((concept) => other.concepts.includes(concept)));
  const disputed = disputedCells(margin);
  return disputed.filter((cell) => !finer.some((other) => isDisputedWithin(other, margin, cell)));
}

function isDisputedWithin(finer: Margin, margin: Margin, cell: readonly string[]): boolean {
  const places = margin.concepts.map((concept) => finer.concepts.indexOf(concept));
  return disputedCells(finer).some((inner) => keyOf(places.map((place) => inner[place] ?? "")) === keyOf(cell));
}

function explain(tables: readonly PublishedTable[], labels: Labels): Explanation[] {
  const found: Explanation[] = [];
  let standing = tables;
  for (const total of tables.flatMap((table) => findRepeatedTotals(table))) {
    const without = standing.map((table) =>
      table.name === total.table.name ? withoutTotal({ ...total, table }) : table,
    );
    const resolves = countDisputed(standing) - countDisputed(without);
    if (resolves <= 0) continue;
    found.push(explainTotal(total, standing, labels, resolves));
    standing = without;
  }
  return [...found, ...sharedMargins(standing).flatMap((margin) => explainMargin(margin, labels))];
}

function countDisputed(tables: readonly PublishedTable[]): number {
  return sharedMargins(tables).reduce((sum, margin) => sum + disputedCells(margin).length, 0);
}

function explainTotal(
  { table, concept, value }: RepeatedTotal,
  tables: readonly PublishedTable[],
  labels: Labels,
  resolves: number,
): Explanation {
  return {
    kind: "totalRepeated",
    table: table.name,
    agreeing: tables.filter(({ name }) => name !== table.name).map(({ name }) => name),
    cells: [labels.cell([concept], [value])],
    resolves,
    from: labels.label(concept, value),
    to: labels.header(concept),
    amounts: [],
    factor: null,
  };
}
