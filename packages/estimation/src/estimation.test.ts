import { describe, expect, test } from "vitest";
import { averageOverGraphs } from "./averageGraphs.ts";
import { existenceCodes, rankByBic } from "./bic.ts";
import { drawBinomial } from "./binomial.ts";
import { bcaInterval } from "./bootstrap.ts";
import { observed, readCaptureTable } from "./captureTable.ts";
import { decomposableGraphs } from "./decomposableGraphs.ts";
import { estimatePopulation } from "./estimate.ts";
import { existenceOf } from "./existence.ts";
import { leaveOneListOut } from "./leaveOneListOut.ts";
import { breakLinks, linkageErrorBand, mendLinks } from "./linkageError.ts";
import { LoglinearFitter } from "./loglinearFit.ts";
import { hierarchicalModels, type Model, mainEffects, nameOf, termName, withTerm } from "./models.ts";
import { reasonsAgainst } from "./publication.ts";
import { type Random, seededRandom } from "./random.ts";
import { Resampler } from "./resampler.ts";
import { searchModels } from "./searchModels.ts";
import { simulateLists } from "./simulateLists.ts";
import { selectStepwise } from "./stepwise.ts";
import { historyOf, type TableName, tableOf } from "./testing.ts";

function expectNear(value: number | undefined, reference: number, relative: number): void {
  expect(Math.abs((value ?? Number.NaN) / reference - 1)).toBeLessThan(relative);
}

describe("values that others computed (R: SparseMSE, Rcapture, dga; transcribed)", () => {
  // table, stepwise estimate, pairs in the order of their choice, lowest BIC up to pairs with its model and estimate
  const REFERENCE: readonly [TableName, number, string, string, number, number][] = [
    ["Artificial_3", 539.093929428606, "", "[1,2,3]", 539.093929428606, 46.40481672028],
    ["Korea", 268.777777777778, "b:c", "[12,23]", 157.166666666667, 57.1408098754403],
    ["MadiganYork_3", 730.928571428571, "A:B", "[12,3]", 730.928571428571, 76.0278083052054],
    ["HIV", 11124.5784691849, "", "[1,2,3,4]", 11124.578469185, 117.799503856153],
    [
      "Kosovo",
      14341.6638004272,
      "ABA:OSCE OSCE:HRW EXH:OSCE EXH:ABA EXH:HRW",
      "[12,13,14,23,34]",
      14341.663800427,
      225.211246472005,
    ],
    [
      "UKdat_5",
      11312.9902894352,
      "LA:NG NG:GP PFNCA:GP LA:PFNCA GO:GP NG:GO",
      "[12,13,23,25,34]",
      22991.3313141601,
      196.539755551614,
    ],
  ];

  test.each(REFERENCE)("stepwise and BIC: %s", (name, estimate, pairs, model, bicEstimate, bic) => {
    const table = tableOf(name);
    const own = selectStepwise(table.counts, table.lists.length, new LoglinearFitter(table.lists.length));
    expectNear(own.estimate, estimate, 1e-6);
    expect(own.added.map((term) => termName(term, table.lists)).join(" ")).toBe(pairs);
    const [best] = rankByBic(table, 2);
    expect(best?.name).toBe(model);
    expectNear(best?.estimate, bicEstimate, 1e-6);
    expectNear(best?.bic, bic, 1e-6);
  });

  test("six lists: the seven pairs of the stepwise model for the United Kingdom", () => {
    const { lists, counts } = tableOf("UKdat");
    const own = selectStepwise(counts, 6, new LoglinearFitter(6));
    expectNear(own.estimate, 11417.9910915046, 1e-6);
    expectNear(own.fit?.deviance, 22.9939153742212, 1e-6);
    expect(own.added.map((term) => termName(term, lists)).join(" ")).toBe("PF:NCA LA:NG NG:GP LA:PF PF:GP GO:GP NG:GO");
  });

  test("terms of three lists: the lowest BIC of all models for Kosovo", () => {
    const [best] = rankByBic(tableOf("Kosovo"), 3);
    expect(best?.name).toBe("[123,14,34]");
    expectNear(best?.estimate, 10356.5189572518, 1e-6);
    expectNear(best?.bic, 203.029632752172, 1e-6);
  });

  test("existence codes where a list meets one other only, and where a pair shares nobody", () => {
    expect(Object.fromEntries(existenceCodes(tableOf("Artificial_3"), 2))).toEqual({
      "[12,13,23]": 2,
      "[12,13]": 1,
      "[12,23]": 1,
      "[13,23]": 0,
      "[12,3]": 1,
      "[13,2]": 0,
      "[23,1]": 0,
      "[1,2,3]": 0,
    });
    expect(existenceCodes(tableOf("Korea"), 2).get("[12,13,23]")).toBe(1);
  });

  test("posteriors of N averaged over decomposable graphs", () => {
    const kosovo = averageOverGraphs(tableOf("Kosovo"));
    expectNear(kosovo.mean, 12749.3446349397, 1e-6);
    expect([kosovo.median, kosovo.lower, kosovo.upper, kosovo.mode]).toEqual([12595, 9827, 16544, 12267]);
    expect(Math.abs((kosovo.graphs[0]?.weight ?? 0) - 0.985513176103169)).toBeLessThan(1e-6);
    const york = averageOverGraphs(tableOf("MadiganYork_3"), { delta: 1, mostHidden: 12520 });
    expectNear(york.mean, 734.557906075573, 1e-6);
    expect([york.median, york.lower, york.upper, york.mode]).toEqual([732, 681, 800, 728]);
    // a heavy tail: here three times as many are looked at
    expectNear(averageOverGraphs(tableOf("Artificial_3")).mean, 474.632626214821, 1e-6);
  });

  test("there are as many decomposable graphs as there should be", () => {
    expect([2, 3, 4, 5, 6].map((lists) => [...decomposableGraphs(lists)].length)).toEqual([2, 8, 61, 822, 18_154]);
  });

  test("with the seed 1234 resamples and BCa bounds are those of R", () => {
    const korea = tableOf("Korea");
    const drawn = new Resampler(korea).draw(seededRandom(1234));
    expect(["001", "010", "100", "110", "101", "111"].map((marks) => drawn[historyOf(marks)])).toEqual([
      38, 6, 6, 51, 8, 14,
    ]);
    for (const [name, lower, upper] of [
      ["Artificial_3", 280.9214, 1484.1825],
      ["Kosovo", 12595.8398, 16527.4949],
      ["UKdat_5", 8784.7799, 14700.5492],
    ] as const) {
      const table = tableOf(name);
      const fitter = new LoglinearFitter(table.lists.length);
      const estimator = (counts: Float64Array) => selectStepwise(counts, table.lists.length, fitter).estimate;
      const estimate = estimator(table.counts);
      const own = bcaInterval(table, estimate, estimator, { replicates: 1000, random: seededRandom(1234) });
      expectNear(own.lower, lower, 1e-6);
      expectNear(own.upper, upper, 1e-6);
    }
  });
});

test("binomial counts have their mean and variance, walked or rejected", () => {
  const random = seededRandom(9);
  for (const [trials, chance] of [
    [20, 0.3],
    [1000, 0.02],
    [400, 0.2],
    [5000, 0.7],
    [100_000, 0.5],
  ] as const) {
    const draws = Array.from({ length: 4000 }, () => drawBinomial(trials, chance, random));
    const mean = draws.reduce((sum, drawn) => sum + drawn, 0) / draws.length;
    const variance = draws.reduce((sum, drawn) => sum + (drawn - mean) ** 2, 0) / draws.length;
    const expected = trials * chance * (1 - chance);
    expect(Math.abs(mean - trials * chance)).toBeLessThan(4 * Math.sqrt(expected / draws.length));
    expectNear(variance, expected, 0.1);
  }
  expect([drawBinomial(7, 0, random), drawBinomial(7, 1, random), drawBinomial(0, 0.5, random)]).toEqual([0, 7, 0]);
});

describe("tables of any kind", () => {
  test("a planted population is recovered by all three methods, and may be published", () => {
    const table = simulateLists({ persons: 4000, chances: [0.3, 0.25, 0.2, 0.35], together: 0.3 }, seededRandom(2));
    const report = estimatePopulation(table);
    for (const method of [report.stepwise, report.bic, report.bayes]) {
      expectNear(method.estimate, 4000, 0.1);
      expect(method.lower).toBeLessThan(4000);
      expect(method.upper).toBeGreaterThan(4000);
    }
    expect(report.stepwise.terms).toContain("list 1:list 2");
    expect(report).toMatchObject({ publishable: true, reasons: [] });
    expect(report.leaveOneListOut.map(({ list }) => list)).toEqual(table.lists);
  });

  test("where a model has code 0 its fit is inside; where it has code 1 some cell sinks to nothing", () => {
    const random = seededRandom(11);
    const seen = new Set<number>();
    for (let trial = 0; trial < 400; trial++) {
      const lists = 3 + (trial % 2);
      const counts = sparseCounts(lists, random);
      const fitter = new LoglinearFitter(lists);
      for (const model of hierarchicalModels(lists, lists - 1)) {
        const code = existenceOf(counts, model);
        seen.add(code);
        const inside = leastMean(counts, model, fitter) > 1e-5;
        if (code < 2) expect([nameOf(model), inside]).toEqual([nameOf(model), code === 0]);
      }
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });

  test("a list that is contained in another, a list of nobody, and two lists alone have answers", () => {
    const contained = read("a b c", [
      ["100", 40],
      ["110", 20],
      ["111", 5],
      ["001", 30],
      ["101", 12],
    ]);
    const nobody = read("a b c", [
      ["100", 40],
      ["010", 30],
      ["110", 12],
    ]);
    const two = read("a b", [
      ["10", 40],
      ["01", 30],
      ["11", 12],
    ]);
    for (const table of [contained, nobody, two]) {
      const report = estimatePopulation(table, { bootstrap: { replicates: 50, random: () => seededRandom(1) } });
      for (const { estimate, lower, upper } of [report.stepwise, report.bic, report.bayes]) {
        for (const value of [estimate, lower, upper]) expect(value).toBeGreaterThanOrEqual(report.observed);
      }
    }
    // 42 × 52 ÷ 12, by hand
    expectNear(estimatePopulation(two).stepwise.estimate, (52 * 42) / 12, 1e-9);
    expect(estimatePopulation(two).reasons).toContain("fewerThanThreeLists");
  });

  test("lists that share nobody have no estimate, and the report says so", () => {
    const apart = read("a b c", [
      ["100", 10],
      ["010", 10],
      ["001", 10],
    ]);
    const report = estimatePopulation(apart);
    expect(report.stepwise).toMatchObject({ estimate: Infinity, existence: 1 });
    expect(report.publishable).toBe(false);
    expect(report.reasons).toContain("noEstimate");
  });

  test("seven lists are searched downhill, and no neighbour is better", () => {
    const table = simulateLists(
      { persons: 3000, chances: [0.2, 0.2, 0.15, 0.1, 0.1, 0.1, 0.1], together: 0.4 },
      seededRandom(5),
    );
    const { how, ranked } = searchModels(table, 2);
    expect(how).toBe("downhill");
    expectNear(ranked[0]?.estimate, 3000, 0.15);
    const best = ranked[0]?.model ?? [];
    const fitter = new LoglinearFitter(7);
    const persons = observed(table.counts);
    for (const pair of [0b11, 0b101, 0b110, 0b1100000]) {
      if (best.includes(pair) || existenceOf(table.counts, withTerm(best, pair)) !== 0) continue;
      const fit = fitter.fit(table.counts, withTerm(best, pair));
      expect((best.length + 1) * Math.log(persons) - 2 * (fit?.logLikelihood ?? 0)).toBeGreaterThan(
        ranked[0]?.bic ?? 0,
      );
    }
  });

  test("rows of equal histories add up, and wrong rows are named", () => {
    const twice = readCaptureTable(
      ["a", "b"],
      [
        [1, 0, 2],
        ["1", "0", "3"],
        [0, 1, 1],
      ],
    );
    expect(twice.ok && [...twice.table.counts]).toEqual([0, 5, 1, 0]);
    expect(
      readCaptureTable(
        ["a", "b"],
        [
          [1, 0, 2],
          [2, 0, 1],
        ],
      ),
    ).toEqual({ ok: false, problem: "badHistory", row: 1 });
    expect(readCaptureTable(["a", "b"], [[1, 0, -2]])).toEqual({ ok: false, problem: "badCount", row: 0 });
    expect(readCaptureTable(["a", "b"], [[0, 0, 7]])).toEqual({ ok: false, problem: "badHistory", row: 0 });
    expect(readCaptureTable(["a", "b"], [[1, 0, 0]])).toEqual({ ok: false, problem: "nobody" });
  });
});

describe("linkage error", () => {
  test("one link in ten missed inflates the estimate by 11 to 22 %, and the band reaches back to the truth", () => {
    for (const chances of [
      [0.3, 0.3, 0.3],
      [0.15, 0.2, 0.25, 0.3],
    ]) {
      const lists = chances.length;
      const truth = expectedCounts(10_000, chances);
      const seen = breakLinks(truth, 0.1);
      const fitter = new LoglinearFitter(lists);
      const model = mainEffects(lists);
      const inflated = observed(seen) + (fitter.fit(seen, model)?.hidden ?? 0);
      expect(inflated / 10_000).toBeGreaterThan(1.1);
      expect(inflated / 10_000).toBeLessThan(1.22);
      expectNear(linkageErrorBand(seen, model, { missed: 0.1, falseLinks: 0 }, fitter).lower, 10_000, 0.005);
    }
  });

  test("a simulated linkage that misses links shows what breaking expects", () => {
    const planted = { persons: 200_000, chances: [0.3, 0.2, 0.4] };
    const seen = simulateLists({ ...planted, missedLinks: 0.15 }, seededRandom(6)).counts;
    breakLinks(expectedCounts(planted.persons, planted.chances), 0.15).forEach((count, history) => {
      if (history !== 0) expectNear(seen[history], count, 0.03);
    });
  });

  test("mending undoes breaking", () => {
    const truth = expectedCounts(5000, [0.2, 0.4, 0.3]);
    mendLinks(breakLinks(truth, 0.2), 0.2).forEach((count, history) => {
      if (history !== 0) expectNear(count, truth[history] ?? 0, 1e-9);
    });
  });
});

test("leaving a list out counts its persons on the other lists only", () => {
  const [withoutFirst] = leaveOneListOut(tableOf("Korea"));
  expect(withoutFirst).toMatchObject({ list: "b", observed: 118 });
  expect(leaveOneListOut(read("a b", [["11", 3]]))).toEqual([]);
});

test("a total is published only where lists, near-best models and intervals allow it", () => {
  const near = { estimate: 100, lower: 80, upper: 120 };
  expect(reasonsAgainst(3, [near, near, near], [100, 150])).toEqual([]);
  expect(reasonsAgainst(2, [near], [100])).toEqual(["fewerThanThreeLists"]);
  expect(reasonsAgainst(3, [near], [100, 200])).toEqual(["nearBestModelsDiffer"]);
  expect(reasonsAgainst(3, [near, { estimate: 200, lower: 121, upper: 300 }], [100])).toEqual([
    "intervalsDoNotOverlap",
  ]);
  expect(reasonsAgainst(3, [near, { estimate: Infinity, lower: 121, upper: Infinity }], [])).toEqual(["noEstimate"]);
});

test("the same seed gives the same interval", () => {
  const table = tableOf("Korea");
  const once = () => estimatePopulation(table, { bootstrap: { replicates: 100, random: () => seededRandom(4) } });
  expect(once()).toEqual(once());
});

function read(lists: string, rows: readonly (readonly [string, number])[]) {
  const table = readCaptureTable(
    lists.split(" "),
    rows.map(([marks, count]) => [...marks, count]),
  );
  if (!table.ok) throw new Error(table.problem);
  return table.table;
}

function sparseCounts(lists: number, random: Random): Float64Array {
  const counts = Float64Array.from({ length: 1 << lists }, () => (random() < 0.5 ? 0 : 1 + Math.floor(random() * 6)));
  counts[0] = 0;
  if (observed(counts) === 0) counts[1] = 3;
  return counts;
}

/** The smallest fitted mean of a cell that no term at −∞ takes away; 0 where there is no fit. */
function leastMean(counts: Float64Array, model: Model, fitter: LoglinearFitter): number {
  const coefficients = fitter.fit(counts, model)?.coefficients;
  if (coefficients === undefined) return 0;
  const means = Array.from(counts.keys()).map((cell) => {
    const held = model.flatMap((term, at) => ((cell & term) === term ? [coefficients[at] ?? 0] : []));
    return Math.exp(held.reduce((sum, value) => sum + value, 0));
  });
  return Math.min(...means.slice(1).filter((mean) => mean > 0));
}

function expectedCounts(persons: number, chances: readonly number[]): Float64Array {
  return Float64Array.from({ length: 1 << chances.length }, (_, history) =>
    history === 0
      ? 0
      : chances.reduce((count, chance, list) => count * ((history >> list) & 1 ? chance : 1 - chance), persons),
  );
}
