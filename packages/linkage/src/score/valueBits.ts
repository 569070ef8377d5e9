import type { TermFrequency } from "../model/model.ts";
import { type Column, getTextColumn, type Table } from "../table/table.ts";

/** Bits of sharing one value: weight × (log2 u_exact − log2 max(tf, floor)). */
export interface ValueBits {
  /** Bits by the value's code and the group that both records belong to; −1: in the whole table. */
  of(code: number, group: number): number;
  /** Group of each record; undefined where frequencies are those of the whole table. */
  readonly groups: Int32Array | undefined;
  /** The most that any value gives. */
  readonly most: number;
}

// A group's frequencies lean on the whole table's as if it had so many records more.
const BORROWED_RECORDS = 50;

export function valueBitsOf(column: Column, termFrequency: TermFrequency, table: Table): ValueBits {
  const { counts } = column;
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const uExact = counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  const least = Math.max(termFrequency.floor ?? 0, 1 / total);
  const bitsOf = (frequency: number): number =>
    termFrequency.weight * (Math.log2(uExact) - Math.log2(Math.max(frequency, least)));
  const overall = Float64Array.from(counts, (count) => bitsOf(count / total));
  const most = overall.reduce((highest, bits) => Math.max(highest, bits), 0);
  if (termFrequency.within === undefined) return { of: (code) => overall[code] as number, groups: undefined, most };
  const groups = getTextColumn(table, termFrequency.within);
  const perGroup = countPerGroup(column, groups.codes, groups.values.length);
  // how often a value occurs in one group may be less than overall, down to what is borrowed
  const mostInGroup = most + termFrequency.weight * Math.log2(1 + Math.max(...perGroup.totals, 0) / BORROWED_RECORDS);
  const inGroup = (code: number, group: number): number => {
    const borrowed = BORROWED_RECORDS * ((counts[code] as number) / total);
    const found = perGroup.counts.get(code * groups.values.length + group) ?? 0;
    return bitsOf((found + borrowed) / ((perGroup.totals[group] as number) + BORROWED_RECORDS));
  };
  return {
    of: (code, group) => (group < 0 ? (overall[code] as number) : inGroup(code, group)),
    groups: groups.codes,
    most: mostInGroup,
  };
}

interface GroupCounts {
  /** Occurrences by code × groups + group. */
  readonly counts: ReadonlyMap<number, number>;
  /** Occurrences of any value by group. */
  readonly totals: Float64Array;
}

function countPerGroup(column: Column, groupOf: Int32Array, groups: number): GroupCounts {
  const counts = new Map<number, number>();
  const totals = new Float64Array(groups);
  const add = (code: number, group: number): void => {
    const key = code * groups + group;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    totals[group] = (totals[group] as number) + 1;
  };
  groupOf.forEach((group, record) => {
    if (group < 0) return;
    for (const code of codesOf(column, record)) add(code, group);
  });
  return { counts, totals };
}

function codesOf(column: Column, record: number): Int32Array {
  if (column.type === "array") return column.items.subarray(column.offsets[record], column.offsets[record + 1]);
  return (column.codes[record] as number) < 0 ? new Int32Array(0) : column.codes.subarray(record, record + 1);
}
