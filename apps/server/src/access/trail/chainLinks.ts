import { GENESIS, type Link } from "@suar/trail";
import type { SealedEntry } from "./chainStore.ts";

/** Sealed entries as links, each with the hash before it. */
export function chainLinks(hashBefore: string | undefined, entries: readonly SealedEntry[]): Link[] {
  let previous = hashBefore ?? GENESIS;
  return entries.map(({ number, hash, ...entry }) => {
    const link = { number, previous, hash, entry };
    previous = hash;
    return link;
  });
}
