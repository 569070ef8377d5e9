/** Draws evenly from [0, 1). Chance comes in as an argument, so that a run can be repeated. */
export type Random = () => number;

/**
 * A generator that gives the same numbers for the same seed on every machine (mulberry32, public domain).
 *
 * @example const random = seededRandom(42)
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
