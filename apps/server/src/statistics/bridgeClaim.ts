import type { Bridge, BridgeComponent, FigureDefinition } from "@suar/contract";
import { type ClaimDefinition, computeBridge, nationalDefinitionFor } from "@suar/reconciliation";
import type { Refusal } from "../platform/index.ts";
import { definitionOf, type FigureAsked } from "./definitions.ts";
import type { Basis } from "./factCache.ts";
import type { StoredClaim } from "./store/claims.ts";

/** The definition that a claim is bridged to: the national rules for its own period and territory, or what was asked. */
export function definitionForClaim(
  claim: StoredClaim,
  asked: { [K in keyof FigureAsked]?: FigureAsked[K] | undefined },
): FigureDefinition | Refusal {
  const { from, to, territory } = nationalDefinitionFor(claim);
  return definitionOf({
    ...asked,
    from: asked.from ?? from,
    to: asked.to ?? to,
    territory: asked.territory ?? territory ?? undefined,
  });
}

/** From a claim to the national figure, each step with the number of records behind it. */
export function bridgeOf(
  { facts }: Basis,
  { sourceCode, ...claim }: StoredClaim,
  definition: FigureDefinition,
): Bridge {
  const { recomputed, steps, national } = computeBridge(facts, claimToBridge({ ...claim, sourceCode }), definition);
  return {
    claim,
    recomputed,
    national,
    definition,
    steps: steps.map(({ component, change, rows }) => ({ component, change, records: rows.length })),
  };
}

/** The ids behind one component. */
export function recordsOfComponent(
  { facts }: Basis,
  claim: StoredClaim,
  definition: FigureDefinition,
  component: BridgeComponent,
): string[] {
  const { steps } = computeBridge(facts, claimToBridge(claim), definition);
  const rows = steps.find((step) => step.component === component)?.rows ?? [];
  return rows.map((row) => facts.recordIds[row] ?? "");
}

function claimToBridge(claim: StoredClaim): ClaimDefinition & { value: number } {
  return claim;
}
