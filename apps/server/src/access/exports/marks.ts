import { createHmac } from "node:crypto";

/**
 * Hidden marks of an exported table (docs/decisions/0040): references that carry a check of their own, a trailing space
 * behind some texts, and the order of the rows. Each is decided by the export's key and takes nothing away from the table.
 */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ID_BITS = 40n;
const CHECK_BITS = 25n;
const REFERENCE_LETTERS = 13;
const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{13}$/;

function digest(key: Uint8Array, kind: string, text: string): Buffer {
  return createHmac("sha256", key).update(`${kind}\u0000${text}`).digest();
}

function firstBits(bytes: Buffer, bits: bigint): bigint {
  return bytes.readBigUInt64BE(0) >> (64n - bits);
}

/** What stands for a record or child in one export: the same within it, another in every other. */
export function referenceOf(key: Uint8Array, id: string): string {
  const start = firstBits(digest(key, "id", id), ID_BITS);
  return lettersOf((start << CHECK_BITS) | checkOf(key, start));
}

/** Whether a text is a reference that this export's key has made; another text is by 1 in 2^25. */
export function isReferenceOf(key: Uint8Array, text: string): boolean {
  const number = [...text].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n);
  const start = number >> CHECK_BITS;
  return checkOf(key, start) === (number & ((1n << CHECK_BITS) - 1n));
}

export function looksLikeReference(text: string): boolean {
  return REFERENCE.test(text);
}

const checkOf = (key: Uint8Array, start: bigint) => firstBits(digest(key, "check", String(start)), CHECK_BITS);

function lettersOf(number: bigint): string {
  let text = "";
  for (let at = 0; at < REFERENCE_LETTERS; at += 1) text = ALPHABET[Number((number >> BigInt(5 * at)) & 31n)] + text;
  return text;
}

/** Whether this export puts a space behind a text: the same for a text wherever it stands. */
export function hasSpaceBehind(key: Uint8Array, text: string): boolean {
  return (digest(key, "space", text)[0] ?? 0) >= 128;
}

/** A row's place among all rows of this export. */
export function placeOf(key: Uint8Array, cells: readonly string[]): string {
  return digest(key, "row", cells.map((cell) => cell.trim()).join("\u001F")).toString("hex");
}

/** Texts that a space is put behind: words, not numbers, dates or references, which programs write anew. */
export function takesSpace(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !looksLikeReference(text.trim());
}
