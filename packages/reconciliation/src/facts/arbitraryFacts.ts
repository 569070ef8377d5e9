import fc from "fast-check";
import type { ClaimDefinition, FigureDefinition } from "./criteria.ts";
import { dateOf, dayOf } from "./days.ts";
import type { RecordFact } from "./factTable.ts";

// Few values of everything, so that records of one child, one case, one day and one district meet often. For tests.
const SOURCES = ["simfoni", "polri", "lpsk", "ngo"];
const DISTRICTS = ["32.01", "32.73", "31.71", "32"];
const FORMS = ["E1", "E2", "E2a", "E4", "E9"];
const FIRST_DAY = dayOf("2022-11-01");

const date = fc.integer({ min: 0, max: 500 }).map((days) => dateOf(FIRST_DAY + days));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const district = maybe(fc.constantFrom(...DISTRICTS));

const arbitraryFact: fc.Arbitrary<RecordFact> = fc.record({
  recordId: fc.uuid(),
  sourceCode: fc.constantFrom(...SOURCES),
  childId: fc.integer({ min: 0, max: 12 }).map(String),
  caseId: maybe(fc.integer({ min: 0, max: 8 }).map(String)),
  deliveredOn: date,
  forms: fc.uniqueArray(fc.constantFrom(...FORMS), { maxLength: 2 }),
  formCertain: fc.boolean(),
  sex: maybe(fc.constantFrom("F" as const, "M" as const)),
  ageYears: maybe(fc.integer({ min: 0, max: 20 })),
  incidentOn: maybe(date),
  reportedOn: maybe(date),
  registeredOn: maybe(date),
  incidentDistrict: district,
  residenceDistrict: district,
  officeDistrict: district,
  services: fc.integer({ min: 0, max: 3 }),
});

export const arbitraryFacts = fc.array(arbitraryFact, { maxLength: 60 });
export const arbitrarySources = fc.subarray(SOURCES);

const period = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const bases = {
  dateBasis: fc.constantFrom("incident" as const, "report" as const, "registration" as const),
  territory: maybe(fc.constantFrom("32", "32.01", "31")),
  territoryBasis: fc.constantFrom("incident" as const, "residence" as const, "office" as const),
  forms: fc.subarray(FORMS),
  asOf: maybe(date),
};

export const arbitraryDefinition: fc.Arbitrary<FigureDefinition> = fc
  .tuple(
    period,
    fc.record({
      ...bases,
      sex: maybe(fc.constantFrom("F" as const, "M" as const)),
      ageGroup: maybe(fc.constantFrom("0-5" as const, "6-12" as const, "13-17" as const)),
    }),
  )
  .map(([days, rest]) => ({ ...days, ...rest }));

export const arbitraryClaim: fc.Arbitrary<ClaimDefinition & { value: number }> = fc
  .tuple(
    period,
    fc.record({
      ...bases,
      sourceCode: maybe(fc.constantFrom(...SOURCES, "unheardOf")),
      unit: fc.constantFrom("child", "case", "report", "service", "request", "suspect"),
      ageBelow: maybe(fc.constantFrom(15, 18, 25)),
      value: fc.nat({ max: 200 }),
    }),
  )
  .map(([days, rest]) => ({ ...days, ...rest }));
