import type { BlockingRule } from "../model/model.ts";
import { type Column, getColumn, type Table } from "../table/table.ts";
import { PairNumbers } from "./pairNumbers.ts";

/**
 * The blocking keys of every record under one rule: record r has keys[offsets[r]] up to keys[offsets[r + 1]], ascending
 * and distinct. A rule without array columns gives at most one.
 */
export interface RuleKeys {
  readonly offsets: Int32Array;
  readonly keys: Int32Array;
  readonly keyCount: number;
  /** Whether some record has more than one. */
  readonly isMany: boolean;
}

export function keysOfRule(rule: BlockingRule, table: Table): RuleKeys {
  const [first, ...others] = rule.on.map((name) => keysOfColumn(getColumn(table, name), table.records));
  if (first === undefined) throw new Error("a rule needs at least one column");
  const combined = others.reduce((keys, column) => combineKeys(keys, column, table.records), first);
  return rule.atMostRecords === undefined ? combined : withoutCrowds(combined, rule.atMostRecords, table.records);
}

function keysOfColumn(column: Column, records: number): RuleKeys {
  if (column.type === "array") {
    const { offsets, items, values } = column;
    return { offsets, keys: items, keyCount: values.length, isMany: true };
  }
  const offsets = new Int32Array(records + 1);
  const keys = new Int32Array(records);
  let size = 0;
  for (let record = 0; record < records; record++) {
    const code = column.codes[record] as number;
    if (code >= 0) keys[size++] = code;
    offsets[record + 1] = size;
  }
  return { offsets, keys: keys.subarray(0, size), keyCount: column.values.length, isMany: false };
}

/** Every key of one rule with every key of the other, as new keys. */
function combineKeys(one: RuleKeys, other: RuleKeys, records: number): RuleKeys {
  const offsets = new Int32Array(records + 1);
  let size = 0;
  for (let record = 0; record < records; record++) size += sizeAt(one, record) * sizeAt(other, record);
  const keys = new Int32Array(size);
  const numbers = new PairNumbers();
  size = 0;
  for (let record = 0; record < records; record++) {
    const start = size;
    for (let at = one.offsets[record] as number; at < (one.offsets[record + 1] as number); at++) {
      for (let to = other.offsets[record] as number; to < (other.offsets[record + 1] as number); to++) {
        keys[size++] = numbers.numberOf(one.keys[at] as number, other.keys[to] as number);
      }
    }
    if (size - start > 1) keys.subarray(start, size).sort();
    offsets[record + 1] = size;
  }
  return { offsets, keys, keyCount: numbers.size, isMany: one.isMany || other.isMany };
}

function sizeAt({ offsets }: RuleKeys, record: number): number {
  return (offsets[record + 1] as number) - (offsets[record] as number);
}

function withoutCrowds(rule: RuleKeys, atMostRecords: number, records: number): RuleKeys {
  const counts = new Int32Array(rule.keyCount);
  for (const key of rule.keys) counts[key] = (counts[key] as number) + 1;
  const offsets = new Int32Array(records + 1);
  const keys = new Int32Array(rule.keys.length);
  let size = 0;
  for (let record = 0; record < records; record++) {
    for (let at = rule.offsets[record] as number; at < (rule.offsets[record + 1] as number); at++) {
      const key = rule.keys[at] as number;
      if ((counts[key] as number) <= atMostRecords) keys[size++] = key;
    }
    offsets[record + 1] = size;
  }
  return { ...rule, offsets, keys: keys.subarray(0, size) };
}

/** The smallest key that two records share, or −1. */
export function firstSharedKey({ offsets, keys }: RuleKeys, left: number, right: number): number {
  let at = offsets[left] as number;
  let other = offsets[right] as number;
  const end = offsets[left + 1] as number;
  const otherEnd = offsets[right + 1] as number;
  while (at < end && other < otherEnd) {
    const key = keys[at] as number;
    const difference = key - (keys[other] as number);
    if (difference === 0) return key;
    if (difference < 0) at++;
    else other++;
  }
  return -1;
}
