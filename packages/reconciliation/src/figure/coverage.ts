import type { FactTable } from "../facts/factTable.ts";
import type { SourceSets } from "../facts/sourceSets.ts";
import type { ChildTally } from "./childTally.ts";

export interface Overlap {
  readonly sources: readonly string[];
  readonly children: number;
}
export interface Coverage {
  readonly sourceCode: string;
  readonly children: number;
  readonly share: number;
  readonly onlyHere: number;
}

/** Children known to exactly these lists, for every combination that occurs; largest first, then by name. */
export function countOverlaps(facts: FactTable, tally: ChildTally, sets: SourceSets): Overlap[] {
  const bySet = new Map<number, number>();
  for (const set of tally.lists) if (set > 0) bySet.set(set, (bySet.get(set) ?? 0) + 1);
  return [...bySet]
    .map(([set, children]) => ({ sources: sets.members(set).map((source) => facts.sources[source] ?? ""), children }))
    .sort((a, b) => b.children - a.children || a.sources.join().localeCompare(b.sources.join()));
}

/** What each list knows of the children who are certainly counted. */
export function coverageOf(overlaps: readonly Overlap[], sources: readonly string[], certain: number): Coverage[] {
  return sources.map((sourceCode) => {
    const known = overlaps.filter((overlap) => overlap.sources.includes(sourceCode));
    const children = known.reduce((sum, overlap) => sum + overlap.children, 0);
    const onlyHere = known.find((overlap) => overlap.sources.length === 1)?.children ?? 0;
    return { sourceCode, children, share: certain === 0 ? 0 : children / certain, onlyHere };
  });
}
