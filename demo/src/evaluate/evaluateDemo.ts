// npm run evaluate --workspace demo -- [children] [seed]: links the demo country and holds the result against its truth.
import { encodeTable, INDONESIAN_CHILD_MODEL, link, seededRandom } from "@suar/linkage";
import { CALENDAR } from "../days.ts";
import type { Entry } from "../entry.ts";
import { DEFAULT_COUNTRY } from "../index.ts";
import { listsOfCountry } from "./listsOfCountry.ts";
import { scorePairs } from "./scorePairs.ts";

function satisfiesDefinition({ decided, ageYears, capture }: Entry): boolean {
  return decided && ageYears < 18 && capture.reportedOn >= CALENDAR.from && capture.reportedOn <= CALENDAR.to;
}

/** Children of whom at least one record satisfies the whole definition. */
function countCertain<K>(entries: readonly Entry[], groupOf: (at: number) => K): number {
  return new Set(entries.flatMap((entry, at) => (satisfiesDefinition(entry) ? [groupOf(at)] : []))).size;
}

const [children = String(DEFAULT_COUNTRY.children), seed = String(DEFAULT_COUNTRY.seed)] = process.argv.slice(2);
const { lists, entries } = listsOfCountry({ children: Number(children), seed: Number(seed) });
const table = encodeTable(lists, INDONESIAN_CHILD_MODEL);
const truth = entries.map(({ person }) => person.key);

for (const threshold of [0.8, 0.9, 0.95]) {
  const random = seededRandom(1);
  const result = link(table, INDONESIAN_CHILD_MODEL, { random, threshold, now: () => performance.now() });
  if (result === undefined) throw new Error("linkage was stopped");
  const { precision, recall, f1 } = scorePairs(truth, result.clusters);
  const counted = countCertain(entries, (at) => result.clusters[at]);
  const planted = countCertain(entries, (at) => truth[at]);
  const row = { threshold, precision, recall, f1, children: counted, planted, off: counted / planted - 1 };
  console.info(
    JSON.stringify(row, (_, value) => (typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value)),
  );
}
