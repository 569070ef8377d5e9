import { BRIDGE_COMPONENTS, type PublicOverview } from "@suar/contract";
import { countsBy, type ProtectedTable, type PublicTables, sum } from "@suar/disclosure";
import type { CitedClaim } from "./publicContent.ts";

type Bridge = PublicOverview["bridges"][number];

/**
 * The bridges of those claims that cover whole years and the country. The national figure is a sum of the protected cube;
 * what the protection of all steps leaves over joins what is not reproducible, so that claim + Σ steps = national holds
 * exactly here too.
 */
export function assembleBridges(tables: PublicTables, claims: readonly CitedClaim[]): Bridge[] {
  const withSteps = countsBy(tables.steps, "claim");
  return claims.flatMap((claim) => {
    const years = wholeYearsOf(claim);
    if (claim.sourceCode === null || !withSteps.has(claim.id) || years.length === 0 || claim.territory !== null)
      return [];
    return [bridgeOf(tables, { ...claim, sourceCode: claim.sourceCode }, years)];
  });
}

function bridgeOf(tables: PublicTables, claim: CitedClaim & { sourceCode: string }, years: readonly string[]): Bridge {
  const national = sum(tables.children, { year: years });
  const changes = new Map(
    BRIDGE_COMPONENTS.map((component) => [component, changeOf(tables.steps, claim.id, component)]),
  );
  changes.set("notReproducible", 0);
  const explained = [...changes.values()].reduce((total, change) => total + change, 0);
  changes.set("notReproducible", national - claim.value - explained);
  return {
    claimId: claim.id,
    sourceCode: claim.sourceCode,
    organisation: claim.organisation,
    claim: claim.value,
    unit: claim.unit,
    steps: BRIDGE_COMPONENTS.map((component) => ({ component, change: changes.get(component) ?? 0 })),
    national,
  };
}

function changeOf(steps: ProtectedTable, claim: string, component: string): number {
  return sum(steps, { claim, component, direction: "more" }) - sum(steps, { claim, component, direction: "less" });
}

/** The years of a claim that runs from a 1 January to a 31 December; none otherwise. */
function wholeYearsOf({ from, to }: CitedClaim): string[] {
  if (!from.endsWith("-01-01") || !to.endsWith("-12-31")) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}
