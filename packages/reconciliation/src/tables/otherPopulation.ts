import { covers, isSame, type Margin, type MarginTable, valueIn } from "./margin.ts";

// a table with as few cells as these can differ in most of them by one fault
const FEWEST_CELLS = 8;
const MOST = 0.5;

/** A table that differs from all others in most cells counts something else: no single fault explains it. */
export function findOtherPopulation(margin: Margin, without: ReadonlySet<string>): MarginTable | undefined {
  const tables = margin.tables.filter((table) => !without.has(table.name));
  if (tables.length < 2) return undefined;
  const shares = tables.map((table) => ({ table, share: shareApart(margin, table, tables) }));
  const apart = shares.filter(({ share }) => share > MOST).sort((a, b) => b.share - a.share);
  const [farthest] = apart;
  // of two tables that contradict each other throughout, either may be the other population: the later one is set aside
  return tables.length === 2 ? apart.at(-1)?.table : farthest?.table;
}

/** Share of the cells in which a table gives a number that no other table gives; cells where nobody counts anyone say nothing. */
function shareApart(margin: Margin, table: MarginTable, tables: readonly MarginTable[]): number {
  let cells = 0;
  let apart = 0;
  for (const cell of margin.cells) {
    const others = tables.filter((other) => other !== table && covers(margin, other, cell));
    if (!covers(margin, table, cell) || others.length === 0) continue;
    const own = valueIn(table, cell);
    if (own === 0 && others.every((other) => valueIn(other, cell) === 0)) continue;
    cells++;
    if (others.every((other) => !isSame(valueIn(other, cell), own))) apart++;
  }
  return cells < FEWEST_CELLS ? 0 : apart / cells;
}
