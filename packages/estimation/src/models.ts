import { listsOf, orderOf } from "./histories.ts";

/**
 * A hierarchical log-linear model: its terms as sets of lists (bit i: list i), ascending; the intercept 0 and every
 * single list are among them, and with a term all that it contains.
 */
export type Model = readonly number[];

/** Intercept and one term per list. */
export function mainEffects(lists: number): Model {
  return [0, ...Array.from({ length: lists }, (_, list) => 1 << list)].sort(ascending);
}

/** The same with one term more; what the term contains must be there. */
export function withTerm(model: Model, term: number): Model {
  return [...model, term].sort(ascending);
}

export function withoutTerm(model: Model, term: number): Model {
  return model.filter((other) => other !== term);
}

/** Pairs of lists in the order (1,2), (1,3), …, (2,3), … */
export function pairsOf(lists: number): number[] {
  return termsOfOrder(lists, 2);
}

/** All terms of one order, sorted as their lists are written. */
function termsOfOrder(lists: number, order: number): number[] {
  const terms = Array.from({ length: 1 << lists }, (_, term) => term).filter((term) => orderOf(term) === order);
  return terms.sort(byName);
}

/** How many models `hierarchicalModels` would give, counted no further than `most`. */
export function countModels(lists: number, maxOrder: number, most: number): number {
  let count = 0;
  for (const _ of hierarchicalModels(lists, maxOrder)) {
    count++;
    if (count > most) break;
  }
  return count;
}

/** Every hierarchical model that holds all lists and no term above the order. */
export function* hierarchicalModels(lists: number, maxOrder: number): Generator<Model> {
  const candidates: number[] = [];
  for (let order = 2; order <= maxOrder; order++) candidates.push(...termsOfOrder(lists, order));
  const held = new Set(mainEffects(lists));
  yield* choose(candidates, 0, held);
}

function* choose(candidates: readonly number[], from: number, held: Set<number>): Generator<Model> {
  const term = candidates[from];
  if (term === undefined) {
    yield [...held].sort(ascending);
    return;
  }
  if (mayHold(held, term)) {
    held.add(term);
    yield* choose(candidates, from + 1, held);
    held.delete(term);
  }
  yield* choose(candidates, from + 1, held);
}

/** Whether everything just below the term is held. */
export function mayHold(held: { has(term: number): boolean }, term: number): boolean {
  return listsOf(term).every((list) => held.has(term & ~(1 << list)));
}

/** The terms that no other term contains. */
export function generatorsOf(model: Model): number[] {
  return model.filter((term) => !model.some((other) => other !== term && (other & term) === term));
}

/** As Rcapture writes it: `[12,13,4]`, longer terms first. */
export function nameOf(model: Model): string {
  const names = generatorsOf(model)
    .filter((term) => term !== 0)
    .sort((left, right) => orderOf(right) - orderOf(left) || byName(left, right))
    .map(written);
  return `[${names.join(",")}]`;
}

/** A term in the names of its lists: `police:school`. */
export function termName(term: number, lists: readonly string[]): string {
  return listsOf(term)
    .map((list) => lists[list] ?? String(list + 1))
    .join(":");
}

/** The terms of two lists and more. */
export function interactionsOf(model: Model): number[] {
  return model.filter((term) => orderOf(term) > 1);
}

function written(term: number): string {
  return listsOf(term)
    .map((list) => list + 1)
    .join("");
}

function byName(left: number, right: number): number {
  return written(left) < written(right) ? -1 : 1;
}

function ascending(left: number, right: number): number {
  return left - right;
}
