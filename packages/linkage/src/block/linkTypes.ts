import type { LinkType } from "../model/model.ts";
import type { Table } from "../table/table.ts";

/** Pairs that a link type allows among records of which so many come from each source. */
export function countAllowedPairs(recordsPerSource: Iterable<number>, linkType: LinkType): number {
  let all = 0;
  let within = 0;
  let records = 0;
  for (const count of recordsPerSource) {
    records += count;
    within += (count * (count - 1)) / 2;
  }
  all = (records * (records - 1)) / 2;
  if (linkType === "both") return all;
  return linkType === "within" ? within : all - within;
}

/** Every pair that could be compared at all: what λ is a share of. */
export function possiblePairs(table: Table, linkType: LinkType): number {
  return countAllowedPairs(
    table.sources.map(({ from, to }) => to - from),
    linkType,
  );
}

/** One list is linked within itself, several within and between, unless the model says otherwise. */
export function linkTypeFor(table: Table, asked: LinkType | undefined): LinkType {
  if (asked !== undefined) return asked;
  return table.sources.length > 1 ? "both" : "within";
}
