import { decidedForms } from "@suar/terminology";
import type { DateBasis, TerritoryBasis } from "./basis.ts";

export type AgeGroup = "0-5" | "6-12" | "13-17";
export type Unit = "child" | "case" | "report" | "service" | "request" | "suspect";

/** What a national figure counts, as in the contract. Empty or null means all; periods are closed on both ends. */
export interface FigureDefinition {
  readonly from: string;
  readonly to: string;
  readonly dateBasis: DateBasis;
  readonly territory: string | null;
  readonly territoryBasis: TerritoryBasis;
  readonly forms: readonly string[];
  readonly sex: "F" | "M" | null;
  readonly ageGroup: AgeGroup | null;
  /** Count only what was delivered up to this day. */
  readonly asOf: string | null;
}

/** What a stakeholder's published number counts, as in the contract. */
export interface ClaimDefinition {
  /** Null where the claim comes from an organisation that delivers no records. */
  readonly sourceCode: string | null;
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly dateBasis: DateBasis;
  readonly territory: string | null;
  readonly territoryBasis: TerritoryBasis;
  /** Ages below this many years; null counts all ages. */
  readonly ageBelow: number | null;
  /** Empty: whatever the stakeholder's list holds. */
  readonly forms: readonly string[];
  /** The day up to which the stakeholder had registered what it counted. */
  readonly asOf: string | null;
}

/** Figure definitions and claims in one shape, so that both are judged by the same rules. */
export interface Criteria {
  readonly from: string;
  readonly to: string;
  readonly dateBasis: DateBasis;
  readonly territory: string | null;
  readonly territoryBasis: TerritoryBasis;
  /** Null: any form, or none. */
  readonly forms: readonly string[] | null;
  /** A stakeholder that names the forms it counts leaves out what its own codes cannot decide; the nation calls it undecided. */
  readonly leavesOutUndecidedForms: boolean;
  readonly sex: "F" | "M" | null;
  readonly ageGroup: AgeGroup | null;
  readonly ageBelow: number | null;
  /** What was known by a day: registered by the source (claims), or delivered to the national centre (figures). */
  readonly known: { readonly by: "registration" | "delivery"; readonly on: string } | null;
}

/** A child is a person under 18 (law 35/2014, article 1). */
const AGE_OF_MAJORITY = 18;

export function criteriaOfFigure(definition: FigureDefinition): Criteria {
  const { asOf, forms, ...rest } = definition;
  return {
    ...rest,
    forms: forms.length === 0 ? decidedForms : forms,
    leavesOutUndecidedForms: false,
    ageBelow: AGE_OF_MAJORITY,
    known: asOf === null ? null : { by: "delivery", on: asOf },
  };
}

export function criteriaOfClaim(claim: ClaimDefinition): Criteria {
  const { from, to, dateBasis, territory, territoryBasis, ageBelow, forms, asOf } = claim;
  return {
    from,
    to,
    dateBasis,
    territory,
    territoryBasis,
    forms: forms.length === 0 ? null : forms,
    leavesOutUndecidedForms: true,
    sex: null,
    ageGroup: null,
    ageBelow,
    known: asOf === null ? null : { by: "registration", on: asOf },
  };
}

/** The definition under which a claim is bridged where nothing else is asked: its period and territory, the national rules. */
export function nationalDefinitionFor(claim: Pick<ClaimDefinition, "from" | "to" | "territory">): FigureDefinition {
  return {
    from: claim.from,
    to: claim.to,
    dateBasis: "report",
    territory: claim.territory,
    territoryBasis: "incident",
    forms: [],
    sex: null,
    ageGroup: null,
    asOf: null,
  };
}
