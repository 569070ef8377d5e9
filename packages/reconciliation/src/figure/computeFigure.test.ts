import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDefinition, arbitraryFacts, arbitrarySources } from "../facts/arbitraryFacts.ts";
import { nationalDefinitionFor } from "../facts/criteria.ts";
import { type FactTable, selectSources } from "../facts/factTable.ts";
import { factTableOf } from "../facts/factTableBuilder.ts";
import { computeFigure, rowsOfFigure } from "./computeFigure.ts";

const total = (rows: readonly { certain: number }[]) => rows.reduce((sum, { certain }) => sum + certain, 0);

describe("a figure, for any records and definition,", () => {
  test("is the same sum over provinces, forms and overlaps", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryDefinition, (records, definition) => {
        const figure = computeFigure(factTableOf(records), definition);
        expect(total(figure.byProvince)).toBe(figure.certain);
        expect(total(figure.byForm)).toBe(figure.certain);
        expect(figure.overlaps.reduce((sum, { children }) => sum + children, 0)).toBe(figure.certain);
      }),
    );
  });

  test("has the same children in the records that it opens", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryDefinition, (records, definition) => {
        const facts = factTableOf(records);
        const figure = computeFigure(facts, definition);
        const childrenOf = (rows: readonly number[]) => new Set(rows.map((row) => facts.child[row])).size;
        expect(childrenOf(rowsOfFigure(facts, definition, "certain"))).toBe(figure.certain);
        expect(childrenOf(rowsOfFigure(facts, definition, "possible"))).toBe(figure.possible);
        expect(rowsOfFigure(facts, definition, "certain").length).toBe(figure.records);
      }),
    );
  });

  test("never falls when a list is added", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitrarySources, arbitraryDefinition, (records, sources, definition) => {
        const facts = factTableOf(records);
        const fewer = computeFigure(selectSources(facts, new Set(sources)), definition);
        expect(fewer.certain).toBeLessThanOrEqual(computeFigure(facts, definition).certain);
      }),
    );
  });

  test("counts each child once, in the year of its first counted record", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryDefinition, (records, definition) => {
        const figure = computeFigure(factTableOf(records), definition);
        expect(total(figure.byYear)).toBe(figure.certain);
        const [first] = figure.byYear;
        if (first === undefined) return;
        // before the first year there is nothing, so it equals its own figure
        const to = `${first.year}-12-31` < definition.to ? `${first.year}-12-31` : definition.to;
        expect(first.certain).toBe(computeFigure(factTableOf(records), { ...definition, to }).certain);
      }),
    );
  });

  test("lies in its band, whatever the unsure pairs", () => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 });
    fc.assert(
      fc.property(arbitraryFacts, arbitraryDefinition, pairs, (records, definition, unsure) => {
        const facts = factTableOf(records);
        fc.pre(facts.size > 0);
        const left = Int32Array.from(unsure, ([row]) => row % facts.size);
        const right = Int32Array.from(unsure, ([, row]) => row % facts.size);
        const { certain, band } = computeFigure(facts, definition, { left, right });
        expect(band.lower).toBeLessThanOrEqual(certain);
        expect(band.upper).toBeGreaterThanOrEqual(certain);
      }),
    );
  });
});

describe("the parts of a figure:", () => {
  const definition = nationalDefinitionFor({ from: "2024-01-01", to: "2024-12-31", territory: null });
  const base = {
    caseId: null,
    deliveredOn: "2025-01-10",
    forms: ["E2b"],
    formCertain: true,
    sex: "F" as const,
    ageYears: 14,
    incidentOn: null,
    reportedOn: "2024-05-01",
    registeredOn: null,
    incidentDistrict: "32.73",
    residenceDistrict: null,
    officeDistrict: null,
    services: 0,
  };
  const rows = (
    ...parts: readonly { id: string; child: string; source: string; [name: string]: unknown }[]
  ): FactTable =>
    factTableOf(
      parts.map(({ id, child, source, ...rest }) => ({
        ...base,
        recordId: id,
        childId: child,
        sourceCode: source,
        ...rest,
      })),
    );

  test("an adult is not counted, a child of unknown age is possible", () => {
    const facts = rows(
      { id: "1", child: "a", source: "polri" },
      { id: "2", child: "b", source: "polri", ageYears: 18 },
      { id: "3", child: "c", source: "polri", ageYears: null },
    );
    expect(computeFigure(facts, definition)).toMatchObject({ certain: 1, possible: 1, records: 1 });
  });

  test("each list's coverage and the exact overlaps are shown", () => {
    const facts = rows(
      { id: "1", child: "a", source: "polri" },
      { id: "2", child: "a", source: "ngo" },
      { id: "3", child: "b", source: "ngo" },
    );
    expect(computeFigure(facts, definition)).toMatchObject({
      overlaps: [
        { sources: ["ngo"], children: 1 },
        { sources: ["polri", "ngo"], children: 1 },
      ],
      coverage: [
        { sourceCode: "polri", children: 1, share: 0.5, onlyHere: 0 },
        { sourceCode: "ngo", children: 2, share: 1, onlyHere: 1 },
      ],
    });
  });

  test("the band joins unsure pairs below and takes accepted ones apart above", () => {
    const facts = rows(
      { id: "1", child: "a", source: "polri" },
      { id: "2", child: "a", source: "ngo" },
      { id: "3", child: "b", source: "ngo" },
    );
    const unsure = { left: Int32Array.of(0, 1), right: Int32Array.of(1, 2) };
    expect(computeFigure(facts, definition, unsure).band).toEqual({ lower: 1, upper: 3 });
  });

  test("a silent district is counted as silent, and the province's children beside it", () => {
    const west = computeFigure(rows({ id: "1", child: "a", source: "polri" }), definition).byProvince.find(
      ({ code }) => code === "32",
    );
    expect(west).toEqual({ code: "32", certain: 1, districts: 27, districtsSilent: 26 });
  });

  test("a code that is wider than the form asked for is possible, not certain", () => {
    const facts = rows({ id: "1", child: "a", source: "polri", forms: ["E2"] });
    expect(computeFigure(facts, { ...definition, forms: ["E2b"] })).toMatchObject({ certain: 0, possible: 1 });
  });
});
