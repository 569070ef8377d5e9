import { averageOverGraphs } from "./averageGraphs.ts";
import { type RankedModel, rank } from "./bic.ts";
import { bcaInterval, type Estimator } from "./bootstrap.ts";
import { type CaptureTable, observed } from "./captureTable.ts";
import { cliquesOf } from "./decomposableGraphs.ts";
import { type Existence, existenceOf } from "./existence.ts";
import { leaveOneListOut, type WithoutList } from "./leaveOneListOut.ts";
import { type LinkageError, type LinkageErrorBand, linkageErrorBand } from "./linkageError.ts";
import { type Fit, LoglinearFitter } from "./loglinearFit.ts";
import { interactionsOf, mainEffects, nameOf, termName } from "./models.ts";
import { normalQuantile } from "./normal.ts";
import { type Interval, type Reason, reasonsAgainst } from "./publication.ts";
import type { Random } from "./random.ts";
import { searchModels } from "./searchModels.ts";
import { P_THRESHOLD, type Selection, selectStepwise } from "./stepwise.ts";

/** One method's answer; estimate and bounds are totals, listed persons included, and Infinity where there are none. */
export interface MethodEstimate extends Interval {
  /** Interactions of the model, or cliques of the likeliest graph, in names of lists: `police:school`. */
  readonly terms: readonly string[];
  readonly existence: Existence;
}

export interface EstimateReport {
  /** Persons on at least one list. */
  readonly observed: number;
  readonly stepwise: MethodEstimate;
  readonly bic: MethodEstimate & {
    readonly model: string;
    readonly search: "exhaustive" | "downhill";
    /** Models within 2 units of the lowest BIC, the best first. */
    readonly nearBest: readonly { readonly model: string; readonly estimate: number; readonly bic: number }[];
  };
  /** The estimate is the posterior mean. */
  readonly bayes: MethodEstimate & { readonly median: number; readonly mode: number };
  readonly leaveOneListOut: readonly WithoutList[];
  /** Only where the linkage's error was given. */
  readonly linkageErrorBand?: LinkageErrorBand;
  readonly publishable: boolean;
  readonly reasons: readonly Reason[];
}

export interface EstimateOptions {
  /** With it intervals of stepwise and BIC are BCa; else normal on the logarithm of the hidden. */
  readonly bootstrap?: {
    readonly replicates: number;
    /** A generator for each method, so that one's resamples do not depend on the other's. */
    readonly random: () => Random;
    readonly onProgress?: (done: number, total: number) => void;
  };
  readonly pThreshold?: number;
  /** Highest order of terms that BIC chooses among; 2 unless told, and never as many as lists. */
  readonly maxOrder?: number;
  readonly linkageError?: LinkageError;
}

const MAX_ORDER = 2;
const NEAR_BIC = 2;
/** In resamples BIC chooses among so many models that were the best on the table itself (Silverman, Chan, Vincent 2024). */
const RESAMPLED_MODELS = 60;

/**
 * Estimates how many persons are on no list, by three methods, and says whether the total may be published.
 *
 * @example estimatePopulation(table, { bootstrap: { replicates: 1000, random: () => seededRandom(1) } })
 */
export function estimatePopulation(table: CaptureTable, options: EstimateOptions = {}): EstimateReport {
  const fitter = new LoglinearFitter(table.lists.length);
  const selection = selectStepwise(table.counts, table.lists.length, fitter, options.pThreshold);
  const stepwise = stepwiseEstimate(table, selection, fitter, options);
  const bic = bicEstimate(table, selection, fitter, options);
  const bayes = bayesEstimate(table);
  const nearBest = bic.nearBest.map(({ estimate }) => estimate);
  const reasons = reasonsAgainst(table.lists.length, [stepwise, bic, bayes], nearBest);
  return {
    observed: observed(table.counts),
    stepwise,
    bic,
    bayes,
    leaveOneListOut: leaveOneListOut(table, options.pThreshold),
    ...(options.linkageError === undefined
      ? {}
      : { linkageErrorBand: linkageErrorBand(table.counts, selection.model, options.linkageError, fitter) }),
    publishable: reasons.length === 0,
    reasons,
  };
}

function stepwiseEstimate(
  table: CaptureTable,
  selection: Selection,
  fitter: LoglinearFitter,
  options: EstimateOptions,
): MethodEstimate {
  const estimator = (resampled: Float64Array) =>
    selectStepwise(resampled, table.lists.length, fitter, options.pThreshold ?? P_THRESHOLD).estimate;
  return {
    ...intervalOf(table, selection.fit, estimator, options, 0),
    terms: selection.added.map((term) => termName(term, table.lists)),
    existence: selection.existence,
  };
}

function bicEstimate(
  table: CaptureTable,
  selection: Selection,
  fitter: LoglinearFitter,
  options: EstimateOptions,
): EstimateReport["bic"] {
  const { how, ranked } = searchModels(table, options.maxOrder ?? MAX_ORDER, [selection.model]);
  const best = ranked[0];
  const models = ranked.slice(0, RESAMPLED_MODELS).map(({ model }) => model);
  const estimator = (counts: Float64Array) => rank(counts, models, fitter)[0]?.estimate ?? Infinity;
  const model = best?.model ?? mainEffects(table.lists.length);
  return {
    ...intervalOf(table, best?.fit, estimator, options, 1),
    terms: interactionsOf(model).map((term) => termName(term, table.lists)),
    existence: best === undefined ? existenceOf(table.counts, model) : 0,
    model: nameOf(model),
    search: how,
    nearBest: nearTo(best, ranked),
  };
}

function nearTo(best: RankedModel | undefined, ranked: readonly RankedModel[]): EstimateReport["bic"]["nearBest"] {
  if (best === undefined) return [];
  return ranked
    .filter(({ bic }) => bic <= best.bic + NEAR_BIC)
    .map(({ name, estimate, bic }) => ({ model: name, estimate, bic }));
}

function bayesEstimate(table: CaptureTable): EstimateReport["bayes"] {
  const { mean, median, mode, lower, upper, graphs } = averageOverGraphs(table);
  const likeliest = graphs[0] === undefined ? [] : cliquesOf(graphs[0].graph);
  const terms = likeliest.map((clique) => termName(clique, table.lists));
  return { estimate: mean, lower, upper, terms, existence: 0, median, mode };
}

function intervalOf(
  table: CaptureTable,
  fit: Fit | undefined,
  estimator: Estimator,
  { bootstrap }: EstimateOptions,
  method: 0 | 1,
): Interval {
  const persons = observed(table.counts);
  if (fit === undefined) return { estimate: Infinity, lower: persons, upper: Infinity };
  const estimate = persons + fit.hidden;
  if (bootstrap === undefined) {
    const bound = (share: number) => persons + Math.exp(fit.intercept + normalQuantile(share) * fit.interceptError);
    return { estimate, lower: bound(0.025), upper: bound(0.975) };
  }
  const { replicates, random, onProgress } = bootstrap;
  const { lower, upper } = bcaInterval(table, estimate, estimator, {
    replicates,
    random: random(),
    onProgress: (done) => onProgress?.(method * replicates + done, 2 * replicates),
  });
  return { estimate, lower, upper };
}
