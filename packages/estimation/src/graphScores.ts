import { observed } from "./captureTable.ts";
import type { DecomposableGraph } from "./decomposableGraphs.ts";
import { orderOf } from "./histories.ts";
import { logFactorial, logGamma } from "./logFactorial.ts";

/**
 * Log posterior weights of decomposable graphs at chosen numbers of hidden persons: hyper-Dirichlet prior with δ in each
 * cell of the full table, N with prior 1/N (Madigan, York 1997; the R package dga).
 */
export class GraphScores {
  /** Numbers of hidden persons at which scores stand. */
  readonly hidden: Float64Array;
  readonly #counts: Float64Array;
  readonly #delta: number;
  readonly #common: Float64Array;
  readonly #ofSet: (Float64Array | undefined)[];

  constructor(counts: Float64Array, delta: number, hidden: Float64Array) {
    this.hidden = hidden;
    this.#counts = counts;
    this.#delta = delta;
    this.#ofSet = new Array<Float64Array | undefined>(counts.length).fill(undefined);
    const persons = observed(counts);
    const constant = counts.reduce((sum, count) => sum - logFactorial(count), 0);
    this.#common = hidden.map(
      (missing) => constant + logGamma(missing + persons + 1) - logGamma(missing + 1) - Math.log(persons + missing),
    );
  }

  /** Writes the log weight at each number into `into` (of the same length). */
  score({ sets, signs }: DecomposableGraph, into: Float64Array): void {
    into.set(this.#common);
    for (let at = 0; at < sets.length; at++) {
      const values = this.#scoreOfSet(sets[at] as number);
      const sign = signs[at] as number;
      for (let place = 0; place < into.length; place++) {
        into[place] = (into[place] as number) + sign * (values[place] as number);
      }
    }
  }

  /** The log marginal likelihood of the margin over a set of lists. */
  #scoreOfSet(set: number): Float64Array {
    const known = this.#ofSet[set];
    if (known !== undefined) return known;
    const cells = this.#counts.length;
    const delta = this.#delta * 2 ** (Math.log2(cells) - orderOf(set));
    const margin = new Map<number, number>();
    for (let cell = 0; cell < cells; cell++) {
      margin.set(cell & set, (margin.get(cell & set) ?? 0) + (this.#counts[cell] as number));
    }
    const onNone = margin.get(0) ?? 0;
    let constant = logGamma(this.#delta * cells) - margin.size * logGamma(delta);
    for (const [cell, count] of margin) if (cell !== 0) constant += logGamma(count + delta);
    const all = observed(this.#counts) + this.#delta * cells;
    const values = this.hidden.map(
      (missing) => constant + logGamma(missing + onNone + delta) - logGamma(missing + all),
    );
    this.#ofSet[set] = values;
    return values;
  }
}
