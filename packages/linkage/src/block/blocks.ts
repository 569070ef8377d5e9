import type { RuleKeys } from "./ruleKeys.ts";

/** Records by key: key k is shared by members[starts[k]] up to members[starts[k + 1]], ascending. */
export interface Blocks {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

export function blocksOf({ offsets, keys, keyCount }: RuleKeys): Blocks {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice(0, keyCount);
  const members = new Int32Array(keys.length);
  for (let record = 0; record + 1 < offsets.length; record++) {
    for (let at = offsets[record] as number; at < (offsets[record + 1] as number); at++) {
      const key = keys[at] as number;
      const place = next[key] as number;
      members[place] = record;
      next[key] = place + 1;
    }
  }
  return { starts, members };
}
