import { drawBinomial } from "./binomial.ts";
import type { CaptureTable } from "./captureTable.ts";
import type { Random } from "./random.ts";

/** Draws as many persons as are observed, with replacement: history by history, each binomial given those before it. */
export class Resampler {
  readonly #histories: readonly number[];
  readonly #counts: readonly number[];
  readonly #persons: number;
  readonly #drawn: Float64Array;

  constructor({ counts, order }: CaptureTable) {
    this.#histories = (order ?? [...counts.keys()]).filter((history) => (counts[history] as number) > 0);
    this.#counts = this.#histories.map((history) => counts[history] as number);
    this.#persons = this.#counts.reduce((sum, count) => sum + count, 0);
    this.#drawn = new Float64Array(counts.length);
  }

  /** The counts of one resample; the next draw overwrites them. */
  draw(random: Random): Float64Array {
    this.#drawn.fill(0);
    let persons = Math.round(this.#persons);
    let weight = this.#persons;
    const last = this.#histories.length - 1;
    for (let at = 0; at < last && persons > 0; at++) {
      const count = this.#counts[at] as number;
      const drawn = drawBinomial(persons, count / weight, random);
      this.#drawn[this.#histories[at] as number] = drawn;
      persons -= drawn;
      weight -= count;
    }
    const rest = this.#histories[last] as number;
    this.#drawn[rest] = (this.#drawn[rest] as number) + persons;
    return this.#drawn;
  }
}
