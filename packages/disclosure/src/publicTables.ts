import { type Cube, checkCube, type Hierarchy, type InnerCell } from "./cube.ts";
import { protectBySmallCountRounding, type RoundingOptions } from "./protectBySmallCountRounding.ts";
import { makeProtectedTable, type ProtectedTable, rollUp } from "./protectedTable.ts";

/** Each child of the national figure is in one cell: the traits of its first counted record, and all lists that know it. */
export const CHILD_DIMENSIONS = ["year", "province", "sex", "ageGroup", "form", "lists"] as const;

/** The dimension `lists` holds the sources that know a child, in the order of their codes, joined by this. */
export const LISTS_JOINED_BY = "+";

/** Exact counts behind the public page; `statistics` counts them, and only `protectPublicCounts` may take them further. */
export interface PublicCounts {
  /** Keys as `CHILD_DIMENSIONS`; codes of terminology, "unknown" where a record does not say. */
  readonly children: readonly InnerCell[];
  /**
   * Key `[part]`: `possible` children; `fewer` and `more`, by how many the unsure pairs could lower and raise the figure.
   */
  readonly certainty: readonly InnerCell[];
  /** Key `[source]`: records that certainly count. */
  readonly records: readonly InnerCell[];
  /** Key `[claim id, bridge component, "less" | "more"]`: what a step takes away or adds, without `notReproducible`. */
  readonly steps: readonly InnerCell[];
  /** Key `[province, "sending" | "silent"]`: districts, which are no children. */
  readonly districts: readonly InnerCell[];
}

export interface PublicTables {
  /** By year, province, sex, age group and form. */
  readonly children: ProtectedTable;
  /** By year and lists; equal to `children` in every year. Each list is a parent of every combination that it is in. */
  readonly lists: ProtectedTable;
  readonly certainty: ProtectedTable;
  readonly records: ProtectedTable;
  readonly steps: ProtectedTable;
  readonly districts: ProtectedTable;
}

/**
 * Protects everything that the public page shows: the cube of the children and the overlap of their lists as one cube, so
 * that they agree, and the other counts beside it.
 */
export function protectPublicCounts(counts: PublicCounts, given: Pick<RoundingOptions, "seed">): PublicTables {
  const options = { base: 5, seed: given.seed };
  const traits = CHILD_DIMENSIONS.filter((dimension) => dimension !== "lists");
  const overlap = ["year", "lists"];
  const whole = protectBySmallCountRounding(
    { dimensions: CHILD_DIMENSIONS, cells: counts.children, hierarchies: { lists: listsAbove(counts.children) } },
    { ...options, publish: [traits, overlap] },
  ).table;
  const protect = (dimensions: readonly string[], cells: readonly InnerCell[]) =>
    protectBySmallCountRounding({ dimensions, cells }, options).table;
  return {
    children: rollUp(whole, traits),
    lists: rollUp(whole, overlap),
    certainty: protect(["part"], counts.certainty),
    records: protect(["source"], counts.records),
    steps: protect(["claim", "component", "direction"], counts.steps),
    districts: tableOfPlaces({ dimensions: ["province", "state"], cells: counts.districts }),
  };
}

/** Combination of lists → each of its lists, where there is more than one. */
function listsAbove(children: readonly InnerCell[]): Hierarchy {
  const place = CHILD_DIMENSIONS.indexOf("lists");
  const combinations = new Set(children.map(({ key }) => key[place] ?? ""));
  const several = [...combinations].filter((lists) => lists.includes(LISTS_JOINED_BY));
  return Object.fromEntries(several.map((lists) => [lists, lists.split(LISTS_JOINED_BY)]));
}

/** Counts of districts pass as they are: a silent district is named on the map anyway. Never for counts of persons. */
function tableOfPlaces(cube: Cube): ProtectedTable {
  checkCube(cube);
  return makeProtectedTable({ protection: { method: "notOfPersons" }, hierarchies: {}, ...cube });
}
