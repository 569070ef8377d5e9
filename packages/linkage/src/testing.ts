import type { Comparison, Model } from "./model/model.ts";
import type { Random } from "./random.ts";
import type { ListToLink } from "./table/encodeTable.ts";

/** A model over text columns that are compared for equality and, but for `exactOnly`, for likeness. */
export function plainModel(columns: readonly string[], more: Partial<Model> = {}): Model {
  const comparisons = columns.map(
    (column): Comparison => ({
      name: column,
      levels: [{ when: { kind: "exact", column } }, { when: { kind: "jaroWinkler", column, atLeast: 0.85 } }],
    }),
  );
  return {
    name: "plain",
    version: "1",
    columns: Object.fromEntries(columns.map((from) => [from, { type: "text", parts: [{ from }] }])),
    comparisons,
    blockingRules: columns.map((column) => ({ on: [column] })),
    trainingRules: columns.map((column) => ({ on: [column] })),
    deterministicRules: [{ on: columns.slice(0, 2) }],
    deterministicRecall: 0.8,
    threshold: 0.9,
    ...more,
  };
}

const syllables = ["ka", "ri", "mo", "tu", "se", "na", "wi", "po", "la", "di", "fe", "gu"];

function drawWord(random: Random, length: number): string {
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
}

/** People of three attributes, each in one to three records with slips; `person` is the truth. */
export function drawPeople(people: number, random: Random): ListToLink {
  const columns: Record<"first" | "last" | "born" | "person", (string | null)[]> = {
    first: [],
    last: [],
    born: [],
    person: [],
  };
  for (let person = 0; person < people; person++) {
    const first = drawWord(random, 3);
    const last = drawWord(random, 4);
    const born = `${1990 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
    for (let copies = 1 + Math.floor(random() * 3); copies > 0; copies--) {
      columns.first.push(random() < 0.1 ? null : slip(first, random));
      columns.last.push(slip(last, random));
      columns.born.push(random() < 0.1 ? null : born);
      columns.person.push(String(person));
    }
  }
  return { name: "people", deduplicated: false, columns };
}

function slip(word: string, random: Random): string {
  if (random() > 0.15) return word;
  const at = Math.floor(random() * word.length);
  return word.slice(0, at) + word.slice(at + 1);
}

/** Rows of a list in another order. */
export function inOrder(list: ListToLink, order: readonly number[]): ListToLink {
  const columns = Object.entries(list.columns).map(([name, cells]) => [name, order.map((row) => cells[row] ?? null)]);
  return { ...list, columns: Object.fromEntries(columns) };
}

/** 0 … size − 1, shuffled. */
export function shuffled(size: number, random: Random): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
