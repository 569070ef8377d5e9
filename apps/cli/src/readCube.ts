import {
  ALL,
  type Cube,
  countPublishedCells,
  type Hierarchy,
  type InnerCell,
  KEY_SPACE,
  type KeyedCell,
  MOST_PUBLISHED_CELLS,
} from "@suar/disclosure";
import type { MessageArguments, MessageKey } from "@suar/messages";
import { type FileTable, isUnreadable, readTable } from "./tables/readTable.ts";

/** Stands in the written file for the whole of a dimension. */
export const TOTAL = "Total";
/** Keys that are written as fractions have eight digits, as those of the R package cellKey. */
const FRACTIONS = 1e8;

/** Innermost cells, each once, with the sum of the keys in their lines where a column of keys was named. */
export interface CubeRead {
  readonly cube: Cube;
  readonly keys: readonly number[] | undefined;
  readonly keySpace: number;
}

/** Why a file is no cube, and whether its name or columns were given wrongly. */
export interface NoCube {
  readonly why: MessageKey;
  readonly values: MessageArguments;
}

export interface CubeAsked {
  readonly dims: readonly string[];
  readonly measure: string | undefined;
  readonly key: string | undefined;
  readonly hierarchies: Readonly<Record<string, string>>;
}

/** Reads a cube: lines with the same codes are added up. */
export async function readCube(path: string, asked: CubeAsked): Promise<CubeRead | NoCube> {
  const file = await readWith(path, [...asked.dims, asked.measure, asked.key]);
  if ("why" in file) return file;
  const keys = keysIn(file, asked.key);
  if ("why" in keys) return { why: keys.why, values: { ...keys.values, path } };
  const cells = addUpLines(file, asked, keys);
  if ("why" in cells) return { why: cells.why, values: { ...cells.values, path } };
  const read = await readHierarchies(asked, cells);
  if ("why" in read) return read;
  const cube = { dimensions: asked.dims, cells: cells.map(({ key, count }) => ({ key, count })), ...read };
  const published = countPublishedCells(cube);
  if (published > MOST_PUBLISHED_CELLS) {
    return { why: "cli.protect.tooMany", values: { cells: published, most: MOST_PUBLISHED_CELLS } };
  }
  const hasKeys = asked.key !== undefined;
  return { cube, keys: hasKeys ? cells.map(({ cellKey }) => cellKey) : undefined, keySpace: keys.keySpace };
}

interface Keys {
  /** By line; empty where no column of keys was named. */
  readonly values: readonly number[];
  readonly keySpace: number;
}

function addUpLines(file: FileTable, { dims, measure }: CubeAsked, keys: Keys): KeyedCell[] | NoCube {
  const cells = new Map<string, { key: string[]; count: number; cellKey: number }>();
  const columns = dims.map((name) => file.columns[name] ?? []);
  const counts = measure === undefined ? undefined : file.columns[measure];
  for (let row = 0; row < file.rows; row++) {
    const key = columns.map((column) => String(column[row] ?? ""));
    const wrong = key.find(isNoCode);
    if (wrong !== undefined) return { why: "cli.protect.wrongCode", values: { line: lineOf(row), code: wrong } };
    const count = counts === undefined ? 1 : Number(counts[row] ?? Number.NaN);
    if (!isCount(count)) return { why: "cli.protect.wrongCount", values: { line: lineOf(row) } };
    const name = JSON.stringify(key);
    const cell = cells.get(name) ?? { key, count: 0, cellKey: 0 };
    cell.count += count;
    cell.cellKey = (cell.cellKey + (keys.values[row] ?? 0)) % keys.keySpace;
    cells.set(name, cell);
  }
  return cells.size === 0 ? { why: "cli.protect.empty", values: {} } : [...cells.values()];
}

/** The first line holds the names. */
function lineOf(row: number): number {
  return row + 2;
}

function isNoCode(code: string): boolean {
  return code === "" || code === ALL || code === TOTAL;
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** Reads what an earlier release made of its small cells: the dimensions and `rounded`. */
export async function readRounded(path: string, dims: readonly string[]): Promise<InnerCell[] | NoCube> {
  const read = await readCube(path, { dims, measure: "rounded", key: undefined, hierarchies: {} });
  return "why" in read ? read : [...read.cube.cells];
}

async function readWith(path: string, wanted: readonly (string | undefined)[]): Promise<FileTable | NoCube> {
  const file = await readTable(path);
  if (isUnreadable(file)) return { why: file.unreadable, values: file.values };
  const column = wanted.find((name) => name !== undefined && !Object.hasOwn(file.columns, name));
  if (column === undefined) return file;
  return { why: "cli.tables.noColumn", values: { path, column, columns: Object.keys(file.columns).join(", ") } };
}

function keysIn(file: FileTable, column: string | undefined): Keys | NoCube {
  const texts = column === undefined ? [] : (file.columns[column] ?? []);
  const isFraction = texts.some((text) => String(text).includes("."));
  const keySpace = isFraction ? FRACTIONS : KEY_SPACE;
  const values = texts.map((text) => Number(text ?? Number.NaN) * (isFraction ? FRACTIONS : 1)).map(toNearest);
  const wrong = values.findIndex((key) => !(Number.isInteger(key) && key >= 0 && key < keySpace));
  if (wrong < 0) return { values, keySpace };
  return { why: "cli.protect.wrongKey", values: { line: lineOf(wrong), most: keySpace - 1 } };
}

/** Undoes what binary fractions add to a key of eight digits; a key with more digits stays a fraction, and is refused. */
function toNearest(key: number): number {
  const whole = Math.round(key);
  return Math.abs(key - whole) < 1e-6 ? whole : key;
}

async function readHierarchies(
  { dims, hierarchies }: CubeAsked,
  cells: readonly InnerCell[],
): Promise<Required<Pick<Cube, "hierarchies">> | NoCube> {
  // a code may be called as what every object has
  const read: Record<string, Hierarchy> = Object.create(null);
  for (const [dimension, path] of Object.entries(hierarchies)) {
    const file = await readWith(path, ["code", "parent"]);
    if ("why" in file) return file;
    const codes = new Set(cells.map(({ key }) => key[dims.indexOf(dimension)]));
    const parents = (file.columns["parent"] ?? []).map((parent) => String(parent ?? ""));
    const wrong = parents.findIndex((parent) => isNoCode(parent) || codes.has(parent));
    if (wrong >= 0) {
      const values = { path, line: lineOf(wrong), parent: parents[wrong] ?? "" };
      return { why: "cli.protect.wrongParent", values };
    }
    const above = Map.groupBy(parents, (_, row) => String(file.columns["code"]?.[row] ?? ""));
    read[dimension] = Object.assign(Object.create(null), Object.fromEntries(above));
  }
  return { hierarchies: read };
}
