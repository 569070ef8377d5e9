import { ageGroupOf, findCode, forms } from "@suar/terminology";
import { dayReader, placeReader } from "../facts/basis.ts";
import type { Criteria } from "../facts/criteria.ts";
import { ABSENT, yearOf } from "../facts/days.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { judgeForms } from "../facts/judge.ts";
import { IN } from "../facts/verdict.ts";

/** Stands where a source does not say; shown as such, never spread over the known categories. */
export const UNKNOWN = "unknown";

/** What a record says of the child, in the categories of the public cube. */
export interface Traits {
  /** By the definition's date basis. */
  readonly year: (row: number) => string;
  readonly province: (row: number) => string;
  /** Top-level form (`E2`, not `E2b`) of the first code that the definition asks for. */
  readonly form: (row: number) => string;
  readonly sex: (row: number) => "F" | "M" | typeof UNKNOWN;
  readonly ageGroup: (row: number) => string;
}

export function traitsOf(facts: FactTable, criteria: Criteria): Traits {
  const place = placeReader(facts, criteria.territoryBasis);
  const provinceByPlace = facts.places.map((code) => code.slice(0, 2) || UNKNOWN);
  const formBySet = facts.formSets.map((codes) => topForm(codes, criteria.forms));
  const day = dayReader(facts, criteria.dateBasis);
  return {
    year: (row) => (day(row) === ABSENT ? UNKNOWN : String(yearOf(day(row)))),
    province: (row) => provinceByPlace[place(row)] ?? UNKNOWN,
    form: (row) => (at(facts.formCertain, row) === 1 ? formBySet[at(facts.formSet, row)] : undefined) ?? UNKNOWN,
    sex: (row) => ([UNKNOWN, "F", "M"] as const)[at(facts.sex, row)] ?? UNKNOWN,
    ageGroup: (row) => (at(facts.ageYears, row) < 0 ? UNKNOWN : (ageGroupOf(at(facts.ageYears, row)) ?? UNKNOWN)),
  };
}

function topForm(codes: readonly string[], wanted: readonly string[] | null): string {
  const code = codes.find((known) => judgeForms([known], wanted) === IN);
  if (code === undefined) return UNKNOWN;
  return findCode(forms, code)?.parent ?? code;
}
