import type { ColumnDefinition, ColumnPart, Model } from "../model/model.ts";
import { arrayColumn, Dictionary, textColumn } from "./dictionary.ts";
import { type Standardiser, standardiserOf } from "./standardise.ts";
import type { Column, Table, TableSource } from "./table.ts";

/** A cell as delivered. */
export type Cell = string | readonly string[] | null;

/** A list to link: columns of equal length, by name. A column that the model knows and the list lacks is empty. */
export interface ListToLink {
  readonly name: string;
  readonly deduplicated: boolean;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/**
 * Turns lists into the columns that the model uses: standardised, every distinct value once, records as codes.
 * Columns that the model does not name (ids, truth) are not read, so that they cannot have an effect.
 *
 * @example encodeTable([{ name: "police", deduplicated: false, columns: { name: ["Siti", null] } }], model)
 */
export function encodeTable(lists: readonly ListToLink[], model: Model): Table {
  const sources: TableSource[] = [];
  let records = 0;
  for (const list of lists) {
    const to = records + recordsOf(list);
    sources.push({ name: list.name, deduplicated: list.deduplicated, from: records, to });
    records = to;
  }
  const sourceOf = new Uint16Array(records);
  for (const [source, { from, to }] of sources.entries()) sourceOf.fill(source, from, to);
  const columns: Record<string, Column> = {};
  for (const [name, definition] of Object.entries(model.columns))
    columns[name] = encodeColumn(lists, definition, records);
  return { records, sources, sourceOf, columns };
}

function recordsOf(list: ListToLink): number {
  let records = 0;
  for (const cells of Object.values(list.columns)) records = Math.max(records, cells.length);
  return records;
}

function encodeColumn(lists: readonly ListToLink[], definition: ColumnDefinition, records: number): Column {
  const readers = definition.parts.map((part) => new PartReader(part));
  if (definition.type === "array") return encodeArray(lists, readers, records);
  const [only] = readers;
  if (only !== undefined && readers.length === 1) return encodeOnePart(lists, only, records);
  return encodeText(lists, readers, records, definition.firstOnly ?? false);
}

/** Reads one part of a column, standardising every distinct value once. */
class PartReader {
  readonly #from: string;
  readonly #standardise: Standardiser;
  readonly #known = new Map<string, readonly string[]>();

  constructor(part: ColumnPart) {
    this.#from = part.from;
    this.#standardise = standardiserOf(part.standardise ?? []);
  }

  cellsOf(list: ListToLink): readonly Cell[] {
    return list.columns[this.#from] ?? [];
  }

  valuesOf(cell: Cell | undefined): readonly string[] {
    if (cell === null || cell === undefined) return [];
    if (typeof cell === "string") return this.#valuesOfText(cell);
    return cell.length === 1 ? this.#valuesOfText(cell[0] ?? "") : cell.flatMap((text) => this.#valuesOfText(text));
  }

  #valuesOfText(text: string): readonly string[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const values = this.#standardise([text]).filter((value) => value !== "");
    this.#known.set(text, values);
    return values;
  }
}

/** A text from one part: every distinct cell is standardised and numbered once. */
function encodeOnePart(lists: readonly ListToLink[], reader: PartReader, records: number): Column {
  const dictionary = new Dictionary();
  const codes = new Int32Array(records).fill(-1);
  const codeOfCell = new Map<Cell, number>();
  const codeOf = (cell: Cell): number => {
    const known = codeOfCell.get(cell);
    if (known !== undefined) return known;
    const text = reader.valuesOf(cell).join(" ");
    const code = text === "" ? -1 : dictionary.codeOf(text);
    codeOfCell.set(cell, code);
    return code;
  };
  let from = 0;
  for (const list of lists) {
    reader.cellsOf(list).forEach((cell, row) => {
      codes[from + row] = codeOf(cell);
    });
    from += recordsOf(list);
  }
  return textColumn(codes, dictionary.values);
}

function encodeText(
  lists: readonly ListToLink[],
  readers: readonly PartReader[],
  records: number,
  firstOnly: boolean,
): Column {
  const dictionary = new Dictionary();
  const codes = new Int32Array(records);
  let record = 0;
  for (const list of lists) {
    const parts = readers.map((reader) => ({ reader, cells: reader.cellsOf(list) }));
    for (let row = 0, rows = recordsOf(list); row < rows; row++) {
      const filled = parts
        .map(({ reader, cells }) => reader.valuesOf(cells[row]))
        .filter((values) => values.length > 0);
      const text = (firstOnly ? (filled[0] ?? []) : filled.flat()).join(" ");
      codes[record++] = text === "" ? -1 : dictionary.codeOf(text);
    }
  }
  return textColumn(codes, dictionary.values);
}

function encodeArray(lists: readonly ListToLink[], readers: readonly PartReader[], records: number): Column {
  const dictionary = new Dictionary();
  const offsets = new Int32Array(records + 1);
  const items: number[] = [];
  let record = 0;
  for (const list of lists) {
    const parts = readers.map((reader) => ({ reader, cells: reader.cellsOf(list) }));
    for (let row = 0, rows = recordsOf(list); row < rows; row++) {
      const values = parts.flatMap(({ reader, cells }) => reader.valuesOf(cells[row]));
      const codes = [...new Set(values.map((value) => dictionary.codeOf(value)))].sort((a, b) => a - b);
      for (const code of codes) items.push(code);
      offsets[++record] = items.length;
    }
  }
  return inAlphabet(offsets, Int32Array.from(items), dictionary.values);
}

/** Numbers an array's values by the alphabet, so that comparing them never depends on the order of lines. */
function inAlphabet(offsets: Int32Array, items: Int32Array, values: readonly string[]): Column {
  const order = Array.from(values.keys()).sort((a, b) => ((values[a] as string) < (values[b] as string) ? -1 : 1));
  const newCode = new Int32Array(values.length);
  order.forEach((old, code) => {
    newCode[old] = code;
  });
  const renumbered = items.map((item) => newCode[item] as number);
  for (let record = 0; record + 1 < offsets.length; record++) {
    const [from, to] = [offsets[record] as number, offsets[record + 1] as number];
    if (to - from > 1) renumbered.subarray(from, to).sort();
  }
  return arrayColumn(
    offsets,
    renumbered,
    order.map((old) => values[old] as string),
  );
}
