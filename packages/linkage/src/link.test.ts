import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateClusters } from "./evaluate/evaluateClusters.ts";
import { explainPairs } from "./explain/explainPair.ts";
import { type LinkOptions, type LinkResult, link } from "./link.ts";
import { proposeModel } from "./propose/proposeModel.ts";
import { seededRandom } from "./random.ts";
import { encodeTable, type ListToLink } from "./table/encodeTable.ts";
import { drawPeople, inOrder, plainModel, shuffled } from "./testing.ts";
import { probabilityOf } from "./train/trainedModel.ts";

const model = plainModel(["first", "last", "born"]);

function linkPeople(lists: readonly ListToLink[], more: Partial<LinkOptions> = {}): LinkResult {
  const result = link(encodeTable(lists, model), model, { random: seededRandom(1), ...more });
  if (result === undefined) throw new Error("stopped");
  return result;
}

const people = drawPeople(300, seededRandom(11));
const truth = (people.columns["person"] ?? []).map(Number);

/** Which records are together, in words that do not depend on numbering. */
function partition(clusters: ArrayLike<number>, nameOf: (record: number) => number): string[] {
  const groups = Map.groupBy(
    Array.from(clusters, (_, record) => record),
    (record) => clusters[record],
  );
  return [...groups.values()]
    .map((records) =>
      records
        .map(nameOf)
        .sort((a, b) => a - b)
        .join(" "),
    )
    .sort();
}

describe("link", () => {
  test("finds planted people", () => {
    const { f1 } = evaluateClusters(linkPeople([people]).clusters, truth);
    expect(f1).toBeGreaterThan(0.95);
  });

  test("gives the same groups whatever the order of lines, for the model given and the one proposed", () => {
    const straight = partition(linkPeople([people]).clusters, (record) => record);
    const { person: _, ...columns } = people.columns;
    const proposed = (list: ListToLink): Int32Array => {
      const auto = proposeModel([list]);
      return link(encodeTable([list], auto), auto, { random: seededRandom(1) })?.clusters ?? new Int32Array(0);
    };
    const unnamed = { ...people, columns };
    const straightAuto = partition(proposed(unnamed), (record) => record);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const order = shuffled(truth.length, seededRandom(seed));
        const nameOf = (record: number): number => order[record] as number;
        expect(partition(linkPeople([inOrder(people, order)]).clusters, nameOf)).toEqual(straight);
        expect(partition(proposed(inOrder(unnamed, order)), nameOf)).toEqual(straightAuto);
      }),
      { numRuns: 5 },
    );
  });

  test("is not touched by columns that the model does not name: ids and truth have no effect", () => {
    const renamed = { ...people, columns: { ...people.columns, person: truth.map((person) => `other ${person}`) } };
    expect(linkPeople([renamed]).pairs).toEqual(linkPeople([people]).pairs);
  });

  test("a proposed model never uses a column of answers or of keys", () => {
    const { person = [], ...without } = people.columns;
    const columns = { ...without, cluster: person, key: truth.map((_, at) => `K-${at}`) };
    const proposed = proposeModel([{ ...people, columns }]);
    expect(Object.keys(proposed.columns)).not.toContain("cluster");
    expect(Object.keys(proposed.columns)).not.toContain("key");
  });

  test("explains every pair by bits that add up to its weight", () => {
    const table = encodeTable([people], model);
    const { trained, pairs } = linkPeople([people]);
    const explain = explainPairs(trained, table);
    for (let at = 0; at < pairs.size; at++) {
      const { priorBits, comparisons, weightBits, probability } = explain(pairs.left[at] ?? 0, pairs.right[at] ?? 0);
      const sum = comparisons.reduce((bits, step) => bits + step.bits + step.frequencyBits, priorBits);
      expect(sum).toBeCloseTo(pairs.weightBits[at] ?? 0, 9);
      expect(probability).toBeCloseTo(probabilityOf(weightBits), 12);
    }
  });

  test("stops when asked", () => {
    const table = encodeTable([people], model);
    expect(link(table, model, { random: seededRandom(1), shouldStop: () => true })).toBeUndefined();
  });

  test("compares a new delivery with what stands, by the estimates of before", () => {
    const all = linkPeople([people]);
    const touching = Uint8Array.from(truth, (_, record) => (record >= truth.length - 20 ? 1 : 0));
    const added = linkPeople([people], { trained: all.trained, touching });
    const touched = Array.from(all.pairs.weightBits).filter(
      (_, at) => touching[all.pairs.left[at] ?? 0] === 1 || touching[all.pairs.right[at] ?? 0] === 1,
    );
    expect(Array.from(added.pairs.weightBits)).toEqual(touched);
  });
});

describe("odd lists", () => {
  const cell = fc.option(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("2008-01-01", "a", "1", "’", "😀")), {
    nil: null,
  });
  const odd = fc.array(fc.record({ first: cell, last: cell, born: cell }), { maxLength: 8 }).map(
    (rows): ListToLink => ({
      name: "odd",
      deduplicated: rows.length % 2 === 0,
      columns: {
        first: rows.map(({ first }) => first),
        last: rows.map(({ last }) => last),
        born: rows.map(({ born }) => born),
      },
    }),
  );

  test("never crash, and give every record a group", () => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 3 }), (lists) => {
        const auto = proposeModel(lists);
        for (const chosen of [model, auto]) {
          const table = encodeTable(lists, chosen);
          const result = link(table, chosen, { random: seededRandom(1) });
          expect(result?.clusters.length).toBe(table.records);
          expect(Array.from(result?.pairs.weightBits ?? []).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
