/** One value or none per record, as codes into its distinct values; −1 where there is none. */
export interface TextColumn {
  readonly type: "text";
  readonly codes: Int32Array;
  readonly values: readonly string[];
  /** Records per value. */
  readonly counts: Int32Array;
}

/** Any number of values per record: record r has items[offsets[r]] up to items[offsets[r + 1]], ascending and distinct. */
export interface ArrayColumn {
  readonly type: "array";
  readonly offsets: Int32Array;
  readonly items: Int32Array;
  readonly values: readonly string[];
  readonly counts: Int32Array;
}

export type Column = TextColumn | ArrayColumn;

/** A list as delivered; its records are those from `from` up to `to` of the table. */
export interface TableSource {
  readonly name: string;
  /** The source has already removed its duplicates, so two of its records are never one child. */
  readonly deduplicated: boolean;
  readonly from: number;
  readonly to: number;
}

/** Records in columns. Made of plain objects and typed arrays, so that it can be handed to another thread. */
export interface Table {
  readonly records: number;
  readonly sources: readonly TableSource[];
  /** Per record the place of its source in `sources`. */
  readonly sourceOf: Uint16Array;
  readonly columns: Readonly<Record<string, Column>>;
}

export function getColumn(table: Table, name: string): Column {
  const column = table.columns[name];
  if (column === undefined) throw new Error(`the table has no column ${name}: it was encoded for another model`);
  return column;
}

export function getTextColumn(table: Table, name: string): TextColumn {
  const column = getColumn(table, name);
  if (column.type !== "text") throw new Error(`column ${name} is an array; this comparison needs a text`);
  return column;
}

export function getArrayColumn(table: Table, name: string): ArrayColumn {
  const column = getColumn(table, name);
  if (column.type !== "array") throw new Error(`column ${name} is a text; this comparison needs an array`);
  return column;
}

/** Whether a record has a value in the column. */
export function isFilled(column: Column, record: number): boolean {
  if (column.type === "text") return (column.codes[record] as number) >= 0;
  return (column.offsets[record] as number) < (column.offsets[record + 1] as number);
}
