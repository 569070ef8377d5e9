/** A pair of records, as places in a list, and how strongly it says that they are one child. */
export interface PairOfRecords {
  left: number;
  right: number;
  weightBits: number;
}

export interface Bindings {
  /** Reviewers' decisions "same", the newest first (it wins where they exclude each other), and "different". */
  same: readonly (readonly [left: number, right: number])[];
  different: readonly (readonly [left: number, right: number])[];
  /**
   * For each record the source that has already removed its own duplicates and so holds a child once; -1 if it may
   * repeat itself.
   */
  onceInSource: ArrayLike<number>;
}

export interface Grouping {
  /** For each record the number of its group. */
  groupOf: Int32Array;
  groups: number;
  /** The pairs that hold the groups together, decisions aside: one fewer than each group has records. */
  held: PairOfRecords[];
  /** Whether two groups could still be one: not one already, and neither a decision nor a source keeps them apart. */
  mayMeet(left: number, right: number): boolean;
}

/**
 * Joins records by their pairs, strongest first, reviewers' "same" before all; leaves out a pair that would put two
 * records together which a reviewer holds to be different children, or two of one source that lists each child once.
 * The strongest pair wins where two exclude each other, so the result does not depend on the order of the records.
 */
export function groupRecords(records: number, pairs: readonly PairOfRecords[], bindings: Bindings): Grouping {
  const forest = new BoundForest(records, bindings);
  const strongestFirst = pairs.toSorted((a, b) => b.weightBits - a.weightBits || a.left - b.left || a.right - b.right);
  for (const [left, right] of bindings.same) forest.joinDecided(left, right);
  const held = strongestFirst.filter(({ left, right }) => forest.join(left, right));
  return { ...forest.numbered(), held, mayMeet: (left, right) => forest.mayMeet(left, right) };
}

/** Union–find that also knows which groups must not meet. */
class BoundForest {
  readonly #parent: Int32Array;
  /** Root → records that a reviewer holds to be other children than one of the group's. */
  readonly #apart = new Map<number, number[]>();
  /** Root → sources that the group already has its one record of. */
  readonly #sources = new Map<number, Set<number>>();

  constructor(records: number, { different, onceInSource }: Bindings) {
    this.#parent = Int32Array.from({ length: records }, (_, record) => record);
    for (const [left, right] of different) {
      this.#apart.set(left, [...(this.#apart.get(left) ?? []), right]);
      this.#apart.set(right, [...(this.#apart.get(right) ?? []), left]);
    }
    for (let record = 0; record < records; record++) {
      const source = onceInSource[record] ?? -1;
      if (source >= 0) this.#sources.set(record, new Set([source]));
    }
  }

  /** A reviewer may find that a source repeats a child after all; evidence may not. */
  joinDecided(left: number, right: number): void {
    const [keeps, ends] = [this.#rootOf(left), this.#rootOf(right)];
    if (keeps !== ends && !this.#areApart(keeps, ends)) this.#unite(keeps, ends);
  }

  join(left: number, right: number): boolean {
    if (!this.mayMeet(left, right)) return false;
    this.#unite(this.#rootOf(left), this.#rootOf(right));
    return true;
  }

  /** Also false where the two are in one group already. */
  mayMeet(left: number, right: number): boolean {
    const [one, other] = [this.#rootOf(left), this.#rootOf(right)];
    return one !== other && !this.#shareSource(one, other) && !this.#areApart(one, other);
  }

  #unite(keeps: number, ends: number): void {
    this.#parent[ends] = keeps;
    this.#append(this.#apart, keeps, ends);
    const sources = new Set([...(this.#sources.get(keeps) ?? []), ...(this.#sources.get(ends) ?? [])]);
    if (sources.size > 0) this.#sources.set(keeps, sources);
  }

  numbered(): { groupOf: Int32Array; groups: number } {
    const numbers = new Map<number, number>();
    const groupOf = Int32Array.from(this.#parent, (_, record) => {
      const root = this.#rootOf(record);
      const number = numbers.get(root) ?? numbers.size;
      numbers.set(root, number);
      return number;
    });
    return { groupOf, groups: numbers.size };
  }

  #shareSource(one: number, other: number): boolean {
    const [held, against] = [this.#sources.get(one), this.#sources.get(other)];
    return held !== undefined && against !== undefined && !held.isDisjointFrom(against);
  }

  #areApart(one: number, other: number): boolean {
    return (this.#apart.get(one) ?? []).some((record) => this.#rootOf(record) === other);
  }

  #append(lists: Map<number, number[]>, keeps: number, ends: number): void {
    const more = lists.get(ends);
    if (more !== undefined) lists.set(keeps, [...(lists.get(keeps) ?? []), ...more]);
  }

  #rootOf(record: number): number {
    let root = record;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    let at = record;
    while (this.#parent[at] !== root) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }
}
