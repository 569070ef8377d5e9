import { randomFillSync } from "node:crypto";

// one call for a few bytes costs as much as one for thousands; an import needs five such calls a record
const POOL_BYTES = 16 * 1024;
const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/** Fills the array with random bytes fit for keys; each byte of the pool is handed out once and then forgotten. */
export function fillRandom(target: Uint8Array): Uint8Array {
  if (target.length > POOL_BYTES) return randomFillSync(target);
  if (used + target.length > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  target.set(pool.subarray(used, used + target.length));
  pool.fill(0, used, used + target.length);
  used += target.length;
  return target;
}
