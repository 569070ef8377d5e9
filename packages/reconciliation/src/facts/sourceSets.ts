/** Numbers sets of sources; set 0 is empty. Adding one source to a set is a look-up, whatever the number of sources. */
export class SourceSets {
  readonly #members: (readonly number[])[] = [[]];
  readonly #byName = new Map<string, number>([["", 0]]);
  readonly #next = new Map<number, number>();
  readonly #sources: number;

  constructor(sources: number) {
    this.#sources = sources;
  }

  /** The set that `source` makes with `set`. */
  with(set: number, source: number): number {
    const step = set * this.#sources + source;
    let wider = this.#next.get(step);
    if (wider === undefined) {
      wider = this.#numberOf([...new Set([...this.members(set), source])].sort((a, b) => a - b));
      this.#next.set(step, wider);
    }
    return wider;
  }

  members(set: number): readonly number[] {
    return this.#members[set] ?? [];
  }

  #numberOf(members: readonly number[]): number {
    const name = members.join(" ");
    let set = this.#byName.get(name);
    if (set === undefined) {
      set = this.#members.push(members) - 1;
      this.#byName.set(name, set);
    }
    return set;
  }
}
