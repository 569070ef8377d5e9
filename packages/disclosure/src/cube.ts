/** Parents of a code: a district's province, or every list of a capture pattern. A code may have several, or none. */
export type Hierarchy = Readonly<Record<string, readonly string[]>>;

/** One innermost cell: one code per dimension of the cube, in its order, and how many children. */
export interface InnerCell {
  readonly key: readonly string[];
  readonly count: number;
}

/** Exact counts, never to leave the system: only what `protectBySmallCountRounding` makes of them may. */
export interface Cube {
  readonly dimensions: readonly string[];
  /** Every child is in exactly one innermost cell; cells that are not listed are true zeros. */
  readonly cells: readonly InnerCell[];
  readonly hierarchies?: Readonly<Record<string, Hierarchy>>;
}

/** Stands for "all codes of this dimension"; no code may be called so. */
export const ALL = "*";

/** Throws on a cube that cannot be protected: that is a fault of the caller, never of a delivery. */
export function checkCube(cube: Cube): void {
  const seen = new Set<string>();
  for (const { key, count } of cube.cells) {
    if (key.length !== cube.dimensions.length) throw new Error("a cell must have one code for each dimension");
    if (!Number.isInteger(count) || count < 0) throw new Error("a count must be a whole number, zero or more");
    if (key.includes(ALL)) throw new Error(`${ALL} stands for all codes and cannot be a code`);
    const name = nameOfKey(key);
    if (seen.has(name)) throw new Error("an innermost cell is listed twice");
    seen.add(name);
  }
}

/** A text that is the same for the same codes only. */
export function nameOfKey(key: readonly string[]): string {
  return JSON.stringify(key);
}

/** A code and everything above it, without `ALL`; each once, however many ways lead there. */
export function lineageOf(code: string, hierarchy: Hierarchy | undefined): readonly string[] {
  const lineage = new Set([code]);
  for (const known of lineage) {
    for (const parent of hierarchy?.[known] ?? []) lineage.add(parent);
  }
  return [...lineage];
}
