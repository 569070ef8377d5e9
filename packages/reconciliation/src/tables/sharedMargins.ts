import type { Concept } from "./concepts.ts";
import { buildMargin, type Margin } from "./margin.ts";
import type { PublishedTable } from "./publishedTable.ts";

/**
 * The margins in which tables can be compared: for every two tables the dimensions that they share, and in each such set all
 * tables that have it. Coarser margins of the same tables follow from the finest one and are not compared again.
 */
export function sharedMargins(tables: readonly PublishedTable[]): Margin[] {
  const sets = new Map<string, readonly Concept[]>();
  tables.forEach((left, place) => {
    for (const right of tables.slice(place + 1)) {
      const shared = sharedConcepts([left, right]);
      sets.set([...shared].sort().join(), shared);
    }
  });
  return [...sets.values()]
    .sort((a, b) => b.length - a.length)
    .map((concepts) =>
      buildMargin(
        tables.filter((table) => hasAll(table, concepts)),
        concepts,
      ),
    );
}

/** In the order of the first table. */
export function sharedConcepts(tables: readonly PublishedTable[]): Concept[] {
  const [first, ...others] = tables;
  return (first?.dimensions ?? [])
    .map(({ concept }) => concept)
    .filter((concept) => others.every((table) => hasAll(table, [concept])));
}

function hasAll(table: PublishedTable, concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => table.dimensions.some((dimension) => dimension.concept === concept));
}
