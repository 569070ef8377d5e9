import { at } from "../facts/factTable.ts";

/** Disjoint groups of numbers that can be joined (union-find with path halving). */
export class Groups {
  readonly #parent: Int32Array;
  readonly #joined: Uint8Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, number) => number);
    this.#joined = new Uint8Array(size);
  }

  groupOf(number: number): number {
    let here = number;
    while (at(this.#parent, here) !== here) {
      this.#parent[here] = at(this.#parent, at(this.#parent, here));
      here = at(this.#parent, here);
    }
    return here;
  }

  /** True if the two were in different groups until now. */
  join(left: number, right: number): boolean {
    const [a, b] = [this.groupOf(left), this.groupOf(right)];
    this.#joined[left] = 1;
    this.#joined[right] = 1;
    this.#parent[b] = a;
    return a !== b;
  }

  isAlone(number: number): boolean {
    return this.#joined[number] === 0;
  }
}
