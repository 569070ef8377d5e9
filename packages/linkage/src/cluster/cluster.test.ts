import { describe, expect, test } from "vitest";
import { PairListBuilder } from "../score/pairList.ts";
import { encodeTable } from "../table/encodeTable.ts";
import { plainModel } from "../testing.ts";
import { clusterRecords } from "./clusterRecords.ts";
import { assignStableClusterIds } from "./stableIds.ts";

const model = plainModel(["a"]);
const table = encodeTable(
  [
    { name: "free", deduplicated: false, columns: { a: ["p", "q"] } },
    { name: "clean", deduplicated: true, columns: { a: ["r", "s"] } },
  ],
  model,
);

function pairsOf(...pairs: [number, number, number][]) {
  const list = new PairListBuilder();
  for (const [left, right, bits] of pairs) list.add(left, right, bits, 0);
  return list.finish();
}

describe("groups of records", () => {
  test("are connected components at the threshold", () => {
    expect([...clusterRecords(table, pairsOf([0, 1, 5], [1, 2, 4], [2, 3, 1]), 2, {})]).toEqual([0, 0, 0, 1]);
  });

  test("hold one record at most of a source that lists nobody twice: the stronger pair wins", () => {
    expect([...clusterRecords(table, pairsOf([0, 2, 4], [0, 3, 9]), 2, {})]).toEqual([0, 1, 2, 0]);
    expect([...clusterRecords(table, pairsOf([2, 3, 9]), 2, {})]).toEqual([0, 1, 2, 3]);
  });

  test("follow a reviewer who links, without any pair and within a source that lists nobody twice", () => {
    expect([...clusterRecords(table, pairsOf(), 2, { mustLink: [[2, 3]] })]).toEqual([0, 1, 2, 2]);
  });

  test("follow a reviewer who holds apart, also where others connect the two", () => {
    const clusters = clusterRecords(table, pairsOf([0, 1, 9], [1, 2, 5], [0, 2, 7]), 2, { cannotLink: [[0, 2]] });
    expect([...clusters]).toEqual([0, 0, 1, 2]);
  });

  test("hold apart where two reviewers' decisions contradict each other", () => {
    const decisions = { mustLink: [[0, 1]] as const, cannotLink: [[1, 0]] as const };
    expect([...clusterRecords(table, pairsOf([0, 1, 9]), 2, decisions)]).toEqual([0, 1, 2, 3]);
  });
});

describe("ids of groups", () => {
  const compare = (one: string, other: string): number => (one < other ? -1 : 1);
  const assign = (previous: (string | undefined)[], clusters: number[]) => {
    let next = 0;
    return assignStableClusterIds(previous, clusters, () => `new ${next++}`, compare);
  };

  test("stay where nothing changes, and new groups get new ones", () => {
    expect(assign(["A", "A", "B", undefined], [0, 0, 1, 2])).toEqual({
      ids: ["A", "B", "new 0"],
      joined: [],
      split: [],
    });
  });

  test("a join keeps the id of the larger and reports the other", () => {
    expect(assign(["A", "B", "B"], [0, 0, 0])).toEqual({ ids: ["B"], joined: [{ id: "A", into: "B" }], split: [] });
  });

  test("a split keeps the id with most records and reports the new one", () => {
    expect(assign(["A", "A", "A"], [0, 1, 1])).toEqual({
      ids: ["new 0", "A"],
      joined: [],
      split: [{ id: "new 0", from: "A" }],
    });
  });
});
