/** Scored pairs, one column each; left before right in the table. */
export interface PairList {
  readonly size: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weightBits: Float64Array;
  /** Levels of all comparisons as one number; `levelsOfPattern` takes it apart. */
  readonly pattern: Float64Array;
}

/** Grows as pairs come. */
export class PairListBuilder {
  #size = 0;
  #left = new Int32Array(1024);
  #right = new Int32Array(1024);
  #weightBits = new Float64Array(1024);
  #pattern = new Float64Array(1024);

  add(left: number, right: number, weightBits: number, pattern: number): void {
    if (this.#size === this.#left.length) this.#grow();
    const at = this.#size++;
    this.#left[at] = left;
    this.#right[at] = right;
    this.#weightBits[at] = weightBits;
    this.#pattern[at] = pattern;
  }

  finish(): PairList {
    const size = this.#size;
    return {
      size,
      left: this.#left.slice(0, size),
      right: this.#right.slice(0, size),
      weightBits: this.#weightBits.slice(0, size),
      pattern: this.#pattern.slice(0, size),
    };
  }

  #grow(): void {
    const size = this.#left.length * 2;
    this.#left = grown(this.#left, new Int32Array(size));
    this.#right = grown(this.#right, new Int32Array(size));
    this.#weightBits = grown(this.#weightBits, new Float64Array(size));
    this.#pattern = grown(this.#pattern, new Float64Array(size));
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
