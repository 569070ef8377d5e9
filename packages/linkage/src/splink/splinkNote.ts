/** What a model or a settings file loses, or means differently, on its way to the other form. */
export interface SplinkNote {
  readonly about: SplinkNoteKind;
  /** The comparison, rule or column. */
  readonly where: string;
  /** The level, condition or value. */
  readonly what: string;
}

export type SplinkNoteKind =
  | "levelLeftOut"
  | "comparisonLeftOut"
  | "comparisonEstimatedAgain"
  | "ruleLeftOut"
  | "ruleFilterLeftOut"
  | "ruleWithoutEquality"
  | "ruleLimitLeftOut"
  | "reversedBothWays"
  | "missingOtherwise"
  | "dateFormat"
  | "dateInPart"
  | "frequencyLeftOut"
  | "frequencyWithoutGroup"
  | "prepareColumn"
  | "trainedOnBlockingRules"
  | "trainingLeftOut";
