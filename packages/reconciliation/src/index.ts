export { type ClaimValue, computeClaimValue } from "./bridge/claimValue.ts";
export { COMPONENTS, type Component } from "./bridge/components.ts";
export { type Bridge, type BridgeStep, computeBridge } from "./bridge/computeBridge.ts";
export { type DateBasis, spanOfDays, type TerritoryBasis } from "./facts/basis.ts";
export {
  type AgeGroup,
  type ClaimDefinition,
  type FigureDefinition,
  nationalDefinitionFor,
  type Unit,
} from "./facts/criteria.ts";
export { dateOf, dayOf, yearOf } from "./facts/days.ts";
export { type FactTable, type RecordFact, selectSources } from "./facts/factTable.ts";
export { FactTableBuilder, factTableOf } from "./facts/factTableBuilder.ts";
export { type Band, NO_UNSURE_PAIRS, type UnsurePairs } from "./figure/band.ts";
export { computeFigure, type Figure, rowsOfFigure } from "./figure/computeFigure.ts";
export type { Coverage, Overlap } from "./figure/coverage.ts";
export { countForPublic, type PublicClaim, type PublicCounts } from "./figure/publicCounts.ts";
export { compareTables, type TablesCompared } from "./tables/compareTables.ts";
export type { Explanation } from "./tables/explanation.ts";
