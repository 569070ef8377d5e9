/** How well groups agree with the truth, counted over pairs of records. */
export interface Agreement {
  /** Share of the pairs put together that belong together. */
  readonly precision: number;
  /** Share of the pairs that belong together that were put together. */
  readonly recall: number;
  readonly f1: number;
}

export function agreementOf(truePositives: number, put: number, belong: number): Agreement {
  const precision = put === 0 ? 1 : truePositives / put;
  const recall = belong === 0 ? 1 : truePositives / belong;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function countPairs(records: number): number {
  return (records * (records - 1)) / 2;
}

/** Pairs within groups, given the group of each record. */
export function pairsWithin(groups: Iterable<number>): number {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes.values().reduce((sum, size) => sum + countPairs(size), 0);
}
