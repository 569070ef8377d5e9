import { disputedCells } from "./disagreements.ts";
import type { Cell, Explanation, Labels } from "./explanation.ts";
import { covers, isSame, keyOf, type Margin, type MarginTable, valueIn } from "./margin.ts";
import { findMisfiling, type Misfiling, undoMisfiling } from "./misfiled.ts";
import { findOtherPopulation } from "./otherPopulation.ts";
import { findUnitChange, type UnitChange, undoUnitChange } from "./unitChange.ts";

const NOTHING = { agreeing: [], from: null, to: null, amounts: [], factor: null } as const;

/**
 * Finds, one after another, the faults that would make the tables of a margin agree: each is undone before the next is looked
 * for, the one that explains most first. What remains is named as unexplained. Changes the sums of the margin.
 */
export function explainMargin(margin: Margin, labels: Labels): Explanation[] {
  const apart = new Set<string>();
  return [
    ...repeat(() => explainUnitChange(margin, labels, apart)),
    ...repeat(() => explainOtherPopulation(margin, labels, apart)),
    ...repeat(() => explainMisfiling(margin, labels, apart)),
    ...explainMissingRows(margin, labels, apart),
    ...explainRest(margin, labels, apart),
  ];
}

/** Each round undoes what it finds, so it ends. */
function repeat(find: () => Explanation | undefined): Explanation[] {
  const found: Explanation[] = [];
  for (let next = find(); next !== undefined; next = find()) found.push(next);
  return found;
}

function explainUnitChange(margin: Margin, labels: Labels, apart: ReadonlySet<string>): Explanation | undefined {
  const found = findUnitChange(margin, apart);
  if (found === undefined) return undefined;
  const before = disputedCells(margin, apart).length;
  undoUnitChange(margin, found);
  return {
    ...NOTHING,
    kind: "unitChange",
    table: found.table.name,
    agreeing: othersThan(margin, found.table, apart),
    cells: found.cells.map((cell) => labels.cell(margin.concepts, cell)),
    resolves: before - disputedCells(margin, apart).length,
    from: found.time,
    factor: roundFactor(found),
  };
}

function roundFactor({ factor }: UnitChange): number {
  return Number(factor.toPrecision(6));
}

function explainOtherPopulation(margin: Margin, labels: Labels, apart: Set<string>): Explanation | undefined {
  const table = findOtherPopulation(margin, apart);
  if (table === undefined) return undefined;
  const before = disputedCells(margin, apart);
  apart.add(table.name);
  const after = new Set(disputedCells(margin, apart).map(keyOf));
  const vanished = before.filter((cell) => !after.has(keyOf(cell)));
  return {
    ...NOTHING,
    kind: "otherPopulation",
    table: table.name,
    agreeing: othersThan(margin, table, apart),
    cells: vanished.map((cell) => labels.cell(margin.concepts, cell)),
    resolves: vanished.length,
  };
}

function explainMisfiling(margin: Margin, labels: Labels, apart: ReadonlySet<string>): Explanation | undefined {
  const found = findMisfiling(margin, apart);
  if (found === undefined) return undefined;
  const before = disputedCells(margin, apart).length;
  undoMisfiling(found);
  const after = disputedCells(margin, apart).length;
  const place = margin.concepts.indexOf(found.concept);
  const label = (cell: readonly string[] | undefined) => labels.label(found.concept, cell?.[place] ?? "");
  return {
    ...NOTHING,
    kind: "misfiled",
    table: found.isCertain ? found.table.name : null,
    agreeing: agreeingWith(margin, found, apart),
    cells: found.moves.flatMap(({ from, to }) => [
      labels.cell(margin.concepts, from),
      labels.cell(margin.concepts, to),
    ]),
    resolves: before - after,
    from: label(found.moves[0]?.from),
    to: label(found.moves[0]?.to),
    amounts: found.moves.map(({ from, amount }) => ({ context: contextOf(margin, labels, from, place), amount })),
  };
}

function contextOf(margin: Margin, labels: Labels, cell: readonly string[], place: number): string[] {
  return cell.flatMap((value, at) => (at === place ? [] : [labels.label(margin.concepts[at] ?? "", value)]));
}

/** Other tables that have the moved numbers where they belong. */
function agreeingWith(margin: Margin, { table, moves }: Misfiling, apart: ReadonlySet<string>): string[] {
  const holds = (other: MarginTable) => moves.every(({ from }) => isSame(valueIn(other, from), valueIn(table, from)));
  return margin.tables
    .filter((other) => other !== table && !apart.has(other.name) && holds(other))
    .map(({ name }) => name);
}

function explainMissingRows(margin: Margin, labels: Labels, apart: ReadonlySet<string>): Explanation[] {
  const byTable = new Map<MarginTable, (readonly string[])[]>();
  for (const cell of disputedCells(margin, apart)) {
    const covering = margin.tables.filter((table) => !apart.has(table.name) && covers(margin, table, cell));
    const missing = covering.filter((table) => !table.sums.has(keyOf(cell)));
    const present = covering.filter((table) => table.sums.has(keyOf(cell))).map((table) => valueIn(table, cell));
    if (present.some((value) => !isSame(value, present[0] ?? 0))) continue;
    for (const table of missing) byTable.set(table, [...(byTable.get(table) ?? []), cell]);
  }
  return [...byTable].map(([table, cells]) => {
    for (const cell of cells) {
      const other = margin.tables.find(
        (known) => known !== table && !apart.has(known.name) && known.sums.has(keyOf(cell)),
      );
      if (other !== undefined) table.sums.set(keyOf(cell), valueIn(other, cell));
    }
    const shown = cells.map((cell) => labels.cell(margin.concepts, cell));
    const amounts = cells.map((cell) => ({
      context: Object.values(labels.cell(margin.concepts, cell)),
      amount: valueIn(table, cell),
    }));
    const agreeing = othersThan(margin, table, apart);
    return {
      ...NOTHING,
      kind: "missingRow",
      table: table.name,
      agreeing,
      cells: shown,
      resolves: cells.length,
      amounts,
    };
  });
}

/** What no fault explains, by the table that stands alone where one does. */
function explainRest(margin: Margin, labels: Labels, apart: ReadonlySet<string>): Explanation[] {
  const byTable = new Map<string | null, Cell[]>();
  for (const cell of disputedCells(margin, apart)) {
    const alone = standsAlone(margin, cell, apart);
    byTable.set(alone, [...(byTable.get(alone) ?? []), labels.cell(margin.concepts, cell)]);
  }
  return [...byTable].map(([table, cells]) => ({ ...NOTHING, kind: "unexplained", table, cells, resolves: 0 }));
}

function standsAlone(margin: Margin, cell: readonly string[], apart: ReadonlySet<string>): string | null {
  const tables = margin.tables.filter((table) => !apart.has(table.name) && covers(margin, table, cell));
  const isAlone = (table: MarginTable) =>
    tables.every((other) => other === table || !isSame(valueIn(other, cell), valueIn(table, cell)));
  const alone = tables.filter(isAlone);
  return tables.length > 2 && alone.length === 1 ? (alone[0]?.name ?? null) : null;
}

function othersThan(margin: Margin, table: MarginTable, apart: ReadonlySet<string>): string[] {
  return margin.tables.filter((other) => other !== table && !apart.has(other.name)).map(({ name }) => name);
}
