import type { Concept } from "./concepts.ts";
import { keyOf } from "./margin.ts";
import type { PublishedTable } from "./publishedTable.ts";

/** A value of a dimension whose every number is the sum of all the others: a total that stands among the parts. */
export interface RepeatedTotal {
  readonly table: PublishedTable;
  readonly concept: Concept;
  readonly value: string;
}

// fewer sums than these can come out equal by chance
const FEWEST_PARTS = 2;
const FEWEST_SUMS = 3;

export function findRepeatedTotals(table: PublishedTable): RepeatedTotal[] {
  return table.dimensions.flatMap(({ concept }, place) => {
    const sums = sumsByContext(table, place);
    const values = new Set(table.rows.map((row) => row.values[place] ?? ""));
    if (values.size <= FEWEST_PARTS) return [];
    return [...values].filter((value) => isSumOfOthers(sums, value)).map((value) => ({ table, concept, value }));
  });
}

/** For each combination of the other dimensions, the count of each value. */
function sumsByContext(table: PublishedTable, place: number): Map<string, Map<string, number>> {
  const contexts = new Map<string, Map<string, number>>();
  for (const { values, count } of table.rows) {
    const context = keyOf(values.filter((_, at) => at !== place));
    const sums = contexts.get(context) ?? new Map<string, number>();
    contexts.set(context, sums);
    const value = values[place] ?? "";
    sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return contexts;
}

function isSumOfOthers(contexts: ReadonlyMap<string, ReadonlyMap<string, number>>, value: string): boolean {
  let sumsThatTell = 0;
  for (const sums of contexts.values()) {
    const own = sums.get(value) ?? 0;
    const all = [...sums.values()].reduce((sum, count) => sum + count, 0);
    if (own * 2 !== all) return false;
    if (own > 0 && [...sums.values()].filter((count) => count > 0).length > FEWEST_PARTS) sumsThatTell++;
  }
  return sumsThatTell >= FEWEST_SUMS;
}

export function withoutTotal({ table, concept, value }: RepeatedTotal): PublishedTable {
  const place = table.dimensions.findIndex((dimension) => dimension.concept === concept);
  return { ...table, rows: table.rows.filter((row) => row.values[place] !== value) };
}
