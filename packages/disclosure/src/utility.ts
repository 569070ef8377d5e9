import type { Crossing } from "./crossing.ts";

/** How far shown counts are from exact ones, over some cells. */
export interface ErrorOfCells {
  readonly cells: number;
  /** Cells whose count is not the exact one. */
  readonly changed: number;
  readonly sumOfAbsolute: number;
  readonly sumOfSquares: number;
  readonly meanAbsolute: number;
  readonly largest: number;
}

/** For the steward only: in a small table it would give counts away. */
export interface UtilityReport {
  readonly all: ErrorOfCells;
  /** By table, named as `Crossing.tableAt` does; the total of everything is "". */
  readonly byTable: readonly (ErrorOfCells & { readonly table: string })[];
  /** By size of the exact count, both bounds included; no upper bound in the last. */
  readonly bySize: readonly (ErrorOfCells & { readonly from: number; readonly to: number | null })[];
}

/** Classes of exact counts begin at these. */
const SIZES = [0, 1, 5, 10, 20, 50, 100, 1000];

/** Compares the shown counts of every published cell with the exact ones; both by place, as `Crossing.sumUp` gives them. */
export function reportUtility(crossing: Crossing, exact: Float64Array, shown: Float64Array): UtilityReport {
  const all = new ErrorSum();
  const tables = new Map<string, ErrorSum>();
  const sizes = SIZES.map(() => new ErrorSum());
  for (const place of crossing.places) {
    const count = exact[place] ?? 0;
    const by = (shown[place] ?? 0) - count;
    const name = crossing.tableAt(place);
    const table = tables.get(name) ?? new ErrorSum();
    tables.set(name, table);
    const size = sizes[SIZES.findLastIndex((from) => count >= from)];
    for (const sum of [all, table, size]) sum?.add(by);
  }
  return {
    all: all.result(),
    byTable: [...tables].map(([table, sum]) => ({ table, ...sum.result() })),
    bySize: sizes.map((sum, at) => {
      const next = SIZES[at + 1];
      return { from: SIZES[at] ?? 0, to: next === undefined ? null : next - 1, ...sum.result() };
    }),
  };
}

class ErrorSum {
  #cells = 0;
  #changed = 0;
  #absolute = 0;
  #squares = 0;
  #largest = 0;

  add(by: number): void {
    this.#cells += 1;
    if (by !== 0) this.#changed += 1;
    this.#absolute += Math.abs(by);
    this.#squares += by * by;
    this.#largest = Math.max(this.#largest, Math.abs(by));
  }
  result(): ErrorOfCells {
    return {
      cells: this.#cells,
      changed: this.#changed,
      sumOfAbsolute: this.#absolute,
      sumOfSquares: this.#squares,
      meanAbsolute: this.#cells === 0 ? 0 : this.#absolute / this.#cells,
      largest: this.#largest,
    };
  }
}
