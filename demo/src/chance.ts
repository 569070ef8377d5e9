import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** One stream of chance; two streams with different names never share their draws. */
export interface Chance {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** A number from 0 up to, never reaching, 1. */
  share(): number;
  happens(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
}

function mixWord(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hashLabel(label: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < label.length; at++) hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The stream of one thing: `chanceOf(7, "child", 12)` is the same for ever, whatever else is drawn, so that a later addition
 * with a label of its own changes nothing that was there before. 128 bits of state: ten million children do not collide.
 */
export function chanceOf(seed: number, label: string, index = 0): Chance {
  const high = Math.floor(index / 0x1_0000_0000);
  const words = [1, 2, 3, 4].map((salt) =>
    mixWord(mixWord(mixWord(Math.imul(salt, 0x9e3779b9) ^ seed) ^ hashLabel(label)) ^ mixWord(index ^ salt) ^ high),
  );
  const generator = xoroshiro128plusFromState(words.map((word) => word | 0));
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  const share = () => below(0x4000_0000) / 0x4000_0000;
  return {
    below,
    share,
    happens: (probability) => share() < probability,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("nothing to pick from");
      return value;
    },
  };
}

/** Values with given weights, drawn by bisection. */
export class Weighted<T> {
  readonly #values: readonly T[];
  readonly #upTo: Float64Array;

  constructor(entries: readonly (readonly [value: T, weight: number])[]) {
    this.#values = entries.map(([value]) => value);
    this.#upTo = new Float64Array(entries.length);
    let total = 0;
    for (const [at, [, weight]] of entries.entries()) {
      total += weight;
      this.#upTo[at] = total;
    }
  }

  draw(chance: Chance): T {
    const target = chance.share() * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const value = this.#values[low];
    if (value === undefined) throw new RangeError("nothing to draw from");
    return value;
  }
}

/** Names in order of frequency, as name counts fall in any population: the k-th weighs 1 / (k + 12). */
export function byRank(names: string): Weighted<string> {
  return new Weighted(
    names
      .trim()
      .split(/\s+/)
      .map((name, rank) => [name.replaceAll("_", " "), 1 / (rank + 12)] as const),
  );
}

/** Days until something happens that is as likely on any day, `mean` days on average. */
export function waitDays(chance: Chance, mean: number): number {
  return Math.floor(-mean * Math.log(1 - chance.share()));
}
