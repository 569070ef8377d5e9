import type { Condition } from "./condition.ts";

/** The words of one thing in both languages. */
export interface Label {
  readonly id: string;
  readonly en: string;
}

/** Pairs within each source, between sources, or both. */
export type LinkType = "within" | "between" | "both";

/** Where a column's values come from: a column as delivered, passed through standardisers one after the other. */
export interface ColumnPart {
  readonly from: string;
  /** Names of standardisers, e.g. `["lower", "prefix:3"]` (docs/methods/linkage.md lists them). */
  readonly standardise?: readonly string[];
}

/** A column that comparisons and rules may use. Several parts are united in an array, or joined by a space in a text. */
export interface ColumnDefinition {
  readonly type: "text" | "array";
  readonly parts: readonly ColumnPart[];
  /** Of a text: take the first part that has a value, where the others would be joined to it. */
  readonly firstOnly?: boolean;
}

/** Bits for how rare the shared value is: weight × (log2 u_exact − log2 max(tf_l, tf_r, floor)). */
export interface TermFrequency {
  readonly column: string;
  /** 1 = full adjustment, 0 = none. */
  readonly weight: number;
  /** A text column, such as the province: where both records have the same, the frequency there counts. */
  readonly within?: string;
  /** Smallest frequency that is believed. */
  readonly floor?: number;
}

/** How well two records agree; the first level whose condition holds counts. m and u are estimated unless given. */
export interface Level {
  readonly when: Condition;
  readonly label?: Label;
  readonly m?: number;
  readonly u?: number;
  readonly termFrequency?: TermFrequency;
}

export interface Comparison {
  readonly name: string;
  readonly label?: Label;
  /** Best agreement first. "Something is missing" (0 bits) and "all else" are always there and not listed. */
  readonly levels: readonly Level[];
  /** m and u of "all else", where they are not to be estimated. */
  readonly allElse?: Pick<Level, "m" | "u">;
}

/** Records are paired where they share a value in every column; of an array column any of its values. */
export interface BlockingRule {
  readonly name?: string;
  readonly on: readonly string[];
  /** Values that more records than this share pair nobody: they say nothing. */
  readonly atMostRecords?: number;
}

/** All that is needed to link: one JSON file. */
export interface Model {
  readonly name: string;
  readonly version: string;
  readonly linkType?: LinkType;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly comparisons: readonly Comparison[];
  readonly blockingRules: readonly BlockingRule[];
  /** Each trains the comparisons that share no delivered column with it. */
  readonly trainingRules: readonly BlockingRule[];
  /** Rules that hardly ever pair two children, and the share of true pairs that they find together. */
  readonly deterministicRules: readonly BlockingRule[];
  readonly deterministicRecall: number;
  /** λ, the share of true pairs among all possible ones, where it is not to be estimated. */
  readonly lambda?: number;
  /** Probability from which a pair is linked. */
  readonly threshold: number;
}

/** Name under which a rule is reported. */
export function nameOfRule(rule: BlockingRule): string {
  return rule.name ?? rule.on.join(" + ");
}
