import type { Level } from "../model/model.ts";
import { type ArrayColumn, getColumn, type Table, type TextColumn } from "../table/table.ts";
import { type ValueBits, valueBitsOf } from "./valueBits.ts";

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
  const bits = valueBitsOf(column, termFrequency, table);
  return column.type === "text" ? bitsOfText(column, bits) : bitsOfArray(column, bits);
}

/** The group of two records, or −1 where they have none in common. */
function sharedGroup(groups: Int32Array | undefined, left: number, right: number): number {
  return groups !== undefined && groups[left] === groups[right] ? (groups[left] as number) : -1;
}

/** The more frequent of the two values decides: fewer bits. */
function bitsOfText({ codes }: TextColumn, bits: ValueBits): FrequencyBits {
  return {
    of: (left, right) => {
      const leftCode = codes[left] as number;
      const rightCode = codes[right] as number;
      if (leftCode < 0 || rightCode < 0) return 0;
      const group = sharedGroup(bits.groups, left, right);
      return Math.min(bits.of(leftCode, group), bits.of(rightCode, group));
    },
    most: bits.most,
  };
}

const VALUES_COUNTED = 4;

/** Each shared value adds its own bits, as if the values of one array were independent. */
function bitsOfArray({ offsets, items }: ArrayColumn, bits: ValueBits): FrequencyBits {
  return {
    of: (left, right) => {
      const group = sharedGroup(bits.groups, left, right);
      let at = offsets[left] as number;
      let other = offsets[right] as number;
      const end = offsets[left + 1] as number;
      const otherEnd = offsets[right + 1] as number;
      let shared = 0;
      let sum = 0;
      while (at < end && other < otherEnd && shared < VALUES_COUNTED) {
        const difference = (items[at] as number) - (items[other] as number);
        if (difference === 0) {
          sum += bits.of(items[at] as number, group);
          shared++;
        }
        if (difference <= 0) at++;
        if (difference >= 0) other++;
      }
      return sum;
    },
    most: bits.most * VALUES_COUNTED,
  };
}
