import { withinEdits } from "../similarity/editDistance.ts";
import { jaroWinklerOf } from "../similarity/jaroWinkler.ts";
import { lettersOf } from "../similarity/letters.ts";
import { readName } from "./tokens.ts";

const ALIKE = 0.88;

/**
 * True where two names can be one person's: every word of the shorter name, at least two of them, stands in the longer one,
 * spelt alike (Jaro–Winkler 0.88 or one letter). A name of one word is one person's only where it is spelt the same, because one
 * word alone is shared by thousands.
 *
 * @example mayBeOnePerson("Drs. H. Moh. Yusuf Hidayat", "Muhammad Jusup Hidayat") // true
 */
export function mayBeOnePerson(left: string, right: string): boolean {
  const [shorter = [], longer = []] = [readName(left).own, readName(right).own].sort((a, b) => a.length - b.length);
  if (shorter.length === 0) return false;
  if (shorter.length === 1) return longer.length === 1 && shorter[0] === longer[0];
  const letters = lettersOf([...shorter, ...longer]);
  const similarity = jaroWinklerOf(letters, ALIKE);
  const isWithinOne = withinEdits(letters, 1, true);
  const taken = new Set<number>();
  return shorter.every((_, at) => {
    const found = longer.findIndex((__, place) => {
      const other = shorter.length + place;
      return !taken.has(place) && (similarity(at, other) >= ALIKE || isWithinOne(at, other));
    });
    if (found >= 0) taken.add(found);
    return found >= 0;
  });
}
