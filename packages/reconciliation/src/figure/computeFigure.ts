import { criteriaOfFigure, type FigureDefinition } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { IN, UNDECIDED } from "../facts/verdict.ts";
import { type Band, bandOf, NO_UNSURE_PAIRS, type UnsurePairs } from "./band.ts";
import { type Census, countChildren, takeCensus } from "./childTally.ts";
import { type Completeness, completenessByProvince } from "./completeness.ts";
import { type Coverage, countOverlaps, coverageOf, type Overlap } from "./coverage.ts";
import { traitsOf, UNKNOWN } from "./traits.ts";

export interface Figure {
  readonly certain: number;
  readonly possible: number;
  readonly band: Band;
  /** Records that are certainly in. */
  readonly records: number;
  readonly coverage: readonly Coverage[];
  readonly overlaps: readonly Overlap[];
  readonly byYear: readonly { year: number; certain: number; possible: number }[];
  readonly byProvince: readonly (Completeness & { certain: number })[];
  readonly byForm: readonly { code: string; certain: number }[];
}

/**
 * The number of children under a definition, with everything that is shown beside it. A child is certain if one record meets
 * the whole definition, possible if none does but one cannot be decided.
 *
 * @example computeFigure(facts, { ...definition, from: "2024-01-01", to: "2024-12-31" }).certain // children
 */
export function computeFigure(
  facts: FactTable,
  definition: FigureDefinition,
  pairs: UnsurePairs = NO_UNSURE_PAIRS,
): Figure {
  const census = takeCensus(facts, criteriaOfFigure(definition));
  const certain = countChildren(census.tally, IN);
  const overlaps = countOverlaps(facts, census.tally, census.sets);
  const traits = traitsOf(facts, census.criteria);
  return {
    certain,
    possible: countChildren(census.tally, UNDECIDED),
    band: bandOf(facts, census, certain, pairs),
    records: census.verdicts.reduce((sum, verdict) => sum + (verdict === IN ? 1 : 0), 0),
    coverage: coverageOf(overlaps, facts.sources, certain),
    overlaps,
    byYear: byYear(census, traits.year),
    byProvince: byProvince(census, facts, traits.province),
    byForm: [...countBy(census, IN, traits.form)].map(([code, count]) => ({ code, certain: count })),
  };
}

/** The rows that a figure counts, in the order of the table: every record of every child with that state that has it too. */
export function rowsOfFigure(facts: FactTable, definition: FigureDefinition, part: "certain" | "possible"): number[] {
  const census = takeCensus(facts, criteriaOfFigure(definition));
  const wanted = part === "certain" ? IN : UNDECIDED;
  const rows: number[] = [];
  census.verdicts.forEach((verdict, row) => {
    if (verdict === wanted && at(census.tally.state, at(facts.child, row)) === wanted) rows.push(row);
  });
  return rows;
}

function countBy(census: Census, wanted: typeof IN | typeof UNDECIDED, trait: (row: number) => string) {
  const counts = new Map<string, number>();
  census.tally.state.forEach((state, child) => {
    if (state !== wanted) return;
    const category = trait(at(census.tally.firstRow, child));
    counts.set(category, (counts.get(category) ?? 0) + 1);
  });
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** Each child once, in the year of its first counted record: the years add up to the whole. */
function byYear(census: Census, trait: (row: number) => string): Figure["byYear"] {
  const certain = countBy(census, IN, trait);
  const possible = countBy(census, UNDECIDED, trait);
  return [...new Set([...certain.keys(), ...possible.keys()])]
    .filter((year) => year !== UNKNOWN)
    .sort()
    .map((year) => ({ year: Number(year), certain: certain.get(year) ?? 0, possible: possible.get(year) ?? 0 }));
}

/** The 38 provinces in the order of their codes, then places that are no province of today ("unknown"). */
function byProvince(census: Census, facts: FactTable, trait: (row: number) => string): Figure["byProvince"] {
  const counts = countBy(census, IN, trait);
  const known = completenessByProvince(facts, census.criteria).map((row) => {
    const certain = counts.get(row.code) ?? 0;
    counts.delete(row.code);
    return { ...row, certain };
  });
  return [...known, ...[...counts].map(([code, certain]) => ({ code, certain, districts: 0, districtsSilent: 0 }))];
}
