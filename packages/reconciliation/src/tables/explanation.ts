import type { Concept } from "./concepts.ts";

/** A cell by the headers and labels of the tables. */
export type Cell = Readonly<Record<string, string>>;

/** One number that an explanation moves, adds or takes away. */
interface Amount {
  /** The cell's other dimensions, as labels: sex, years. */
  readonly context: readonly string[];
  readonly amount: number;
}

/** The simplest fault that would make the tables agree; worded by packages/messages. */
export interface Explanation {
  readonly kind: "misfiled" | "totalRepeated" | "missingRow" | "unitChange" | "otherPopulation" | "unexplained";
  /** The table at fault; null where two tables contradict each other and neither can be told to be wrong. */
  readonly table: string | null;
  /** Tables that give the same number in these cells. */
  readonly agreeing: readonly string[];
  readonly cells: readonly Cell[];
  readonly resolves: number;
  /** Misfiled, and totals repeated as a part. */
  readonly from: string | null;
  readonly to: string | null;
  readonly amounts: readonly Amount[];
  /** Unit changes: what the other tables' numbers are multiplied by. */
  readonly factor: number | null;
}

/** Headers and labels for concepts and canonical values, as the first table that has them writes them. */
export interface Labels {
  readonly header: (concept: Concept) => string;
  readonly label: (concept: Concept, value: string) => string;
  readonly cell: (concepts: readonly Concept[], values: readonly string[]) => Cell;
}
