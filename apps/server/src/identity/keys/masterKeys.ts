import type { KeyObject } from "node:crypto";

export const KEY_BYTES = 32;

/** Keys that wrap all others, by version; one of them wraps what is sealed now. They live in memory, never in the database. */
export class MasterKeys {
  #current: number;
  #keys: ReadonlyMap<number, KeyObject>;

  constructor(current: number, keys: ReadonlyMap<number, KeyObject>) {
    this.#current = current;
    this.#keys = keys;
    this.get(current);
  }

  get current(): number {
    return this.#current;
  }

  has(version: number): boolean {
    return this.#keys.has(version);
  }

  /** Throws where this server does not hold the version: it was retired, or not yet heard of. */
  get(version: number): KeyObject {
    const key = this.#keys.get(version);
    if (key === undefined) throw new Error(`this server does not hold master key ${version}`);
    return key;
  }

  /** Takes over what was learnt of a turn of keys. */
  learn(current: number, keys: ReadonlyMap<number, KeyObject>): void {
    const learnt = new Map([...this.#keys, ...keys]);
    if (!learnt.has(current)) return;
    this.#keys = learnt;
    this.#current = current;
  }

  forget(version: number): void {
    this.#keys = new Map([...this.#keys].filter(([known]) => known !== version));
  }
}
