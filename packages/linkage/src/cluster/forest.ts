/** Groups of records that are joined one pair after the other (union–find with path halving and union by size). */
export class Forest {
  readonly parent: Int32Array;
  readonly #sizes: Int32Array;

  constructor(records: number) {
    this.parent = Int32Array.from({ length: records }, (_, record) => record);
    this.#sizes = new Int32Array(records).fill(1);
  }

  rootOf(record: number): number {
    const { parent } = this;
    let at = record;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  /** Joins two roots and says which of them stands for both. */
  joinRoots(one: number, other: number): number {
    const [larger, smaller] =
      (this.#sizes[one] as number) >= (this.#sizes[other] as number) ? [one, other] : [other, one];
    this.parent[smaller] = larger;
    this.#sizes[larger] = (this.#sizes[larger] as number) + (this.#sizes[smaller] as number);
    return larger;
  }

  /** Numbers the groups from 0 in the order of their first records. */
  numberGroups(): Int32Array {
    const numbers = new Int32Array(this.parent.length).fill(-1);
    let groups = 0;
    return this.parent.map((_, record) => {
      const root = this.rootOf(record);
      if ((numbers[root] as number) < 0) numbers[root] = groups++;
      return numbers[root] as number;
    });
  }
}
