import { canonicalValue } from "./canonicalValue.ts";
import { type Concept, conceptOf, isKnownConcept, namesCode, namesIdentifier, namesMeasure } from "./concepts.ts";
import { parseCount, styleOf } from "./parseCount.ts";

export interface ReadColumn {
  readonly header: string;
  readonly cells: readonly string[];
  readonly concept: Concept;
  readonly isNumeric: boolean;
}

export function readColumns(headers: readonly string[], lines: readonly (readonly string[])[]): ReadColumn[] {
  return headers.map((header, place) => {
    const cells = lines.map((line) => line[place] ?? "");
    const style = styleOf(cells);
    const filled = cells.filter((cell) => cell !== "" && cell !== "-");
    const isNumeric = filled.length > 0 && filled.every((cell) => parseCount(cell, style) !== undefined);
    return { header, cells, concept: conceptOf(header), isNumeric };
  });
}

/** Columns that only number or name the unit of the rows say nothing about where a row belongs. */
export function withoutIdentifiers(columns: readonly ReadColumn[]): ReadColumn[] {
  return columns.filter(({ header, concept }) => !namesIdentifier(header) && concept !== "unit");
}

/** The column that is counted: numeric, no known dimension, named like a count rather than not, the last of several. */
export function measureOf(columns: readonly ReadColumn[]): ReadColumn | undefined {
  const numeric = columns.filter(
    ({ isNumeric, concept, header }) => isNumeric && !isKnownConcept(concept) && !namesCode(header),
  );
  return numeric.findLast(({ header }) => namesMeasure(header)) ?? numeric.at(-1);
}

/** One column for each concept; where a code and a name stand side by side, the name, and what each code is called. */
export function dimensionsOf(columns: readonly ReadColumn[], measure: ReadColumn) {
  const byConcept = new Map<Concept, ReadColumn[]>();
  for (const column of columns) {
    // further numbers beside the measure (percentages, growth) are no dimensions
    if (column === measure || (column.isNumeric && !isKnownConcept(column.concept) && !namesCode(column.header)))
      continue;
    byConcept.set(column.concept, [...(byConcept.get(column.concept) ?? []), column]);
  }
  const names = new Map<Concept, Map<string, string>>();
  const dimensions = [...byConcept].map(([concept, [first, ...others]]) => {
    const all = [first, ...others].filter((column) => column !== undefined);
    const named = all.find((column) => !column.isNumeric) ?? all[0];
    const code = all.find((column) => column.isNumeric && column !== named);
    if (named !== undefined && code !== undefined) names.set(concept, namesOfCodes(concept, code, named));
    return named;
  });
  return { dimensions: dimensions.filter((column) => column !== undefined), names };
}

function namesOfCodes(concept: Concept, code: ReadColumn, named: ReadColumn): Map<string, string> {
  return new Map(
    code.cells.map((cell, row) => [canonicalValue(concept, cell), canonicalValue(concept, named.cells[row] ?? "")]),
  );
}
