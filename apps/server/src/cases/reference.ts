import { randomInt } from "node:crypto";

// no I, L, O, 0 or 1: a reference is read out over the telephone
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 6;

/** A new reference such as K-2026-7F3KQ9: the year, and letters that mean nothing and cannot be guessed. */
export function newReference(now: Date): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `K-${now.getUTCFullYear()}-${letters.join("")}`;
}
