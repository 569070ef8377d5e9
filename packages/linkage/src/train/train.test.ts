import { describe, expect, test } from "vitest";
import { patternSpace } from "../compare/patterns.ts";
import { seededRandom } from "../random.ts";
import { encodeTable } from "../table/encodeTable.ts";
import { drawPeople, plainModel } from "../testing.ts";
import { estimateLambda } from "./estimateLambda.ts";
import { findM } from "./expectationMaximisation.ts";
import { trainModel } from "./trainModel.ts";

const plantedM = [
  [0.9, 0.06, 0.04],
  [0.8, 0.15, 0.05],
  [0.95, 0.05],
];
const plantedU = [
  [0.01, 0.05, 0.94],
  [0.02, 0.03, 0.95],
  [0.5, 0.5],
];

/** Pairs of a planted model, as counted patterns; a fifth of all comparisons is missing. */
function simulatePatterns(pairs: number, lambda: number): [number, number][] {
  const random = seededRandom(7);
  const draw = (shares: readonly number[]): number => {
    let left = random();
    const level = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return level < 0 ? shares.length - 1 : level;
  };
  const space = patternSpace(plantedU.map((levels) => levels.length + 1));
  const counts = new Map<number, number>();
  for (let pair = 0; pair < pairs; pair++) {
    const shares = random() < lambda ? plantedM : plantedU;
    const pattern = shares.reduce((sum, levels, at) => {
      const level = random() < 0.2 ? 0 : draw(levels) + 1;
      return sum + level * (space.multipliers[at] as number);
    }, 0);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts];
}

describe("training", () => {
  test("EM on pattern counts recovers the planted m and share of true pairs", () => {
    const patterns = simulatePatterns(200_000, 0.2);
    const start = plantedU.map((levels) => [0.95, ...levels.slice(1).map(() => 0.05 / (levels.length - 1))]);
    const space = patternSpace(plantedU.map((levels) => levels.length + 1));
    const session = findM(space, patterns, plantedU, start, 0.5);
    expect(session.lambda).toBeCloseTo(0.2, 1.5);
    expect(session.rounds).toBeLessThanOrEqual(25);
    session.m.forEach((levels, at) => {
      levels.forEach((share, level) => {
        expect(Math.abs(share - (plantedM[at]?.[level] ?? 0))).toBeLessThan(0.02);
      });
    });
  });

  test("λ comes from deterministic rules and their recall", () => {
    const list = drawPeople(400, seededRandom(3));
    const truth = list.columns["person"] ?? [];
    const records = truth.length;
    const sizes = Map.groupBy(truth, (person) => person);
    const truePairs = sizes.values().reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    const model = plainModel(["first", "last", "born"], {
      deterministicRules: [{ on: ["last", "born"] }],
      deterministicRecall: 0.6,
    });
    const lambda = estimateLambda(model, { table: encodeTable([list], model), linkType: "within" });
    expect(lambda / (truePairs / ((records * (records - 1)) / 2))).toBeGreaterThan(0.8);
    expect(lambda / (truePairs / ((records * (records - 1)) / 2))).toBeLessThan(1.25);
  });

  test("u of an exact level is the share of pairs that agree by value frequency, whatever the link type", () => {
    const model = plainModel(["a"]);
    const lists = [
      { name: "one", deduplicated: false, columns: { a: ["x", "x", "y", null] } },
      { name: "two", deduplicated: false, columns: { a: ["x", "y", "z"] } },
    ];
    const table = encodeTable(lists, model);
    const uOf = (linkType: "within" | "between" | "both"): number =>
      trainModel(model, { table, linkType }, seededRandom(1)).comparisons[0]?.levels[0]?.u ?? -1;
    expect(uOf("within")).toBeCloseTo(1 / 6);
    expect(uOf("between")).toBeCloseTo(3 / 9);
    expect(uOf("both")).toBeCloseTo(4 / 15);
  });

  test("a comparison is not trained by a rule on its own column", () => {
    const model = plainModel(["first", "last", "born"]);
    const table = encodeTable([drawPeople(100, seededRandom(5))], model);
    const trained = trainModel(model, { table, linkType: "within" }, seededRandom(1));
    expect(trained.comparisons.map(({ sessions }) => sessions)).toEqual([2, 2, 2]);
  });
});
