import type { Cell, ListToLink } from "../table/encodeTable.ts";
import type { ColumnProfile } from "./profileColumn.ts";

const ROWS_LOOKED_AT = 2000;

/**
 * Leaves out columns that repeat others, such as a full name beside first name and surname: the same evidence would count
 * twice. A column repeats another if it contains that one's value as words in most records.
 */
export function withoutComposites(profiles: readonly ColumnProfile[], lists: readonly ListToLink[]): ColumnProfile[] {
  const texts = profiles.filter(({ kind }) => kind === "name" || kind === "text");
  const composite = new Set(
    texts
      .filter((whole) => texts.some((part) => part !== whole && contains(whole, part, lists)))
      .map(({ name }) => name),
  );
  return profiles.filter(({ name }) => !composite.has(name));
}

function contains(whole: ColumnProfile, part: ColumnProfile, lists: readonly ListToLink[]): boolean {
  const both = lists.flatMap(({ columns }) => pairsOfTexts(columns[whole.name] ?? [], columns[part.name] ?? []));
  const contained = both.filter(([long, short]) => long.length > short.length && ` ${long} `.includes(` ${short} `));
  return both.length > 20 && contained.length > both.length * 0.7;
}

function pairsOfTexts(wholes: readonly Cell[], parts: readonly Cell[]): [string, string][] {
  const step = Math.max(1, Math.floor(wholes.length / ROWS_LOOKED_AT));
  const found: [string, string][] = [];
  for (let row = 0; row < wholes.length; row += step) {
    const [whole, part] = [wholes[row], parts[row]];
    if (typeof whole === "string" && typeof part === "string") found.push([whole, part]);
  }
  return found;
}
