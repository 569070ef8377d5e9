/** What must hold between two records' values for a level. A value that is missing on either side fulfils nothing. */
export type Condition =
  | { readonly kind: "exact"; readonly column: string }
  | { readonly kind: "jaroWinkler"; readonly column: string; readonly atLeast: number }
  /** Insertions, deletions and replacements. */
  | { readonly kind: "levenshtein"; readonly column: string; readonly atMost: number }
  /** As levenshtein; two neighbouring letters that change places count once. */
  | { readonly kind: "damerauLevenshtein"; readonly column: string; readonly atMost: number }
  /** The left value of one column is the right value of the other, and the other way round. */
  | { readonly kind: "columnsReversed"; readonly columns: readonly [string, string] }
  | {
      readonly kind: "dateDifference";
      readonly column: string;
      readonly atMost: number;
      readonly unit: "days" | "months" | "years";
    }
  /** 3 May against 5 March of one year. */
  | { readonly kind: "datePartsSwapped"; readonly column: string }
  /** At least one date lacks its day or month, and what both have is the same. */
  | { readonly kind: "dateAgreesAsFarAsKnown"; readonly column: string }
  /** Arrays: the same values, in any order. */
  | { readonly kind: "sameValues"; readonly column: string }
  | { readonly kind: "arrayIntersect"; readonly column: string; readonly atLeast: number }
  /**
   * Arrays: each value of the shorter has a counterpart of its own in the longer that is at least so similar, or so many
   * edits away where both have five letters or more; the shorter has at least `values` of them.
   */
  | {
      readonly kind: "valuesAligned";
      readonly column: string;
      readonly jaroWinkler: number;
      readonly orEdits?: number;
      readonly values: number;
    }
  /** Arrays: at least so many values have a counterpart of their own that is so similar or so few edits away. */
  | {
      readonly kind: "someValuesAligned";
      readonly column: string;
      readonly jaroWinkler: number;
      readonly orEdits?: number;
      readonly values: number;
    }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] };

/** Every column that a condition reads. */
export function columnsOfCondition(condition: Condition): string[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(columnsOfCondition);
  return condition.kind === "columnsReversed" ? [...condition.columns] : [condition.column];
}
