import { type Concept, TIME } from "./concepts.ts";
import { covers, isSame, keyOf, type Margin, type MarginTable, spreadOf, valueIn } from "./margin.ts";

/** One number of a table that stands under `to` and belongs under `from`, both values of one dimension. */
interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly amount: number;
  /** By how many different numbers the two cells come nearer to agreement. */
  readonly gain: number;
}

/** Moves of one table between the same two values, in several years or for several sexes. */
export interface Misfiling {
  readonly table: MarginTable;
  readonly concept: Concept;
  readonly moves: readonly Move[];
  readonly gain: number;
  /** Whether the other tables, or missing and doubled lines, tell that this table is the one at fault. */
  readonly isCertain: boolean;
}

/** The misfiling that brings the tables nearest to agreement; undefined where none does. */
export function findMisfiling(margin: Margin, without: ReadonlySet<string>): Misfiling | undefined {
  const disputed = margin.cells.filter((cell) => spreadOf(margin, cell, without) > 1);
  const found = margin.tables
    .filter((table) => !without.has(table.name))
    .flatMap((table) =>
      margin.concepts.flatMap((_, place) => misfilingsAlong(margin, table, place, disputed, without)),
    );
  return found.sort(compareMisfilings)[0];
}

function compareMisfilings(a: Misfiling, b: Misfiling): number {
  const isTime = (misfiling: Misfiling) => (TIME.has(misfiling.concept) ? 1 : 0);
  return (
    b.gain - a.gain ||
    Number(b.isCertain) - Number(a.isCertain) ||
    isTime(a) - isTime(b) ||
    b.moves.length - a.moves.length
  );
}

function misfilingsAlong(
  margin: Margin,
  table: MarginTable,
  place: number,
  disputed: readonly (readonly string[])[],
  without: ReadonlySet<string>,
): Misfiling[] {
  const byPair = new Map<string, Move[]>();
  for (const from of disputed) {
    for (const to of neighbours(disputed, place, from)) {
      const move = bestMove(margin, table, from, to, without);
      if (move === undefined) continue;
      const pair = keyOf([from[place] ?? "", to[place] ?? ""]);
      byPair.set(pair, [...(byPair.get(pair) ?? []), move]);
    }
  }
  return [...byPair.values()].map((moves) => ({
    table,
    concept: margin.concepts[place] ?? "",
    moves,
    gain: moves.reduce((sum, { gain }) => sum + gain, 0),
    isCertain: isOutvoted(margin, table, moves, without) || moves.every((move) => showsInLines(table, move)),
  }));
}

/** The other disputed cells that differ from one in a single dimension. */
function neighbours(disputed: readonly (readonly string[])[], place: number, cell: readonly string[]) {
  return disputed.filter((other) => other.every((value, at) => (value === cell[at]) !== (at === place)));
}

/** An amount that another table has more of in `from`, and that leaves `to` as another table has it. Both must come nearer. */
function bestMove(
  margin: Margin,
  table: MarginTable,
  from: readonly string[],
  to: readonly string[],
  without: ReadonlySet<string>,
): Move | undefined {
  const others = margin.tables.filter((other) => other !== table && !without.has(other.name));
  if (!covers(margin, table, from) || !covers(margin, table, to)) return undefined;
  const surplus = others
    .filter((other) => covers(margin, other, to))
    .map((other) => valueIn(table, to) - valueIn(other, to));
  let best: Move | undefined;
  for (const other of others) {
    const amount = valueIn(other, from) - valueIn(table, from);
    if (amount <= 0 || !covers(margin, other, from) || !surplus.some((extra) => isSame(extra, amount))) continue;
    const gain = gainOf(margin, table, { from, to, amount }, without);
    if (gain >= 2 && gain > (best?.gain ?? 0)) best = { from, to, amount, gain };
  }
  return best;
}

function gainOf(margin: Margin, table: MarginTable, move: Omit<Move, "gain">, without: ReadonlySet<string>): number {
  const spread = () => spreadOf(margin, move.from, without) + spreadOf(margin, move.to, without);
  const before = spread();
  shift(table, move, 1);
  const after = spread();
  shift(table, move, -1);
  return before - after;
}

function shift(table: MarginTable, { from, to, amount }: Omit<Move, "gain">, direction: 1 | -1): void {
  table.sums.set(keyOf(from), valueIn(table, from) + direction * amount);
  table.sums.set(keyOf(to), valueIn(table, to) - direction * amount);
}

/** Puts the numbers back where they belong. */
export function undoMisfiling({ table, moves }: Misfiling): void {
  for (const move of moves) shift(table, move, 1);
}

/** At least two other tables agree with each other on what is missing there. */
function isOutvoted(margin: Margin, table: MarginTable, moves: readonly Move[], without: ReadonlySet<string>): boolean {
  const others = margin.tables.filter((other) => other !== table && !without.has(other.name));
  return moves.every(({ from, amount }) => {
    const agreeing = others.filter((other) => isSame(valueIn(other, from), valueIn(table, from) + amount));
    return agreeing.length >= 2;
  });
}

/** The table has no line where the number belongs, or more lines than usual where it stands. */
function showsInLines(table: MarginTable, { from, to }: Move): boolean {
  const counts = [...table.lines.values()].sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  return !table.lines.has(keyOf(from)) || (table.lines.get(keyOf(to)) ?? 0) > usual;
}
