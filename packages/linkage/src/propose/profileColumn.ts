import { parseDate } from "../dates/parseDate.ts";
import type { Cell, ListToLink } from "../table/encodeTable.ts";

/** What a column holds, judged by its values alone. */
export type ColumnKind = "date" | "email" | "number" | "code" | "name" | "text" | "category" | "array";

export interface ColumnProfile {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  readonly distinct: number;
}

const VALUES_LOOKED_AT = 5000;
// Names under which answers and keys of other systems travel: comparing them would be copying.
const answers =
  /^(.*[_ ])?(cluster|truth|label|ground[_ ]?truth|gold|entity|match|duplicate)([_ ]?(id|key|no|num|number|group))?$/i;
const keys = /^(id|uuid|guid|key|rec(ord)?[_ ]?(id|no|num|number)|unique[_ ]?id|row([_ ]?(id|no|num|number))?|index)$/i;

/** Profiles a column over all lists; undefined where nothing can be learnt from comparing it. */
export function profileColumn(name: string, lists: readonly ListToLink[]): ColumnProfile | undefined {
  if (name === "" || answers.test(name.trim()) || keys.test(name.trim())) return undefined;
  const counts = countValues(lists.flatMap(({ columns }) => columns[name] ?? []));
  const { distinct, filled, records } = counts;
  if (distinct < 2 || filled < records * 0.02) return undefined;
  // a value of its own for every record is a key of the list, and no two records can agree on it
  if (distinct > 20 && distinct >= filled * 0.999 && filled >= records * 0.99) return undefined;
  return { name, kind: kindOf(counts), filled, distinct };
}

interface ValueCounts {
  readonly values: readonly string[];
  readonly distinct: number;
  readonly filled: number;
  readonly records: number;
  readonly areArrays: boolean;
}

function countValues(cells: readonly Cell[]): ValueCounts {
  const seen = new Set<string>();
  let filled = 0;
  let areArrays = false;
  for (const cell of cells) {
    const values = typeof cell === "string" ? [cell] : (cell ?? []);
    if (values.length > 0) filled++;
    areArrays ||= values.length > 1;
    for (const value of values) seen.add(value);
  }
  // sorted, so that the kind never depends on the order of lines
  const sorted = [...seen].sort();
  const step = Math.max(1, Math.floor(sorted.length / VALUES_LOOKED_AT));
  const values = sorted.filter((_, at) => at % step === 0);
  return { values, distinct: seen.size, filled, records: cells.length, areArrays };
}

const CATEGORIES = 30;

function kindOf({ values, distinct, filled, areArrays }: ValueCounts): ColumnKind {
  const share = (test: (value: string) => boolean): number => values.filter(test).length / values.length;
  if (areArrays) return "array";
  if (share((value) => /^[^@\s]+@[^@\s]+$/.test(value)) > 0.7) return "email";
  if (share((value) => value.length >= 6 && parseDate(value) !== undefined) > 0.7) return "date";
  if (distinct <= CATEGORIES && distinct < filled / 4) return "category";
  if (share((value) => /^\d{5,}$/.test(value.replace(/[\s+().-]/g, ""))) > 0.7) return "number";
  if (share((value) => /\d/.test(value) && value.length <= 12) > 0.7) return "code";
  const words = values.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / values.length;
  return words < 1.6 ? "name" : "text";
}
