import type { Concept } from "./concepts.ts";
import type { Labels } from "./explanation.ts";
import type { PublishedTable } from "./publishedTable.ts";

export function labelsOf(tables: readonly PublishedTable[]): Labels {
  const headers = new Map<Concept, string>();
  const texts = new Map<string, string>();
  for (const table of tables) {
    table.dimensions.forEach(({ concept, header }, at) => {
      if (!headers.has(concept)) headers.set(concept, header);
      collectTexts(texts, table, concept, at);
    });
  }
  const header = (concept: Concept) => headers.get(concept) ?? concept;
  const label = (concept: Concept, value: string) => texts.get(`${concept} ${value}`) ?? value;
  return {
    header,
    label,
    cell: (concepts, values) =>
      Object.fromEntries(concepts.map((concept, at) => [header(concept), label(concept, values[at] ?? "")])),
  };
}

function collectTexts(texts: Map<string, string>, table: PublishedTable, concept: Concept, at: number): void {
  for (const row of table.rows) {
    const name = `${concept} ${row.values[at]}`;
    const known = texts.get(name);
    // a name says more than a code
    if (known === undefined || /^[\d.]+$/.test(known)) texts.set(name, row.labels[at] ?? "");
  }
}
