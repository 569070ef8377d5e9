import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bindings, groupRecords, type PairOfRecords } from "./groupRecords.ts";

const free: Bindings = { same: [], different: [], onceInSource: [] };
const pair = (left: number, right: number, weightBits = 10): PairOfRecords => ({ left, right, weightBits });
const groupsOf = (records: number, pairs: PairOfRecords[], bindings: Partial<Bindings> = {}) => [
  ...groupRecords(records, pairs, { ...free, ...bindings }).groupOf,
];

describe("grouping records", () => {
  test("records joined by pairs are one group, by whatever way", () => {
    expect(groupsOf(4, [pair(0, 1), pair(1, 2)])).toEqual([0, 0, 0, 1]);
  });

  test("a reviewer's 'same' joins without evidence", () => {
    expect(groupsOf(3, [], { same: [[0, 2]] })).toEqual([0, 1, 0]);
  });

  test("a reviewer's 'different' cuts the weakest pair between the two", () => {
    expect(groupsOf(3, [pair(0, 1, 12), pair(1, 2, 7)], { different: [[0, 2]] })).toEqual([0, 0, 1]);
    expect(groupsOf(3, [pair(0, 1, 7), pair(1, 2, 12)], { different: [[0, 2]] })).toEqual([0, 1, 1]);
  });

  test("a source that lists each child once has one record in a group, by the strongest pair", () => {
    const onceInSource = [0, 1, 1];
    expect(groupsOf(3, [pair(0, 1, 8), pair(0, 2, 9)], { onceInSource })).toEqual([0, 1, 0]);
  });

  test("a reviewer's 'same' joins even within a source that lists each child once", () => {
    expect(groupsOf(2, [], { same: [[0, 1]], onceInSource: [1, 1] })).toEqual([0, 0]);
  });

  test("the newest 'same' wins where a 'different' forbids two of them together", () => {
    expect(
      groupsOf(3, [], {
        same: [
          [0, 1],
          [1, 2],
        ],
        different: [[0, 2]],
      }),
    ).toEqual([0, 0, 1]);
  });

  test("one pair fewer than records holds each group", () => {
    const { held } = groupRecords(4, [pair(0, 1, 9), pair(1, 2, 8), pair(0, 2, 7)], free);
    expect(held).toEqual([pair(0, 1, 9), pair(1, 2, 8)]);
  });

  test("whatever the pairs: no group holds two records that are bound apart", () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 0, max: 20 })), { maxLength: 30 });
    const apart = fc.array(
      fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a !== b),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        pairs,
        apart,
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 10, maxLength: 10 }),
        (given, different, sources) => {
          const grouped = groupsOf(
            10,
            given.map(([a, b, bits]) => pair(a, b, bits)),
            { different, onceInSource: sources },
          );
          for (const [left, right] of different) expect(grouped[left]).not.toBe(grouped[right]);
          const once = grouped.flatMap((group, record) =>
            (sources[record] ?? -1) < 0 ? [] : [`${group}/${sources[record]}`],
          );
          expect(new Set(once).size).toBe(once.length);
        },
      ),
    );
  });
});
