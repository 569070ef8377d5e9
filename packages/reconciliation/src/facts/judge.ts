import { ageGroupOf, findCode, forms as formList } from "@suar/terminology";
import { dayReader, placeReader } from "./basis.ts";
import type { AgeGroup, Criteria } from "./criteria.ts";
import { ABSENT, dayOf } from "./days.ts";
import { at, type FactTable } from "./factTable.ts";
import { allOf, decided, IN, OUT, UNDECIDED, type Verdict } from "./verdict.ts";

/** The verdicts on one record, by row; each asks one part of a definition. */
export interface Judge {
  /** Form, age, sex. */
  readonly definition: (row: number) => Verdict;
  readonly period: (row: number) => Verdict;
  readonly territory: (row: number) => Verdict;
  /** Known by the as-of day. */
  readonly known: (row: number) => boolean;
}

/** Compiles criteria against the dictionaries of a table, so that judging a record is a few look-ups. */
export function judgeBy(criteria: Criteria, facts: FactTable): Judge {
  return {
    definition: judgeDefinition(criteria, facts),
    period: judgePeriod(criteria, facts),
    territory: judgeTerritory(criteria, facts),
    known: judgeKnown(criteria, facts),
  };
}

/** The verdict on the whole definition. */
export function judgeWhole(judge: Judge, row: number): Verdict {
  if (!judge.known(row)) return OUT;
  return allOf(judge.definition(row), allOf(judge.period(row), judge.territory(row)));
}

function judgeDefinition(criteria: Criteria, facts: FactTable): (row: number) => Verdict {
  const byFormSet = facts.formSets.map((codes) => judgeForms(codes, criteria.forms));
  const sexWanted = criteria.sex === null ? 0 : { F: 1, M: 2 }[criteria.sex];
  return (row) => {
    const form = judgeFormOfRow(byFormSet[at(facts.formSet, row)] ?? OUT, at(facts.formCertain, row), criteria);
    const age = judgeAge(at(facts.ageYears, row), criteria.ageBelow, criteria.ageGroup);
    return allOf(allOf(form, age), judgeSex(at(facts.sex, row), sexWanted));
  };
}

function judgeFormOfRow(bySet: Verdict, formCertain: number, criteria: Criteria): Verdict {
  const verdict = criteria.forms === null || formCertain === 1 ? bySet : UNDECIDED;
  return verdict === UNDECIDED && criteria.leavesOutUndecidedForms ? OUT : verdict;
}

/** In if one code lies within a wanted one; undecided if a wider code, or "not yet known", could hold a wanted one. */
export function judgeForms(codes: readonly string[], wanted: readonly string[] | null): Verdict {
  if (wanted === null) return IN;
  let verdict: Verdict = OUT;
  for (const code of codes) {
    if (wanted.includes(code) || wanted.includes(parentOf(code))) return IN;
    if (code === "E9" || wanted.some((form) => parentOf(form) === code)) verdict = UNDECIDED;
  }
  return verdict;
}

function parentOf(code: string): string {
  return findCode(formList, code)?.parent ?? "";
}

function judgeAge(ageYears: number, below: number | null, group: AgeGroup | null): Verdict {
  if (below === null && group === null) return IN;
  if (ageYears < 0) return UNDECIDED;
  return decided((below === null || ageYears < below) && (group === null || ageGroupOf(ageYears) === group));
}

function judgeSex(sex: number, wanted: number): Verdict {
  if (wanted === 0) return IN;
  return sex === 0 ? UNDECIDED : decided(sex === wanted);
}

function judgePeriod(criteria: Criteria, facts: FactTable): (row: number) => Verdict {
  const from = dayOf(criteria.from);
  const to = dayOf(criteria.to);
  const dayInRow = dayReader(facts, criteria.dateBasis);
  return (row) => {
    const day = dayInRow(row);
    return day === ABSENT ? UNDECIDED : decided(day >= from && day <= to);
  };
}

function judgeTerritory(criteria: Criteria, facts: FactTable): (row: number) => Verdict {
  const { territory } = criteria;
  if (territory === null) return () => IN;
  const byPlace = facts.places.map((code) => judgePlace(code, territory));
  const placeInRow = placeReader(facts, criteria.territoryBasis);
  return (row) => byPlace[placeInRow(row)] ?? UNDECIDED;
}

/** A district lies in a territory whose code begins its own: `32.01` in `32`. A bare province cannot decide a district. */
function judgePlace(code: string, territory: string): Verdict {
  if (code === "") return UNDECIDED;
  if (code === territory || code.startsWith(`${territory}.`)) return IN;
  return territory.startsWith(`${code}.`) ? UNDECIDED : OUT;
}

function judgeKnown(criteria: Criteria, facts: FactTable): (row: number) => boolean {
  const { known } = criteria;
  if (known === null) return () => true;
  const last = dayOf(known.on);
  if (known.by === "delivery") return (row) => at(facts.deliveryDay, row) <= last;
  const registeredOn = dayReader(facts, "registration");
  // ABSENT is smaller than every day: a record without any date is taken to have been there
  return (row) => registeredOn(row) <= last;
}
