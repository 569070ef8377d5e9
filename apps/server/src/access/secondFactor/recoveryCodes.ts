import { createHash, randomInt } from "node:crypto";

/** No letters or digits that are read for one another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const CODES = 10;
const GROUPS = 3;
const GROUP_LETTERS = 4;

/** Ten codes of 59 bits each, for the day when the telephone is lost; each opens once. */
export function newRecoveryCodes(): string[] {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? "";
  const group = () => Array.from({ length: GROUP_LETTERS }, letter).join("");
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join("-"));
}

/** A plain hash suffices: nobody tries 2^59 codes. Hyphens, blanks and capitals do not count. */
export function hashRecoveryCode(code: string): Uint8Array {
  return createHash("sha256")
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ""))
    .digest();
}
