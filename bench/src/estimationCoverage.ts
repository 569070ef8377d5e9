// How often each method's 95 % interval covers the truth, on planted populations: independent lists, two dependent ones, persons who
// differ, links that were missed.
// node bench/src/estimationCoverage.ts [tables] [replicates]          default: 200 200
import { estimatePopulation, type PlantedPopulation, seededRandom, simulateLists } from "@suar/estimation";
import { printTable } from "./printTable.ts";

const [tables = 200, replicates = 200] = process.argv.slice(2).map(Number);
const PERSONS = 2000;
const chances = [0.1, 0.15, 0.2, 0.12];
const planted: readonly (readonly [string, Partial<PlantedPopulation>])[] = [
  ["independent lists", {}],
  ["lists 1 and 2 dependent (0.3)", { together: 0.3 }],
  ["persons differ (odds × e^±0.5)", { spread: 0.5 }],
  ["5 % of links missed", { missedLinks: 0.05 }],
  ["10 % of links missed", { missedLinks: 0.1 }],
  ["dependent, differing, 5 % missed", { together: 0.3, spread: 0.5, missedLinks: 0.05 }],
];
const METHODS = ["stepwise", "bic", "bayes"] as const;

/** Share of tables whose interval covers the truth, and the median estimate ÷ truth, method by method; then how many may be published. */
function measure(more: Partial<PlantedPopulation>): string[] {
  const covered = { stepwise: 0, bic: 0, bayes: 0 };
  const estimates: Record<(typeof METHODS)[number], number[]> = { stepwise: [], bic: [], bayes: [] };
  let publishable = 0;
  for (let table = 0; table < tables; table++) {
    const seen = simulateLists({ persons: PERSONS, chances, ...more }, seededRandom(1000 + table));
    const report = estimatePopulation(seen, { bootstrap: { replicates, random: () => seededRandom(table) } });
    if (report.publishable) publishable++;
    for (const method of METHODS) {
      const { estimate, lower, upper } = report[method];
      if (lower <= PERSONS && PERSONS <= upper) covered[method]++;
      estimates[method].push(estimate);
    }
  }
  const share = (count: number) => `${Math.round((100 * count) / tables)} %`;
  const median = (values: number[]) =>
    (values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0) / PERSONS;
  return [
    ...METHODS.map((method) => `${share(covered[method])} (${median(estimates[method]).toFixed(2)})`),
    share(publishable),
  ];
}

printTable(
  ["planted", "stepwise, BCa", "BIC, BCa", "Bayes", "publishable"],
  planted.map(([name, more]) => [name, ...measure(more)]),
);
