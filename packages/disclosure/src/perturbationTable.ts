/** One noise of one count, with the interval of cell keys (as a share of the key space) that draws it. */
export interface NoiseInterval {
  readonly noise: number;
  readonly probability: number;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** By true count, from 0; the last row holds for all counts above it too. */
export type PerturbationTable = readonly (readonly NoiseInterval[])[];

/**
 * The noise of a count: the first interval of its row that ends above the key (ptable's `p_int_ub`, cellKey's lookup).
 * `share` is the cell key as a share of the key space, in [0, 1).
 *
 * @example count + lookUpNoise(table, count, cellKey / KEY_SPACE)
 */
export function lookUpNoise(table: PerturbationTable, count: number, share: number): number {
  const row = table[Math.min(count, table.length - 1)] ?? [];
  const interval = row.find(({ to }) => share < to);
  if (interval === undefined) throw new Error("a perturbation table must have a row for every count, up to 1");
  return interval.noise;
}
