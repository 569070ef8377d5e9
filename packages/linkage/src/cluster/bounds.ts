import type { Table } from "../table/table.ts";
import type { RecordPair } from "./recordPair.ts";

/** What must not meet in one group, kept per root of a group. */
export class Bounds {
  /** Whether anything is forbidden at all. */
  readonly areAny: boolean;
  /** Root → records that a reviewer holds to be another child than one of the group. */
  readonly #apart = new Map<number, number[]>();
  /** Root → sources without duplicates that the group has its one record of. */
  readonly #taken = new Map<number, readonly number[]>();

  constructor(table: Table, cannotLink: readonly RecordPair[]) {
    for (const [left, right] of cannotLink) {
      this.#hold(left, right);
      this.#hold(right, left);
    }
    table.sources.forEach(({ deduplicated, from, to }, source) => {
      if (!deduplicated) return;
      for (let record = from; record < to; record++) this.#taken.set(record, [source]);
    });
    this.areAny = this.#apart.size > 0 || this.#taken.size > 0;
  }

  /** Whether two groups must stay apart; what a reviewer links is only kept apart by a reviewer. */
  forbid(one: number, other: number, isDecided: boolean, rootOf: (record: number) => number): boolean {
    if (!this.areAny) return false;
    if (this.#areHeldApart(one, other, rootOf)) return true;
    if (isDecided) return false;
    const taken = this.#taken.get(one);
    return taken !== undefined && (this.#taken.get(other) ?? []).some((source) => taken.includes(source));
  }

  merge(root: number, absorbed: number): void {
    const apart = this.#apart.get(absorbed);
    if (apart !== undefined) this.#apart.set(root, [...(this.#apart.get(root) ?? []), ...apart]);
    const taken = this.#taken.get(absorbed);
    if (taken !== undefined) this.#taken.set(root, [...(this.#taken.get(root) ?? []), ...taken]);
  }

  #hold(record: number, from: number): void {
    const held = this.#apart.get(record);
    if (held === undefined) this.#apart.set(record, [from]);
    else held.push(from);
  }

  #areHeldApart(one: number, other: number, rootOf: (record: number) => number): boolean {
    return (this.#apart.get(one) ?? []).some((record) => rootOf(record) === other);
  }
}
