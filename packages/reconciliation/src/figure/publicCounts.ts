import { computeBridge } from "../bridge/computeBridge.ts";
import {
  type ClaimDefinition,
  criteriaOfFigure,
  type FigureDefinition,
  nationalDefinitionFor,
} from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { IN, UNDECIDED } from "../facts/verdict.ts";
import { bandOf, type UnsurePairs } from "./band.ts";
import { type Census, countChildren, takeCensus } from "./childTally.ts";
import { completenessByProvince } from "./completeness.ts";
import { traitsOf } from "./traits.ts";

/** One cell of a cube: a code for each dimension, and an exact count. Never to leave the system unprotected. */
interface Cell {
  readonly key: readonly string[];
  readonly count: number;
}

/** Everything that the public page is made of, exact: packages/disclosure protects it. */
export interface PublicCounts {
  /** Year, province, sex, age group, form, lists (`ngo+polri`, in the order of their codes): each child once. */
  readonly children: readonly Cell[];
  /** `possible`, and by how many the unsure pairs could lower (`fewer`) or raise (`more`) the figure. */
  readonly certainty: readonly Cell[];
  readonly records: readonly Cell[];
  /** Claim, component, `less` or `more`; without what is not reproducible. */
  readonly steps: readonly Cell[];
  readonly districts: readonly Cell[];
}

/** A claim that may be bridged in public. */
export type PublicClaim = ClaimDefinition & { readonly id: string; readonly value: number };

export function countForPublic(
  facts: FactTable,
  definition: FigureDefinition,
  pairs: UnsurePairs,
  claims: readonly PublicClaim[],
): PublicCounts {
  const census = takeCensus(facts, criteriaOfFigure(definition));
  const certain = countChildren(census.tally, IN);
  const band = bandOf(facts, census, certain, pairs);
  return {
    children: cellsOfChildren(facts, census),
    certainty: [
      { key: ["possible"], count: countChildren(census.tally, UNDECIDED) },
      { key: ["fewer"], count: certain - band.lower },
      { key: ["more"], count: band.upper - certain },
    ],
    records: cellsOfRecords(facts, census),
    steps: claims.flatMap((claim) => stepsOfClaim(facts, census, claim)),
    districts: completenessByProvince(facts, census.criteria).flatMap(({ code, districts, districtsSilent }) => [
      { key: [code, "sending"], count: districts - districtsSilent },
      { key: [code, "silent"], count: districtsSilent },
    ]),
  };
}

function cellsOfChildren(facts: FactTable, census: Census): Cell[] {
  const { year, province, sex, ageGroup, form } = traitsOf(facts, census.criteria);
  return tallyCells(
    childrenCounted(census).map((child) => {
      const row = at(census.tally.firstRow, child);
      const lists = census.sets.members(at(census.tally.lists, child)).map((source) => facts.sources[source] ?? "");
      return [year(row), province(row), sex(row), ageGroup(row), form(row), lists.sort().join("+")];
    }),
  );
}

function cellsOfRecords(facts: FactTable, census: Census): Cell[] {
  const keys: string[][] = [];
  census.verdicts.forEach((verdict, row) => {
    if (verdict === IN) keys.push([facts.sources[at(facts.source, row)] ?? ""]);
  });
  return tallyCells(keys);
}

function childrenCounted(census: Census): number[] {
  const children: number[] = [];
  census.tally.state.forEach((state, child) => {
    if (state === IN) children.push(child);
  });
  return children;
}

function tallyCells(keys: readonly (readonly string[])[]): Cell[] {
  const cells = new Map<string, { key: readonly string[]; count: number }>();
  for (const key of keys) {
    const name = key.join("\u001f");
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, { key, count: 1 });
    else cell.count++;
  }
  return [...cells.values()];
}

/** The claim's bridge to its years within the series: a child whom the series counts in another year leaves with the period. */
function stepsOfClaim(facts: FactTable, census: Census, claim: PublicClaim): Cell[] {
  const { year } = traitsOf(facts, census.criteria);
  const first = claim.from.slice(0, 4);
  const last = claim.to.slice(0, 4);
  const countedElsewhere = census.tally.firstRow.reduce((marks, row, child) => {
    if (at(census.tally.state, child) === IN && (year(row) < first || year(row) > last)) marks[child] = 1;
    return marks;
  }, new Uint8Array(facts.children));
  const { steps } = computeBridge(facts, claim, nationalDefinitionFor(claim), countedElsewhere);
  return steps
    .filter(({ component, change }) => component !== "notReproducible" && change !== 0)
    .map(({ component, change }) => ({
      key: [claim.id, component, change < 0 ? "less" : "more"],
      count: Math.abs(change),
    }));
}
