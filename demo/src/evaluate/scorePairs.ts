/** How well groups of records agree with the planted children, over all pairs of records. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePairs: number;
  readonly foundPairs: number;
}

function pairsWithin<K>(keys: Iterable<K>): number {
  const sizes = new Map<K, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}

/** Pairwise precision and recall, counted from group sizes: no pair is ever listed. */
export function scorePairs(truth: readonly string[], clusters: ArrayLike<number>): PairScore {
  const groups = Array.from(clusters);
  const truePairs = pairsWithin(truth);
  const foundPairs = pairsWithin(groups);
  const right = pairsWithin(truth.map((child, at) => `${child} ${groups[at]}`));
  const precision = foundPairs === 0 ? 1 : right / foundPairs;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), truePairs, foundPairs };
}
