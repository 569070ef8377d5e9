import { fitRanked, type RankedModel, rankByBic } from "./bic.ts";
import type { CaptureTable } from "./captureTable.ts";
import { listsOf, orderOf } from "./histories.ts";
import { LoglinearFitter } from "./loglinearFit.ts";
import { countModels, generatorsOf, type Model, mainEffects, mayHold, withoutTerm, withTerm } from "./models.ts";

/** Beyond so many models not all are tried. */
const MOST_MODELS = 40_000;

export interface ModelSearch {
  readonly how: "exhaustive" | "downhill";
  /** Models whose estimate exists, the lowest BIC first; at least those along the way where the search is downhill. */
  readonly ranked: readonly RankedModel[];
}

/**
 * Searches hierarchical models up to an order by BIC: all of them, or, where they are too many (seven lists), downhill from
 * the given starts, a term added or taken away at a time (Silverman, Chan, Vincent 2024).
 */
export function searchModels(table: CaptureTable, maxOrder: number, starts: readonly Model[] = []): ModelSearch {
  const order = Math.min(maxOrder, table.lists.length - 1);
  if (countModels(table.lists.length, order, MOST_MODELS) <= MOST_MODELS) {
    return { how: "exhaustive", ranked: rankByBic(table, order) };
  }
  const seen = new Map<string, RankedModel | undefined>();
  for (const start of [mainEffects(table.lists.length), ...starts]) descend(table, start, order, seen);
  const ranked = [...seen.values()].filter((one) => one !== undefined).sort((left, right) => left.bic - right.bic);
  return { how: "downhill", ranked };
}

function descend(
  { counts, lists }: CaptureTable,
  start: Model,
  order: number,
  seen: Map<string, RankedModel | undefined>,
) {
  const fitter = new LoglinearFitter(lists.length);
  const visit = (model: Model) => {
    const key = model.join();
    if (!seen.has(key)) seen.set(key, fitRanked(counts, model, fitter));
    return seen.get(key);
  };
  let best = visit(start);
  for (;;) {
    const neighbours = neighboursOf(best?.model ?? start, lists.length, order).map(visit);
    const next = neighbours.reduce(
      (least, one) => ((one?.bic ?? Infinity) < (least?.bic ?? Infinity) ? one : least),
      best,
    );
    if (next === best || next === undefined) return;
    best = next;
  }
}

/** Models with one term more or one less that are hierarchical still. */
function neighboursOf(model: Model, lists: number, order: number): Model[] {
  const held = new Set(model);
  const more: Model[] = [];
  for (let term = 1; term < 1 << lists; term++) {
    if (held.has(term) || orderOf(term) > order || !mayHold(held, term)) continue;
    more.push(withTerm(model, term));
  }
  const removable = generatorsOf(model).filter((term) => listsOf(term).length > 1);
  return [...more, ...removable.map((term) => withoutTerm(model, term))];
}
