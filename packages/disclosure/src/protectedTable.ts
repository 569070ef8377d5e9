import { ALL, type Hierarchy, type InnerCell, lineageOf, nameOfKey } from "./cube.ts";
import { digestOf } from "./digest.ts";

/** How a table was protected: all of it may be published. */
export type Protection =
  | { readonly method: "smallCountRounding"; readonly base: number }
  /** Counts of districts or lists, which are nobody's secret. */
  | { readonly method: "notOfPersons" };

/** A protected table as it is stored and sent. Only `readProtectedTable` makes a table of it again. */
export interface StoredTable {
  readonly kind: "ProtectedTable";
  readonly protection: Protection;
  readonly dimensions: readonly string[];
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
  readonly cells: readonly (readonly [...codes: string[], count: number])[];
  readonly digest: string;
}

interface Content {
  readonly protection: Protection;
  readonly dimensions: readonly string[];
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
  readonly cells: readonly InnerCell[];
}

/** Known to this file alone: nothing else can construct a table. */
const key = Symbol("disclosure");

/**
 * Counts that may be published: sums over innermost cells of which none is from 1 to base − 1.
 * The private field makes the type opaque: no other object is assignable to it, and only this package constructs one.
 */
export class ProtectedTable {
  readonly #content: Content;

  constructor(opened: typeof key, content: Content) {
    if (opened !== key) throw new Error("only packages/disclosure makes protected tables");
    this.#content = content;
  }
  get protection(): Protection {
    return this.#content.protection;
  }
  get dimensions(): readonly string[] {
    return this.#content.dimensions;
  }
  get hierarchies(): Readonly<Record<string, Hierarchy>> {
    return this.#content.hierarchies;
  }
  /** Protected innermost cells; those that are zero are left out. */
  get cells(): readonly InnerCell[] {
    return this.#content.cells;
  }
  /** True only of what this package made, whatever a caller's types say. */
  static isProtected(value: unknown): value is ProtectedTable {
    return typeof value === "object" && value !== null && #content in value;
  }
  toJSON(): StoredTable {
    const { protection, dimensions, hierarchies } = this.#content;
    const cells = this.#content.cells.map((cell) => [...cell.key, cell.count] as [...string[], number]);
    const content = { kind: "ProtectedTable", protection, dimensions, hierarchies, cells } as const;
    return { ...content, digest: digestOf(content) };
  }
}

/** For this package alone; index.ts does not export it. */
export function makeProtectedTable(content: Content): ProtectedTable {
  const cells = content.cells.filter((cell) => cell.count !== 0);
  return new ProtectedTable(key, { ...content, cells: cells.sort(byKey) });
}

function byKey(left: InnerCell, right: InnerCell): number {
  const [a, b] = [nameOfKey(left.key), nameOfKey(right.key)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Reads a stored table again. Throws unless it is whole, unaltered (by its digest, which guards against mistakes,
 * not against forgers), and holds no count from 1 to base − 1.
 */
export function readProtectedTable(stored: unknown): ProtectedTable {
  const table = stored as StoredTable;
  if (table?.kind !== "ProtectedTable") throw new Error("not a protected table");
  const { digest, ...content } = table;
  if (digestOf(content) !== digest) throw new Error("a protected table was altered after it was made");
  const cells = content.cells.map((cell) => ({ key: cell.slice(0, -1) as string[], count: cell.at(-1) as number }));
  const least = content.protection.method === "smallCountRounding" ? content.protection.base : 1;
  if (cells.some(({ count }) => count < least)) throw new Error("a count is smaller than the base");
  return makeProtectedTable({ ...content, cells });
}

/** True only of a table that this package made: the check at the door of what is published. */
export const isProtectedTable = ProtectedTable.isProtected;

/** Which codes to add up, by dimension; dimensions left out are summed over. Codes of any level of a hierarchy. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

/**
 * The sum of the protected innermost cells that lie below the given codes; each cell counts once.
 *
 * @example sum(table, { province: "32", sex: ["F"] })
 */
export function sum(table: ProtectedTable, where: Where = {}): number {
  const wanted = Object.entries(where).map(([dimension, codes]) => {
    const place = placeOf(table, dimension);
    return { place, codes: new Set([codes].flat()), hierarchy: table.hierarchies[dimension] };
  });
  return table.cells
    .filter(({ key: cell }) =>
      wanted.every(
        ({ place, codes, hierarchy }) =>
          codes.has(ALL) || lineageOf(cell[place] ?? "", hierarchy).some((code) => codes.has(code)),
      ),
    )
    .reduce((total, { count }) => total + count, 0);
}

/** The table over fewer dimensions, in the order given: a sum of the same protected cells, so it agrees with the whole. */
export function rollUp(table: ProtectedTable, dimensions: readonly string[]): ProtectedTable {
  const places = dimensions.map((dimension) => placeOf(table, dimension));
  const sums = new Map<string, InnerCell>();
  for (const cell of table.cells) {
    const codes = places.map((place) => cell.key[place] ?? "");
    const name = nameOfKey(codes);
    sums.set(name, { key: codes, count: (sums.get(name)?.count ?? 0) + cell.count });
  }
  const hierarchies = Object.fromEntries(
    Object.entries(table.hierarchies).filter(([dimension]) => dimensions.includes(dimension)),
  );
  return makeProtectedTable({ protection: table.protection, dimensions, hierarchies, cells: [...sums.values()] });
}

/** The codes of one dimension that hold a count, with that count, in the order of the codes. */
export function countsBy(table: ProtectedTable, dimension: string): ReadonlyMap<string, number> {
  return new Map(rollUp(table, [dimension]).cells.map(({ key: [code = ""], count }) => [code, count]));
}

function placeOf(table: ProtectedTable, dimension: string): number {
  const place = table.dimensions.indexOf(dimension);
  if (place < 0) throw new Error(`the table has no dimension ${dimension}`);
  return place;
}
