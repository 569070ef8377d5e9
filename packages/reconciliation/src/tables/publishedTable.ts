import type { Concept } from "./concepts.ts";

interface Dimension {
  readonly concept: Concept;
  /** The table's own header. */
  readonly header: string;
}

/** One line of a published table: a value for every dimension, and the number. */
export interface TableRow {
  /** Canonical values, one for each dimension, in their order. */
  readonly values: readonly string[];
  /** The same as the table writes them. */
  readonly labels: readonly string[];
  readonly count: number;
}

export interface PublishedTable {
  readonly name: string;
  readonly measure: string;
  readonly dimensions: readonly Dimension[];
  /** Without the rows that are labelled as totals. */
  readonly rows: readonly TableRow[];
  /** Code → canonical name, where the table gives both, by concept. */
  readonly names: ReadonlyMap<Concept, ReadonlyMap<string, string>>;
}
