import type { Criteria } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { type Judge, judgeBy } from "../facts/judge.ts";
import { IN, OUT, UNDECIDED } from "../facts/verdict.ts";
import { EXCHANGES } from "./components.ts";

/**
 * For one source, which of the six stages between its claim and its part in the national figure each record belongs to: bit 0
 * is the claim's own definition; at each further bit one criterion of the claim is exchanged for the national one.
 */
export interface Stages {
  readonly byRow: Uint8Array;
  readonly byChild: Uint8Array;
}

export const LAST_STAGE = EXCHANGES.length;

export function isIn(stages: number, stage: number): boolean {
  return ((stages >> stage) & 1) === 1;
}

export function stagesOf(facts: FactTable, source: number, claim: Criteria, national: Criteria): Stages {
  const claimed = judgeBy(claim, facts);
  const asked = judgeBy(national, facts);
  const byRow = new Uint8Array(facts.size);
  const byChild = new Uint8Array(facts.children);
  for (let row = 0; row < facts.size; row++) {
    if (at(facts.source, row) !== source) continue;
    const stages = stagesOfRow(claimed, asked, row);
    byRow[row] = stages;
    const child = at(facts.child, row);
    byChild[child] = at(byChild, child) | stages;
  }
  return { byRow, byChild };
}

function stagesOfRow(claimed: Judge, asked: Judge, row: number): number {
  const definition = asked.definition(row);
  const period = asked.period(row);
  const territory = asked.territory(row);
  const claimPeriod = claimed.period(row) !== OUT;
  const claimTerritory = claimed.territory(row) !== OUT;
  const claimKnown = claimed.known(row);
  const isInClaimsDefinition = claimed.definition(row) !== OUT;
  // what neither the claim counts nor the nation can decide does not come in only to leave again
  const isNotOut = definition === IN || (definition === UNDECIDED && isInClaimsDefinition);
  const stages = [
    isInClaimsDefinition && claimPeriod && claimTerritory && claimKnown,
    isNotOut && claimPeriod && claimTerritory && claimKnown,
    // what the source's code, date or place leaves open falls away together
    definition === IN && period !== UNDECIDED && territory !== UNDECIDED && claimPeriod && claimTerritory && claimKnown,
    definition === IN && period === IN && territory !== UNDECIDED && claimTerritory && claimKnown,
    definition === IN && period === IN && territory === IN && claimKnown,
    definition === IN && period === IN && territory === IN && asked.known(row),
  ];
  return stages.reduce((bits, isMember, stage) => (isMember ? bits | (1 << stage) : bits), 0);
}

/** From this stage on the national period holds, and with it the rule that a child counts once, in its first year. */
const PERIOD_STAGE = EXCHANGES.indexOf("outsidePeriod") + 1;

/** Takes children whom the national series counts in another year out of the stages that follow its period. */
export function withoutCountedElsewhere(facts: FactTable, stages: Stages, countedElsewhere: Uint8Array): Stages {
  const before = (1 << PERIOD_STAGE) - 1;
  return {
    byRow: stages.byRow.map((bits, row) => (at(countedElsewhere, at(facts.child, row)) === 1 ? bits & before : bits)),
    byChild: stages.byChild.map((bits, child) => (at(countedElsewhere, child) === 1 ? bits & before : bits)),
  };
}

/** How many children a stage holds. */
export function countStage(stages: Stages, stage: number): number {
  let count = 0;
  for (const known of stages.byChild) if (isIn(known, stage)) count++;
  return count;
}

/** The rows of children who leave or enter between a stage and the next. */
export function rowsExchanged(facts: FactTable, stages: Stages, stage: number): { left: number[]; entered: number[] } {
  const left: number[] = [];
  const entered: number[] = [];
  for (let row = 0; row < facts.size; row++) {
    const ofRow = at(stages.byRow, row);
    if (ofRow === 0) continue;
    const ofChild = at(stages.byChild, at(facts.child, row));
    if (isIn(ofRow, stage) && !isIn(ofChild, stage + 1)) left.push(row);
    if (isIn(ofRow, stage + 1) && !isIn(ofChild, stage)) entered.push(row);
  }
  return { left, entered };
}
