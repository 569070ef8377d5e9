/** Draws evenly from (0, 1). Chance comes in as an argument, so that a run can be repeated. */
export type Random = () => number;

const SIZE = 624;
const SHIFT = 397;
const TWIST = 0x9908b0df;
const TO_UNIT = 2.3283064365386963e-10;
const NEAREST_TO_0 = 2.328306437080797e-10;

/**
 * The Mersenne twister (Matsumoto, Nishimura 1998), seeded as R's `set.seed` does, so that a seed gives the numbers that R
 * gives and an interval can be compared with one computed there resample by resample.
 *
 * @example const random = seededRandom(1234)
 */
export function seededRandom(seed: number): Random {
  const state = initialState(seed);
  let next = SIZE;
  return () => {
    if (next === SIZE) {
      renew(state);
      next = 0;
    }
    const unit = temper(state[next++] as number) * TO_UNIT;
    return Math.min(1 - NEAREST_TO_0, Math.max(NEAREST_TO_0, unit));
  };
}

function initialState(seed: number): Uint32Array {
  const WARM_UP = 51;
  const state = new Uint32Array(SIZE);
  let word = seed >>> 0;
  for (let at = -WARM_UP; at < SIZE; at++) {
    word = (Math.imul(69069, word) + 1) >>> 0;
    if (at >= 0) state[at] = word;
  }
  return state;
}

function renew(state: Uint32Array): void {
  for (let at = 0; at < SIZE; at++) {
    const mixed = ((state[at] as number) & 0x80000000) | ((state[(at + 1) % SIZE] as number) & 0x7fffffff);
    const twisted = (mixed >>> 1) ^ ((mixed & 1) === 1 ? TWIST : 0);
    state[at] = (state[(at + SHIFT) % SIZE] as number) ^ twisted;
  }
}

function temper(word: number): number {
  let tempered = word ^ (word >>> 11);
  tempered ^= (tempered << 7) & 0x9d2c5680;
  tempered ^= (tempered << 15) & 0xefc60000;
  return (tempered ^ (tempered >>> 18)) >>> 0;
}
