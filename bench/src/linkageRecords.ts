import type { Comparison, ListToLink, Model, Random } from "@suar/linkage";

const SYLLABLES = ["ka", "ri", "mo", "tu", "se", "na", "wi", "po", "la", "di", "fe", "gu", "san", "tir", "men", "yu"];
const FIRST_NAMES = 4000;
const LAST_NAMES = 30_000;
const TOWNS = 500;

function drawWord(random: Random, syllables: number): string {
  return Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");
}

/** A few names are common and most are rare: the rank is the number of names to the power of an even draw. */
function drawRanked(random: Random, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1] ?? "";
}

function slip(word: string, random: Random): string {
  if (random() > 0.12) return word;
  const at = 1 + Math.floor(random() * (word.length - 1));
  return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at - 1] + word.slice(at);
}

function drawDate(random: Random): string {
  const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, "0");
  return `${1950 + Math.floor(random() * 60)}-${two(12)}-${two(28)}`;
}

type Columns = Record<"first" | "last" | "born" | "town" | "phone", (string | null)[]>;

interface Person {
  readonly first: string;
  readonly last: string;
  readonly born: string;
  readonly town: string;
  readonly phone: string;
}

function addRecord(columns: Columns, person: Person, random: Random): void {
  const orNothing = (share: number, value: string): string | null => (random() < share ? null : value);
  columns.first.push(slip(person.first, random));
  columns.last.push(slip(person.last, random));
  columns.born.push(orNothing(0.05, random() < 0.05 ? drawDate(random) : person.born));
  columns.town.push(orNothing(0.1, person.town));
  columns.phone.push(orNothing(0.4, person.phone));
}

/** So many records of people with one to three each, with slips and gaps; the same for the same generator. */
export function drawRecords(records: number, random: Random): { list: ListToLink; truth: Int32Array } {
  const firsts = Array.from({ length: FIRST_NAMES }, () => drawWord(random, 2 + Math.floor(random() * 2)));
  const lasts = Array.from({ length: LAST_NAMES }, () => drawWord(random, 3));
  const towns = Array.from({ length: TOWNS }, () => drawWord(random, 3));
  const truth = new Int32Array(records);
  const columns: Columns = { first: [], last: [], born: [], town: [], phone: [] };
  for (let person = 0; columns.first.length < records; person++) {
    const drawn = {
      first: drawRanked(random, firsts),
      last: drawRanked(random, lasts),
      born: drawDate(random),
      town: drawRanked(random, towns),
      phone: `08${Math.floor(random() * 1e9)}`,
    };
    for (let copies = 1 + Math.floor(random() * 3); copies > 0 && columns.first.length < records; copies--) {
      truth[columns.first.length] = person;
      addRecord(columns, drawn, random);
    }
  }
  return { list: { name: "synthetic", deduplicated: false, columns }, truth };
}

function nameComparison(column: string): Comparison {
  return {
    name: column,
    levels: [
      { when: { kind: "exact", column }, termFrequency: { column, weight: 1 } },
      { when: { kind: "jaroWinkler", column, atLeast: 0.92 } },
      { when: { kind: "jaroWinkler", column, atLeast: 0.8 } },
    ],
  };
}

export const BENCH_MODEL: Model = {
  name: "bench",
  version: "1",
  columns: {
    first: { type: "text", parts: [{ from: "first" }] },
    last: { type: "text", parts: [{ from: "last" }] },
    lastStart: { type: "text", parts: [{ from: "last", standardise: ["prefix:3"] }] },
    born: { type: "text", parts: [{ from: "born" }] },
    year: { type: "text", parts: [{ from: "born", standardise: ["prefix:4"] }] },
    town: { type: "text", parts: [{ from: "town" }] },
    phone: { type: "text", parts: [{ from: "phone" }] },
  },
  comparisons: [
    nameComparison("first"),
    nameComparison("last"),
    {
      name: "born",
      levels: [
        { when: { kind: "exact", column: "born" } },
        { when: { kind: "damerauLevenshtein", column: "born", atMost: 1 } },
        { when: { kind: "dateDifference", column: "born", atMost: 1, unit: "years" } },
      ],
    },
    {
      name: "town",
      levels: [{ when: { kind: "exact", column: "town" }, termFrequency: { column: "town", weight: 1 } }],
    },
    { name: "phone", levels: [{ when: { kind: "exact", column: "phone" } }] },
  ],
  blockingRules: [
    { on: ["phone"] },
    { on: ["first", "born"] },
    { on: ["last", "born"] },
    { on: ["born", "town"] },
    { on: ["first", "lastStart", "year"] },
    { on: ["last", "town", "year"] },
  ],
  trainingRules: [{ on: ["phone"] }, { on: ["first", "last"] }, { on: ["born", "town"] }],
  deterministicRules: [{ on: ["phone"] }, { on: ["first", "last", "born"] }],
  deterministicRecall: 0.8,
  threshold: 0.9,
};
