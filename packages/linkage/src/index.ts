export { possiblePairs } from "./block/linkTypes.ts";
export { clusterRecords, type Decisions } from "./cluster/clusterRecords.ts";
export type { RecordPair } from "./cluster/recordPair.ts";
export { assignStableClusterIds, type StableIds } from "./cluster/stableIds.ts";
export { formatDate, isLikelyMadeUp, type PartialDate, parseDate } from "./dates/parseDate.ts";
export type { Agreement } from "./evaluate/agreement.ts";
export {
  type BestThreshold,
  bestClusterThreshold,
  bestPairThreshold,
  type WeightedPairs,
} from "./evaluate/bestThreshold.ts";
export { evaluateClusters } from "./evaluate/evaluateClusters.ts";
export { type ExplainedComparison, explainPair, explainPairs, type PairExplanation } from "./explain/explainPair.ts";
export { labelOfComparison, labelOfLevel } from "./explain/labels.ts";
export {
  type EstimatedRule,
  type LinkedRule,
  type LinkOptions,
  type LinkProgress,
  type LinkResult,
  link,
} from "./link.ts";
export type { Condition } from "./model/condition.ts";
export { INDONESIAN_CHILD_MODEL } from "./model/indonesianChild.ts";
export type * from "./model/model.ts";
export { nameOfRule } from "./model/model.ts";
export { type ParsedModel, parseModel } from "./model/parseModel.ts";
export { type NikParts, normaliseNik, parseNik } from "./names/nik.ts";
export { mayBeOnePerson } from "./names/samePerson.ts";
export { respellName, soundOfName } from "./names/spelling.ts";
export { type NameParts, readName, wordsOfName } from "./names/tokens.ts";
export { proposeModel } from "./propose/proposeModel.ts";
export { type Random, seededRandom } from "./random.ts";
export type { PairList } from "./score/pairList.ts";
export { type ExportOptions, exportSplinkSettings } from "./splink/exportSplinkSettings.ts";
export { importSplinkSettings, isSplinkSettings } from "./splink/importSplinkSettings.ts";
export type { SplinkNote, SplinkNoteKind } from "./splink/splinkNote.ts";
export { type Cell, encodeTable, type ListToLink } from "./table/encodeTable.ts";
export type { Column, Table, TableSource } from "./table/table.ts";
export {
  priorBits,
  probabilityOf,
  type TrainedComparison,
  type TrainedLevel,
  type TrainedModel,
  weightOf,
} from "./train/trainedModel.ts";
