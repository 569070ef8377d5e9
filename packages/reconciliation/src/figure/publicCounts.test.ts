import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryClaim, arbitraryFacts } from "../facts/arbitraryFacts.ts";
import { nationalDefinitionFor } from "../facts/criteria.ts";
import { factTableOf } from "../facts/factTableBuilder.ts";
import { NO_UNSURE_PAIRS } from "./band.ts";
import { computeFigure } from "./computeFigure.ts";
import { countForPublic } from "./publicCounts.ts";

const series = nationalDefinitionFor({ from: "2022-01-01", to: "2024-12-31", territory: null });
const sum = (cells: readonly { readonly count: number }[]) => cells.reduce((total, { count }) => total + count, 0);

test("the public series counts each child once, in one cell", () => {
  fc.assert(
    fc.property(arbitraryFacts, (records) => {
      const facts = factTableOf(records);
      const counts = countForPublic(facts, series, NO_UNSURE_PAIRS, []);
      const figure = computeFigure(facts, series);
      expect(sum(counts.children)).toBe(figure.certain);
      expect(sum(counts.records)).toBe(figure.records);
      expect(new Set(counts.children.map(({ key }) => key.join())).size).toBe(counts.children.length);
    }),
  );
});

test("the steps of a claim lead to the series' number for its years", () => {
  const claims = arbitraryClaim.map((claim) => ({
    ...claim,
    id: "claim",
    from: "2023-01-01",
    to: "2023-12-31",
    territory: null,
    unit: "child" as const,
  }));
  fc.assert(
    fc.property(arbitraryFacts, claims, (records, claim) => {
      const facts = factTableOf(records);
      const counts = countForPublic(facts, series, NO_UNSURE_PAIRS, [claim]);
      const inYear = sum(counts.children.filter(({ key: [year] }) => year === "2023"));
      const changes = counts.steps.map(({ key: [, , direction], count }) => (direction === "less" ? -count : count));
      const recomputed = inYear - changes.reduce((total, change) => total + change, 0);
      const own = facts.sources.indexOf(claim.sourceCode ?? "");
      // what remains is what the source's own records give: never more than it has, and none where it has none
      expect(recomputed).toBeGreaterThanOrEqual(0);
      expect(recomputed).toBeLessThanOrEqual(facts.source.filter((source) => source === own).length);
    }),
    { numRuns: 1000 },
  );
});
