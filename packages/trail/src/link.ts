import { canonicalText, inOrder, type TrailEntry } from "./entry.ts";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** What the first entry is chained to. */
export const GENESIS = "0".repeat(64);

/** An entry in its place: its hash covers the hash before it and all of its own values. */
export interface Link {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly entry: TrailEntry;
}

/** @example linkAfter(GENESIS, 1, entry, sha256).hash */
export function linkAfter(previous: string, number: number, entry: TrailEntry, sha256: Sha256): Link {
  return { number, previous, hash: hashOfLink(previous, number, entry, sha256), entry };
}

export function hashOfLink(previous: string, number: number, entry: TrailEntry, sha256: Sha256): string {
  return sha256(`${previous}\n${canonicalText(number, entry)}`);
}

/** One line of an export, without its line end. */
export function lineOf(link: Link): string {
  return JSON.stringify(link);
}

/** Reads a line of an export; undefined where it is none. */
export function parseLine(line: string): Link | undefined {
  try {
    const { number, previous, hash, entry } = JSON.parse(line) as Partial<Link>;
    const isLink =
      Number.isSafeInteger(number) && typeof previous === "string" && typeof hash === "string" && isEntry(entry);
    return isLink ? ({ number, previous, hash, entry } as Link) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a line is written exactly as exports write it. What stands in it besides, or twice, would not be in its hash, and
 * another reader might take it for part of the entry.
 */
export function isExactly(line: string, { number, previous, hash, entry }: Link): boolean {
  return line === lineOf({ number, previous, hash, entry: inOrder(entry) });
}

function isEntry(entry: unknown): entry is TrailEntry {
  return typeof entry === "object" && entry !== null && typeof (entry as { id?: unknown }).id === "string";
}
