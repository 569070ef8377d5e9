import type { Level, TermFrequency } from "../model/model.ts";
import { type ArrayColumn, getColumn, type Table, type TextColumn } from "../table/table.ts";

/** Extra bits for how rare what a pair shares is. */
export interface FrequencyBits {
  of(left: number, right: number): number;
  /** The most that any pair can get. */
  readonly most: number;
}

/** Compiles the term-frequency adjustment of a level, if it has one (docs/methods/linkage.md §3). */
export function compileFrequencyBits({ termFrequency }: Level, table: Table): FrequencyBits | undefined {
  if (termFrequency === undefined) return undefined;
  const column = getColumn(table, termFrequency.column);
  return column.type === "text" ? bitsOfText(column, termFrequency) : bitsOfArray(column, termFrequency);
}

/** Per value: weight × (log2 u_exact − log2 max(tf, floor)). */
function bitsPerValue(counts: Int32Array, { weight, floor }: TermFrequency): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const uExact = counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  const least = Math.max(floor ?? 0, 1 / Math.max(1, total));
  return Float64Array.from(counts, (count) => weight * (Math.log2(uExact) - Math.log2(Math.max(count / total, least))));
}

function mostOf(bits: Float64Array): number {
  return bits.reduce((most, value) => Math.max(most, value), 0);
}

/** The more frequent of the two values decides: fewer bits. */
function bitsOfText({ codes, counts }: TextColumn, termFrequency: TermFrequency): FrequencyBits {
  const bits = bitsPerValue(counts, termFrequency);
  return {
    of: (left, right) => {
      const leftCode = codes[left] as number;
      const rightCode = codes[right] as number;
      if (leftCode < 0 || rightCode < 0) return 0;
      return Math.min(bits[leftCode] as number, bits[rightCode] as number);
    },
    most: mostOf(bits),
  };
}

const VALUES_COUNTED = 4;

/** Each shared value adds its own bits, as if the values of one array were independent. */
function bitsOfArray({ offsets, items, counts }: ArrayColumn, termFrequency: TermFrequency): FrequencyBits {
  const bits = bitsPerValue(counts, termFrequency);
  return {
    of: (left, right) => {
      let at = offsets[left] as number;
      let other = offsets[right] as number;
      const end = offsets[left + 1] as number;
      const otherEnd = offsets[right + 1] as number;
      let shared = 0;
      let sum = 0;
      while (at < end && other < otherEnd && shared < VALUES_COUNTED) {
        const difference = (items[at] as number) - (items[other] as number);
        if (difference === 0) {
          sum += bits[items[at] as number] as number;
          shared++;
        }
        if (difference <= 0) at++;
        if (difference >= 0) other++;
      }
      return sum;
    },
    most: mostOf(bits) * VALUES_COUNTED,
  };
}
