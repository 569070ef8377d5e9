import { canonicalValue, isTotalLabel } from "./canonicalValue.ts";
import { dimensionsOf, measureOf, type ReadColumn, readColumns, withoutIdentifiers } from "./columns.ts";
import { parseCount, styleOf } from "./parseCount.ts";
import { mostFrequent, parseCsv } from "./parseCsv.ts";
import type { PublishedTable, TableRow } from "./publishedTable.ts";
import { stackWideColumns } from "./stackWideColumns.ts";

/** One published table as text. */
export interface TableText {
  readonly name: string;
  readonly csv: string;
}

/**
 * Reads a published table: finds its header, its dimensions and the number it counts. Undefined if no column is a number.
 *
 * @example readTable({ name: "usia", csv: "kab;tahun;jumlah\nBogor;2020;1.234" })?.measure // "jumlah"
 */
export function readTable({ name, csv }: TableText): PublishedTable | undefined {
  const { headers, lines } = stackWideColumns(withoutTitle(parseCsv(csv)));
  const columns = withoutIdentifiers(readColumns(headers, lines));
  const measure = measureOf(columns);
  if (measure === undefined) return undefined;
  const { dimensions, names } = dimensionsOf(columns, measure);
  return {
    name,
    measure: measure.header,
    dimensions: dimensions.map(({ concept, header }) => ({ concept, header })),
    rows: rowsOf(dimensions, measure),
    names,
  };
}

/** Titles and notes are narrower than the table itself. */
function withoutTitle(all: readonly string[][]): { headers: readonly string[]; lines: readonly string[][] } {
  const width = mostFrequent(all.map((cells) => cells.length)) ?? 0;
  const first = all.findIndex((cells) => cells.length === width && cells.filter((cell) => cell !== "").length > 1);
  return { headers: all[first] ?? [], lines: all.slice(first + 1).filter((cells) => cells.length === width) };
}

function rowsOf(dimensions: readonly ReadColumn[], measure: ReadColumn): TableRow[] {
  const style = styleOf(measure.cells);
  return measure.cells.flatMap((cell, row) => {
    const count = parseCount(cell, style);
    const labels = dimensions.map(({ cells }) => cells[row] ?? "");
    // a number that is not given is not a zero; a total is a sum of other rows, not one of them
    if (count === undefined || labels.some((label) => isTotalLabel(label))) return [];
    return [{ labels, values: dimensions.map(({ concept }, at) => canonicalValue(concept, labels[at] ?? "")), count }];
  });
}
