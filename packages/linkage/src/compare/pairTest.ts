/** Whether a condition holds for two records. */
export type PairTest = (left: number, right: number) => boolean;
