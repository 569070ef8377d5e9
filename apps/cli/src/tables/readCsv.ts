import type { Cell } from "@suar/linkage";
import { CsvParser, splitQuoted } from "./csvParser.ts";
import { fileText } from "./fileText.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** Reads a CSV file in one pass; undefined where there is no header line. Empty values are null. */
export function readCsv(path: string): Record<string, Cell[]> | undefined {
  const columns = new CsvColumns();
  let parser: CsvParser | undefined;
  let before = "";
  for (const piece of fileText(path)) {
    const text = before + piece;
    // the delimiter is read off the whole first line
    if (parser === undefined && !/\n/.test(text)) {
      before = text;
      continue;
    }
    parser ??= parserFor(text, columns);
    before = "";
    parser.add(text);
  }
  if (before !== "") {
    parser = parserFor(before, columns);
    parser.add(before);
  }
  parser?.end();
  return columns.byName();
}

function parserFor(text: string, columns: CsvColumns): CsvParser {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? "";
  const [delimiter] = DELIMITERS.toSorted((a, b) => splitQuoted(header, b).length - splitQuoted(header, a).length);
  return new CsvParser(delimiter ?? ",", (values) => columns.add(values));
}

class CsvColumns {
  #names: string[] | undefined;
  readonly #cells: Cell[][] = [];

  add(values: readonly string[]): void {
    if (this.#names === undefined) {
      this.#names = values.map((name) => name.trim());
      for (const _ of values) this.#cells.push([]);
      return;
    }
    this.#cells.forEach((cells, column) => {
      const value = (values[column] ?? "").trim();
      cells.push(value === "" ? null : value);
    });
  }

  byName(): Record<string, Cell[]> | undefined {
    if (this.#names === undefined) return undefined;
    return Object.fromEntries(this.#names.map((name, column) => [name, this.#cells[column] ?? []]));
  }
}
