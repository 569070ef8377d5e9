import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { InnerCell } from "@suar/disclosure";

/** What the noise and the search of one run are drawn from: the same secret, the same table. */
export interface ProtectSecret {
  readonly bytes: Uint8Array;
  /** Drawn for this run alone. */
  readonly isFresh: boolean;
}

const LEAST_BYTES = 16;

/** Reads a secret, or draws a fresh one where no file is named. Undefined where the file holds less than 16 bytes. */
export function readSecret(path: string | undefined): ProtectSecret | undefined {
  if (path === undefined) return { bytes: randomBytes(32), isFresh: true };
  const bytes = readFileSync(path);
  return bytes.length < LEAST_BYTES ? undefined : { bytes, isFresh: false };
}

export function seedOf({ bytes }: ProtectSecret): number {
  return createHmac("sha256", bytes).update("rounding").digest().readUInt32BE();
}

/**
 * The key of a cell whose records are not known: the sum of one key for each, HMAC(secret, codes and place in the cell)
 * mod 2³². A cell with one child more keeps the keys of the others.
 */
export function cellKeyOf({ bytes }: ProtectSecret, { key, count }: InnerCell): number {
  let sum = 0;
  for (let place = 0; place < count; place++) {
    const text = JSON.stringify(["record", ...key, place]);
    sum = (sum + createHmac("sha256", bytes).update(text).digest().readUInt32BE()) % 2 ** 32;
  }
  return sum;
}
