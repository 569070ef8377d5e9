import type { CaptureTable } from "./captureTable.ts";
import { observed } from "./captureTable.ts";
import { type Existence, existenceOf } from "./existence.ts";
import { type Fit, LoglinearFitter } from "./loglinearFit.ts";
import { hierarchicalModels, type Model, nameOf } from "./models.ts";

/** One model with its fit. */
export interface RankedModel {
  readonly model: Model;
  /** `[12,13,4]` */
  readonly name: string;
  /** Persons on any list or none. */
  readonly estimate: number;
  readonly bic: number;
  readonly fit: Fit;
}

/**
 * Every hierarchical model up to an order whose estimate exists, the lowest BIC first.
 * BIC = p·ln(Σn) − 2ℓ: the sample size is persons, and p counts terms at −∞ too (docs/methods/estimation.md §4).
 */
export function rankByBic({ lists, counts }: CaptureTable, maxOrder: number): RankedModel[] {
  const fitter = new LoglinearFitter(lists.length);
  return rank(counts, hierarchicalModels(lists.length, maxOrder), fitter);
}

/** The same over models that are given. */
export function rank(counts: Float64Array, models: Iterable<Model>, fitter: LoglinearFitter): RankedModel[] {
  const ranked: RankedModel[] = [];
  for (const model of models) {
    const one = fitRanked(counts, model, fitter);
    if (one !== undefined) ranked.push(one);
  }
  return ranked.sort((left, right) => left.bic - right.bic);
}

/** One model's BIC; undefined where its estimate does not exist. */
export function fitRanked(counts: Float64Array, model: Model, fitter: LoglinearFitter): RankedModel | undefined {
  if (existenceOf(counts, model) !== 0) return undefined;
  const fit = fitter.fit(counts, model);
  if (fit === undefined) return undefined;
  const persons = observed(counts);
  const bic = model.length * Math.log(persons) - 2 * fit.logLikelihood;
  return { model, name: nameOf(model), estimate: persons + fit.hidden, bic, fit };
}

/** Each hierarchical model's existence code, by its name. */
export function existenceCodes({ lists, counts }: CaptureTable, maxOrder: number): Map<string, Existence> {
  const codes = new Map<string, Existence>();
  for (const model of hierarchicalModels(lists.length, maxOrder)) codes.set(nameOf(model), existenceOf(counts, model));
  return codes;
}
