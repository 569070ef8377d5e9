import { type ClaimDefinition, criteriaOfClaim, type Unit } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { judgeBy, judgeWhole } from "../facts/judge.ts";
import { OUT } from "../facts/verdict.ts";

export interface ClaimValue {
  readonly value: number;
  /** The source's records under the claim's own definition. */
  readonly rows: readonly number[];
}

/**
 * What a source would publish from its own records: it counts whatever its own definition does not exclude, because its
 * list does not know what Suar finds undecidable. Undefined if the source delivered no records, or if the unit cannot be
 * counted from records of children (suspects).
 *
 * @example computeClaimValue(facts, { ...claim, unit: "case" })?.value // cases, not children
 */
export function computeClaimValue(facts: FactTable, claim: ClaimDefinition): ClaimValue | undefined {
  const rows = rowsOfClaim(facts, claim);
  if (rows === undefined || claim.unit === "suspect") return undefined;
  return { value: countUnits(facts, rows, claim.unit), rows };
}

/** The rows of a claim, in the order of the table; undefined if its source delivered no records. */
export function rowsOfClaim(facts: FactTable, claim: ClaimDefinition): number[] | undefined {
  const source = claim.sourceCode === null ? -1 : facts.sources.indexOf(claim.sourceCode);
  if (source < 0 || !facts.source.includes(source)) return undefined;
  const judge = judgeBy(criteriaOfClaim(claim), facts);
  const rows: number[] = [];
  for (let row = 0; row < facts.size; row++) {
    if (at(facts.source, row) === source && judgeWhole(judge, row) !== OUT) rows.push(row);
  }
  return rows;
}

function countUnits(facts: FactTable, rows: readonly number[], unit: Unit): number {
  if (unit === "child") return rows.length;
  if (unit === "service") return rows.reduce((sum, row) => sum + at(facts.services, row), 0);
  return rows.length - rowsSharingACase(facts, rows).length;
}

/** Rows beyond the first of each case, report or request; a record without a case number is one of its own. */
function rowsSharingACase(facts: FactTable, rows: readonly number[]): number[] {
  const seen = new Set<number>();
  return rows.filter((row) => {
    const number = at(facts.case, row);
    const isSeen = number >= 0 && seen.has(number);
    seen.add(number);
    return isSeen;
  });
}

/** The rows that make a count of units differ from a count of records. */
export function rowsOfOtherUnit(facts: FactTable, rows: readonly number[], unit: Unit): number[] {
  if (unit === "child") return [];
  if (unit === "suspect") return [...rows];
  if (unit === "service") return rows.filter((row) => at(facts.services, row) !== 1);
  return rowsSharingACase(facts, rows);
}

/** Rows on a child that an earlier row of the same list already describes. */
export function rowsRepeatingAChild(facts: FactTable, rows: readonly number[]): number[] {
  const seen = new Set<number>();
  return rows.filter((row) => {
    const child = at(facts.child, row);
    const isSeen = seen.has(child);
    seen.add(child);
    return isSeen;
  });
}
