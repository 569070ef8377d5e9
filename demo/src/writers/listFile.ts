/** What a cell of a list can hold; a day is written as the format writes dates. */
export type Cell = string | number | { readonly day: number } | undefined;

/** A list being written: rows gather in memory until `flush`. */
export interface ListFile {
  /** Adds one record and returns its line number as a reader of the file counts it, from 1. */
  add(row: readonly Cell[]): number;
  flush(): Promise<void>;
  close(): Promise<void>;
}
