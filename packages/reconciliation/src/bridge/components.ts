/** The steps from a claim to the national figure, in their fixed order (docs/methods/reconciliation.md §4). */
export const COMPONENTS = [
  "notReproducible",
  "otherUnit",
  "repeatedWithinList",
  "outsideDefinition",
  "undecidable",
  "outsidePeriod",
  "outsideTerritory",
  "lateRegistration",
  "countedFromOtherLists",
  "knownOnlyToOthers",
] as const;
export type Component = (typeof COMPONENTS)[number];

/** The components that exchange one criterion of the claim for the national one, each a pair of neighbouring stages. */
export const EXCHANGES = [
  "outsideDefinition",
  "undecidable",
  "outsidePeriod",
  "outsideTerritory",
  "lateRegistration",
] as const satisfies readonly Component[];
