export { ALL, type Cube, type Hierarchy, type InnerCell } from "./cube.ts";
export type { RoundingDistance } from "./distance.ts";
export { protectBySmallCountRounding, type RoundedCube, type RoundingOptions } from "./protectBySmallCountRounding.ts";
export {
  countsBy,
  isProtectedTable,
  type ProtectedTable,
  type Protection,
  readProtectedTable,
  rollUp,
  type StoredTable,
  sum,
  type Where,
} from "./protectedTable.ts";
export {
  CHILD_DIMENSIONS,
  LISTS_JOINED_BY,
  type PublicCounts,
  type PublicTables,
  protectPublicCounts,
} from "./publicTables.ts";
