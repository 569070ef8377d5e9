import type { FigureDefinition } from "@suar/contract";
import { findDistrictByCode, findProvinceByCode, forms } from "@suar/terminology";
import { type Refusal, refuse } from "../platform/index.ts";

/** What a caller may ask a figure for; everything but the period has a national rule. */
export interface FigureAsked {
  from: string;
  to: string;
  dateBasis?: FigureDefinition["dateBasis"] | undefined;
  territory?: string | undefined;
  territoryBasis?: FigureDefinition["territoryBasis"] | undefined;
  /** Comma-separated codes. */
  forms?: string | undefined;
  sex?: "F" | "M" | undefined;
  ageGroup?: FigureDefinition["ageGroup"] | undefined;
  asOf?: string | undefined;
}

/** The whole definition of a figure that was asked for, or why it makes no sense. */
export function definitionOf(asked: FigureAsked): FigureDefinition | Refusal {
  const codes = (asked.forms ?? "").split(",").filter((code) => code !== "");
  const isForm = (code: string) => forms.codes.some((form) => form.code === code);
  if (!codes.every(isForm)) return refuse(422, "statistics.figure.unknownForm");
  if (asked.from > asked.to) return refuse(422, "statistics.figure.periodBackwards");
  const territory = asked.territory ?? null;
  if (territory !== null && !isTerritory(territory)) return refuse(422, "statistics.figure.unknownTerritory");
  return {
    from: asked.from,
    to: asked.to,
    dateBasis: asked.dateBasis ?? "report",
    territory,
    territoryBasis: asked.territoryBasis ?? "incident",
    forms: codes,
    sex: asked.sex ?? null,
    ageGroup: asked.ageGroup ?? null,
    asOf: asked.asOf ?? null,
  };
}

function isTerritory(code: string): boolean {
  return findProvinceByCode(code) !== undefined || findDistrictByCode(code) !== undefined;
}
