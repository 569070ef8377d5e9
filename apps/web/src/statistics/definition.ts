import { AgeGroup, type CallArguments, DateBasis, type readFigure, TerritoryBasis } from "@suar/contract";
import { codesWithin, forms } from "@suar/terminology";

/** A figure's definition as it stands in the address. Empty means "all". */
export interface Definition {
  from: string;
  to: string;
  dateBasis: "incident" | "report" | "registration";
  territory: string;
  territoryBasis: "incident" | "residence" | "office";
  form: string;
  sex: "" | "F" | "M";
  ageGroup: "" | "0-5" | "6-12" | "13-17";
}

export type FigureQuery = NonNullable<CallArguments<typeof readFigure>["query"]>;

const YEARS_SHOWN = 5;

function oneOf<V extends string>(options: readonly V[], value: string | null): V | undefined {
  return options.find((option) => option === value);
}

/** The definition in an address; where it names none, the last five full years before `today`, by date of report. */
export function readDefinition(search: URLSearchParams, today: Date): Definition {
  const lastYear = today.getUTCFullYear() - 1;
  return {
    from: search.get("from") ?? `${lastYear - YEARS_SHOWN + 1}-01-01`,
    to: search.get("to") ?? `${lastYear}-12-31`,
    dateBasis: oneOf(DateBasis.options, search.get("date")) ?? "report",
    territory: search.get("territory") ?? "",
    territoryBasis: oneOf(TerritoryBasis.options, search.get("place")) ?? "incident",
    form: search.get("form") ?? "",
    sex: oneOf(["F", "M"] as const, search.get("sex")) ?? "",
    ageGroup: oneOf(AgeGroup.options, search.get("age")) ?? "",
  };
}

/** The same definition as parameters of an address; what is "all" is left out. */
export function writeDefinition(definition: Definition): URLSearchParams {
  const { from, to, dateBasis, territory, territoryBasis, form, sex, ageGroup } = definition;
  const all = {
    from,
    to,
    date: dateBasis,
    territory,
    place: territory === "" ? "" : territoryBasis,
    form,
    sex,
    age: ageGroup,
  };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ""));
}

/** What the API is asked: a form stands for itself and every form within it. */
export function queryOfDefinition(definition: Definition): FigureQuery {
  const { from, to, dateBasis, territory, territoryBasis, form, sex, ageGroup } = definition;
  return {
    from,
    to,
    dateBasis,
    ...(territory === "" ? {} : { territory, territoryBasis }),
    ...(form === "" ? {} : { forms: codesWithin(forms, form).join(",") }),
    ...(sex === "" ? {} : { sex }),
    ...(ageGroup === "" ? {} : { ageGroup }),
  };
}

/** The year's part of a period. */
export function withinYear(definition: Definition, year: number): Definition {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  return {
    ...definition,
    from: from > definition.from ? from : definition.from,
    to: to < definition.to ? to : definition.to,
  };
}

export function isBackwards(definition: Definition): boolean {
  return definition.from > definition.to;
}
