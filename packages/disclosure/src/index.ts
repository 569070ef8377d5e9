export {
  addCellKeyNoise,
  cellsOfRecords,
  KEY_SPACE,
  type KeyedCell,
  type KeyedRecord,
  type NoisyCell,
} from "./cellKeys.ts";
export { type Crossing, countPublishedCells, crossingOf, MOST_PUBLISHED_CELLS } from "./crossing.ts";
export { ALL, type Cube, type Hierarchy, type InnerCell } from "./cube.ts";
export type { RoundingDistance } from "./distance.ts";
export {
  type GeneratedTable,
  generatePerturbationTable,
  type NoiseParameters,
  type NoTable,
} from "./generatePerturbationTable.ts";
export { lookUpNoise, type NoiseInterval, type PerturbationTable } from "./perturbationTable.ts";
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
export { type ErrorOfCells, reportUtility, type UtilityReport } from "./utility.ts";
