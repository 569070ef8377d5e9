import { type ClaimDefinition, criteriaOfClaim, criteriaOfFigure, type FigureDefinition } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { IN } from "../facts/verdict.ts";
import { type Census, takeCensus } from "../figure/childTally.ts";
import { computeClaimValue, rowsOfClaim, rowsOfOtherUnit, rowsRepeatingAChild } from "./claimValue.ts";
import { COMPONENTS, type Component, EXCHANGES } from "./components.ts";
import {
  countStage,
  isIn,
  LAST_STAGE,
  rowsExchanged,
  type Stages,
  stagesOf,
  withoutCountedElsewhere,
} from "./stages.ts";

export interface BridgeStep {
  readonly component: Component;
  /** Signed; claim + Σ change = national. */
  readonly change: number;
  /** Rows of the fact table behind the change, in the order of the table. */
  readonly rows: readonly number[];
}

export interface Bridge {
  /** The claim counted again from the source's records under its own definition; null if that is impossible. */
  readonly recomputed: number | null;
  readonly steps: readonly BridgeStep[];
  readonly national: number;
}

/**
 * From a claim to the national figure, one counted component at a time, in the fixed order. Adds up exactly for any subset
 * of sources and any definitions (a property test says so). In a series of years each child counts once, in the year of its
 * first record: `countedElsewhere` marks the children of other years (1), who leave with the period.
 *
 * @example const { steps, national } = computeBridge(facts, { ...claim, value: 1313 }, definition);
 */
export function computeBridge(
  facts: FactTable,
  claim: ClaimDefinition & { readonly value: number },
  definition: FigureDefinition,
  countedElsewhere: Uint8Array = new Uint8Array(facts.children),
): Bridge {
  const census = takeCensus(facts, criteriaOfFigure(definition));
  const isCounted = (child: number) => at(census.tally.state, child) === IN && at(countedElsewhere, child) === 0;
  const stages = withoutCountedElsewhere(facts, stagesOfClaim(facts, claim, definition), countedElsewhere);
  const recomputed = computeClaimValue(facts, claim)?.value ?? null;
  const found = new Map<Component, Omit<BridgeStep, "component">>([
    ["notReproducible", { change: (recomputed ?? 0) - claim.value, rows: [] }],
    ...stepsWithinList(facts, claim, recomputed),
    ...stepsOfDefinitions(facts, stages),
    ...stepsFromOthers(facts, claim, stages, census, isCounted),
  ]);
  const steps = COMPONENTS.map((component) => ({ component, ...(found.get(component) ?? { change: 0, rows: [] }) }));
  const national = census.tally.state.reduce((sum, _, child) => sum + (isCounted(child) ? 1 : 0), 0);
  return { recomputed, steps, national };
}

type Steps = [Component, Omit<BridgeStep, "component">][];

/** From units to records to children: still the claim's own definition. */
function stepsWithinList(facts: FactTable, claim: ClaimDefinition, recomputed: number | null): Steps {
  const rows = rowsOfClaim(facts, claim) ?? [];
  const repeated = rowsRepeatingAChild(facts, rows);
  return [
    ["otherUnit", { change: rows.length - (recomputed ?? 0), rows: rowsOfOtherUnit(facts, rows, claim.unit) }],
    ["repeatedWithinList", { change: -repeated.length, rows: repeated }],
  ];
}

/** From the claim's definition to the national one, one criterion after another, among the source's own children. */
function stepsOfDefinitions(facts: FactTable, stages: Stages): Steps {
  return EXCHANGES.map((component, stage) => {
    const { left, entered } = rowsExchanged(facts, stages, stage);
    const change = countStage(stages, stage + 1) - countStage(stages, stage);
    return [component, { change, rows: [...left, ...entered].sort((a, b) => a - b) }];
  });
}

/** The stages of a claim's source; empty where it delivered no records. */
function stagesOfClaim(facts: FactTable, claim: ClaimDefinition, definition: FigureDefinition): Stages {
  const source = claim.sourceCode === null ? -1 : facts.sources.indexOf(claim.sourceCode);
  return stagesOf(facts, source, criteriaOfClaim(claim), criteriaOfFigure(definition));
}

/** Children whom the figure counts although this list's records do not place them in it. */
function stepsFromOthers(
  facts: FactTable,
  claim: ClaimDefinition,
  stages: Stages,
  census: Census,
  isCounted: (child: number) => boolean,
): Steps {
  const onList = childrenOnList(facts, claim.sourceCode);
  const isFromOthers = (child: number) => isCounted(child) && !isIn(at(stages.byChild, child), LAST_STAGE);
  const counts = { known: 0, unknown: 0 };
  for (let child = 0; child < facts.children; child++) {
    if (isFromOthers(child)) counts[onList[child] === 1 ? "known" : "unknown"]++;
  }
  const rows = { known: [] as number[], unknown: [] as number[] };
  census.verdicts.forEach((verdict, row) => {
    const child = at(facts.child, row);
    if (verdict === IN && isFromOthers(child)) rows[onList[child] === 1 ? "known" : "unknown"].push(row);
  });
  return [
    ["countedFromOtherLists", { change: counts.known, rows: rows.known }],
    ["knownOnlyToOthers", { change: counts.unknown, rows: rows.unknown }],
  ];
}

function childrenOnList(facts: FactTable, sourceCode: string | null): Uint8Array {
  const onList = new Uint8Array(facts.children);
  const source = sourceCode === null ? -1 : facts.sources.indexOf(sourceCode);
  for (let row = 0; row < facts.size; row++) {
    if (at(facts.source, row) === source) onList[at(facts.child, row)] = 1;
  }
  return onList;
}
