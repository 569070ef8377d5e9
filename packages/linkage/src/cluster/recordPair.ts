/** Two records, by their places in the table. */
export type RecordPair = readonly [left: number, right: number];
