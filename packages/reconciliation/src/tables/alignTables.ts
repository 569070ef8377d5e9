import { type Concept, TIME } from "./concepts.ts";
import type { PublishedTable } from "./publishedTable.ts";

/** Lets tables meet that write codes with tables that write names, and drops dimensions that are the same everywhere. */
export function alignTables(tables: readonly PublishedTable[]): PublishedTable[] {
  const names = collectNames(tables);
  const named = tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      values: row.values.map((value, at) => names.get(table.dimensions[at]?.concept ?? "")?.get(value) ?? value),
    })),
  }));
  const constant = constantConcepts(named);
  return named.map((table) => withoutDimensions(table, constant));
}

function collectNames(tables: readonly PublishedTable[]): Map<Concept, Map<string, string>> {
  const all = new Map<Concept, Map<string, string>>();
  for (const table of tables) {
    for (const [concept, names] of table.names) {
      all.set(concept, new Map([...(all.get(concept) ?? []), ...names]));
    }
  }
  return all;
}

/** Dimensions with one value in all tables that have them divide nothing; a year is kept, as it says what is compared. */
function constantConcepts(tables: readonly PublishedTable[]): Set<Concept> {
  const values = new Map<Concept, Set<string>>();
  for (const { dimensions, rows } of tables) {
    dimensions.forEach(({ concept }, at) => {
      const seen = values.get(concept) ?? new Set();
      values.set(concept, seen);
      for (const row of rows) seen.add(row.values[at] ?? "");
    });
  }
  return new Set(
    [...values].filter(([concept, seen]) => seen.size <= 1 && !TIME.has(concept)).map(([concept]) => concept),
  );
}

function withoutDimensions(table: PublishedTable, dropped: ReadonlySet<Concept>): PublishedTable {
  const kept = table.dimensions.flatMap(({ concept }, at) => (dropped.has(concept) ? [] : [at]));
  const keep = <T>(values: readonly T[]) => kept.flatMap((at) => values[at] ?? []);
  return {
    ...table,
    dimensions: keep(table.dimensions),
    rows: table.rows.map((row) => ({ ...row, values: keep(row.values), labels: keep(row.labels) })),
  };
}
