// Seconds of the processor to protect one cube of 514 districts × 4 ages × 2 sexes × 6 forms below 38 provinces, by either method.
// node bench/src/disclosure.ts
import { loadavg } from "node:os";
import {
  addCellKeyNoise,
  crossingOf,
  generatePerturbationTable,
  KEY_SPACE,
  protectBySmallCountRounding,
  reportUtility,
} from "@suar/disclosure";
import { seededRandom } from "@suar/linkage";
import { printTable } from "./printTable.ts";

const [DISTRICTS, PROVINCES, AGES, SEXES, FORMS] = [514, 38, 4, 2, 6];
const SEED = 1;
/** Mean count of an innermost cell; districts differ by a factor of up to 30. */
const MEAN = 2.2;

const random = seededRandom(SEED);
const code = (letter: string, number: number) => `${letter}${String(number).padStart(3, "0")}`;

/** Poisson counts by multiplication of uniform numbers (Knuth). */
function drawCount(mean: number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

const parents: Record<string, string[]> = {};
const cells: { key: string[]; count: number; cellKey: number }[] = [];
for (let district = 0; district < DISTRICTS; district++) {
  const size = MEAN * Math.exp(1.7 * (random() + random() - 1)) * 0.8;
  const name = code("D", district);
  parents[name] = [code("P", Math.floor((district * PROVINCES) / DISTRICTS))];
  for (let age = 0; age < AGES; age++) {
    for (let sex = 0; sex < SEXES; sex++) {
      for (let form = 0; form < FORMS; form++) {
        const key = [name, code("A", age), code("S", sex), code("F", form)];
        cells.push({ key, count: drawCount(size), cellKey: Math.floor(random() * KEY_SPACE) });
      }
    }
  }
}
const cube = { dimensions: ["district", "age", "sex", "form"], cells, hierarchies: { district: parents } };

/** Seconds of the processor, not of the wall: other work may share it. */
function timed<T>(work: () => T): { made: T; seconds: number } {
  const startedAt = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(startedAt);
  return { made, seconds: (user + system) / 1e6 };
}

const rounded = timed(() => protectBySmallCountRounding(cube, { base: 5, seed: SEED }));
const margins = timed(() => {
  const crossing = crossingOf(cube);
  return { crossing, exact: crossing.sumUp(cells), shown: crossing.sumUp(rounded.made.table.cells) };
});
const { crossing, exact, shown } = margins.made;
const report = timed(() => reportUtility(crossing, exact, shown));
const noisy = timed(() => {
  const generated = generatePerturbationTable({ deviation: 5, variance: 3, blocked: 2 });
  if (!generated.ok) throw new Error("the table of the methods is feasible");
  return addCellKeyNoise(cube, generated.table);
});

const small = cells.filter(({ count }) => count > 0 && count < 5).length;
const wrong = crossing.places.filter((place) => (shown[place] ?? 0) > 0 && (shown[place] ?? 0) < 5).length;
printTable(
  ["innermost", "small", "published", "1 to 4 shown", "rounding s", "margins s", "report s", "cell keys s", "load"],
  [
    [
      cells.length.toLocaleString("en"),
      small.toLocaleString("en"),
      noisy.made.length.toLocaleString("en"),
      String(wrong),
      ...[rounded, margins, report, noisy].map(({ seconds }) => seconds.toFixed(2)),
      (loadavg()[0] ?? 0).toFixed(1),
    ],
  ],
);
const error = report.made.all;
console.info(
  `mean error ${error.meanAbsolute.toFixed(2)}, largest ${error.largest}, total ${rounded.made.distance.total}, of ${exact[crossing.places.at(-1) ?? 0]?.toLocaleString("en")} children`,
);
