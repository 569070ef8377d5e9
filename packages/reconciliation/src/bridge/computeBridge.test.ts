import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryClaim, arbitraryDefinition, arbitraryFacts, arbitrarySources } from "../facts/arbitraryFacts.ts";
import { type ClaimDefinition, type FigureDefinition, nationalDefinitionFor } from "../facts/criteria.ts";
import { type RecordFact, selectSources } from "../facts/factTable.ts";
import { factTableOf } from "../facts/factTableBuilder.ts";
import { computeFigure } from "../figure/computeFigure.ts";
import { computeClaimValue } from "./claimValue.ts";
import { COMPONENTS } from "./components.ts";
import { computeBridge } from "./computeBridge.ts";

describe("a bridge, for any records, any subset of sources and any definitions,", () => {
  const cases = [arbitraryFacts, arbitrarySources, arbitraryClaim, arbitraryDefinition] as const;

  test("adds up exactly from the claim to the national figure", () => {
    fc.assert(
      fc.property(...cases, (records, sources, claim, definition) => {
        const facts = selectSources(factTableOf(records), new Set(sources));
        const bridge = computeBridge(facts, claim, definition);
        expect(bridge.steps.map(({ component }) => component)).toEqual(COMPONENTS);
        expect(claim.value + bridge.steps.reduce((sum, { change }) => sum + change, 0)).toBe(bridge.national);
        expect(bridge.national).toBe(computeFigure(facts, definition).certain);
      }),
      { numRuns: 2000 },
    );
  });

  test("adds up also where children counted in another year leave with the period", () => {
    const elsewhere = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryClaim,
        arbitraryDefinition,
        elsewhere,
        (records, claim, definition, marks) => {
          const bridge = computeBridge(factTableOf(records), claim, definition, Uint8Array.from(marks));
          expect(claim.value + bridge.steps.reduce((sum, { change }) => sum + change, 0)).toBe(bridge.national);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("has records behind every component that is counted from records", () => {
    fc.assert(
      fc.property(...cases, (records, sources, claim, definition) => {
        const facts = selectSources(factTableOf(records), new Set(sources));
        for (const { component, change, rows } of computeBridge(facts, claim, definition).steps) {
          if (component === "notReproducible" || change === 0) continue;
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.every((row) => row >= 0 && row < facts.size)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("starts where the claim is reproduced, if the claim is what the source's records give", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryClaim, arbitraryDefinition, (records, claim, definition) => {
        const facts = factTableOf(records);
        const value = computeClaimValue(facts, claim)?.value;
        fc.pre(value !== undefined);
        const { recomputed, steps } = computeBridge(facts, { ...claim, value: value ?? 0 }, definition);
        expect(recomputed).toBe(value);
        expect(steps[0]).toEqual({ component: "notReproducible", change: 0, rows: [] });
      }),
    );
  });
});

const record: RecordFact = {
  recordId: "r1",
  sourceCode: "polri",
  childId: "c1",
  caseId: "LP/1",
  deliveredOn: "2025-02-01",
  forms: ["E1"],
  formCertain: true,
  sex: "F",
  ageYears: 15,
  incidentOn: "2024-03-01",
  reportedOn: "2024-03-05",
  registeredOn: "2024-03-05",
  incidentDistrict: "32.01",
  residenceDistrict: "32.01",
  officeDistrict: "32.01",
  services: 0,
};
const claim: ClaimDefinition = {
  sourceCode: "polri",
  unit: "case",
  from: "2024-01-01",
  to: "2024-12-31",
  dateBasis: "report",
  territory: null,
  territoryBasis: "office",
  ageBelow: 18,
  forms: [],
  asOf: "2024-12-31",
};

function changes(
  records: readonly Partial<RecordFact>[],
  value: number,
  national?: Partial<FigureDefinition>,
  claimed?: Partial<ClaimDefinition>,
) {
  const facts = factTableOf(records.map((part, number) => ({ ...record, recordId: `r${number}`, ...part })));
  const { steps } = computeBridge(
    facts,
    { ...claim, ...claimed, value },
    { ...nationalDefinitionFor(claim), ...national },
  );
  return Object.fromEntries(
    steps.filter(({ change }) => change !== 0).map(({ component, change }) => [component, change]),
  );
}

describe("each component says what it is called:", () => {
  test("a claim that the delivery does not give is not reproducible", () => {
    expect(changes([{}], 3)).toEqual({ notReproducible: -2 });
  });
  test("one case of two children is another unit", () => {
    expect(changes([{}, { childId: "c2" }], 1)).toEqual({ otherUnit: 1 });
  });
  test("two cases of one child are repeated within the list", () => {
    expect(changes([{}, { caseId: "LP/2" }], 2)).toEqual({ repeatedWithinList: -1 });
  });
  test("a form outside the definition leaves", () => {
    expect(changes([{}, { childId: "c2", caseId: "LP/2", forms: [] }], 2)).toEqual({ outsideDefinition: -1 });
  });
  test("a form that the source's code cannot decide leaves apart from those outside", () => {
    const undecided = { childId: "c2", caseId: "LP/2", forms: [], formCertain: false };
    expect(changes([{}, undecided], 2)).toEqual({ undecidable: -1 });
  });
  test("forms that the claim leaves out come in; what neither claim nor nation counts stays out of the bridge", () => {
    const married = { childId: "c2", caseId: "LP/2", forms: ["E6"] };
    const undecided = { childId: "c3", caseId: "LP/3", forms: [], formCertain: false };
    expect(changes([{}, married, undecided], 1, {}, { forms: ["E1"] })).toEqual({ outsideDefinition: 1 });
  });
  test("a child incident before the period enters or leaves by the date basis", () => {
    const late = { childId: "c2", caseId: "LP/2", incidentOn: "2023-12-30", reportedOn: "2024-01-02" };
    expect(changes([{}, late], 2, { dateBasis: "incident" })).toEqual({ outsidePeriod: -1 });
  });
  test("a child of another territory leaves", () => {
    const elsewhere = { childId: "c2", caseId: "LP/2", incidentDistrict: "31.71" };
    expect(changes([{}, elsewhere], 2, { territory: "32" })).toEqual({ outsideTerritory: -1 });
  });
  test("a child registered after the claim's day comes in late", () => {
    const late = { childId: "c2", caseId: "LP/2", registeredOn: "2025-01-15" };
    expect(changes([{}, late], 1)).toEqual({ lateRegistration: 1 });
  });
  test("a child whom this list cannot place, but another list can, is counted from other lists", () => {
    const elsewhere = { sourceCode: "ngo", caseId: null };
    const undecided = { childId: "c2", caseId: "LP/2", formCertain: false };
    expect(changes([{}, undecided, { ...elsewhere, childId: "c2" }], 2)).toEqual({
      undecidable: -1,
      countedFromOtherLists: 1,
    });
  });
  test("a child of no record here is known only to other lists", () => {
    expect(changes([{}, { sourceCode: "ngo", childId: "c3" }], 1)).toEqual({ knownOnlyToOthers: 1 });
  });
});
