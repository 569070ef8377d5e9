export { type AveragedPosterior, averageOverGraphs } from "./averageGraphs.ts";
export { existenceCodes, type RankedModel, rankByBic } from "./bic.ts";
export { bcaFrom, bcaInterval } from "./bootstrap.ts";
export { type CaptureTable, type CaptureTableProblem, MOST_LISTS, readCaptureTable } from "./captureTable.ts";
export { type EstimateOptions, type EstimateReport, estimatePopulation, type MethodEstimate } from "./estimate.ts";
export { LoglinearFitter } from "./loglinearFit.ts";
export type { Reason } from "./publication.ts";
export { type Random, seededRandom } from "./random.ts";
export { selectStepwise } from "./stepwise.ts";
