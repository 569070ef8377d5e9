import { ABSENT } from "./days.ts";
import { at, type FactTable } from "./factTable.ts";

export type DateBasis = "incident" | "report" | "registration";
export type TerritoryBasis = "incident" | "residence" | "office";

// Where a source does not give the date or place of the basis, the nearest in meaning stands in: dropping its records would
// undercount whole lists (docs/methods/reconciliation.md §2).
const DATE_ORDER = {
  incident: ["incidentDay", "reportDay", "registrationDay"],
  report: ["reportDay", "registrationDay", "incidentDay"],
  registration: ["registrationDay", "reportDay", "incidentDay"],
} as const;
const PLACE_ORDER = {
  incident: ["incidentPlace", "residencePlace", "officePlace"],
  residence: ["residencePlace", "incidentPlace", "officePlace"],
  office: ["officePlace", "incidentPlace", "residencePlace"],
} as const;

/** The day on which a record counts under a date basis; `ABSENT` if the source gives no date at all. */
export function dayReader(facts: FactTable, basis: DateBasis): (row: number) => number {
  const [first, second, third] = DATE_ORDER[basis].map((name) => facts[name]) as [Int32Array, Int32Array, Int32Array];
  return (row) => {
    if (at(first, row) !== ABSENT) return at(first, row);
    return at(second, row) !== ABSENT ? at(second, row) : at(third, row);
  };
}

/** The place in which a record counts under a territory basis; 0 if the source gives none. */
export function placeReader(facts: FactTable, basis: TerritoryBasis): (row: number) => number {
  const [first, second, third] = PLACE_ORDER[basis].map((name) => facts[name]) as [Int32Array, Int32Array, Int32Array];
  return (row) => at(first, row) || at(second, row) || at(third, row);
}

/** The first and last day that records have; undefined if none has one. */
export function spanOfDays(
  facts: FactTable,
  basis: DateBasis | "delivery",
): { readonly first: number; readonly last: number } | undefined {
  const dayInRow = basis === "delivery" ? (row: number) => at(facts.deliveryDay, row) : dayReader(facts, basis);
  const span = { first: Number.POSITIVE_INFINITY, last: ABSENT };
  for (let row = 0; row < facts.size; row++) {
    const day = dayInRow(row);
    if (day === ABSENT) continue;
    span.first = Math.min(span.first, day);
    span.last = Math.max(span.last, day);
  }
  return span.last === ABSENT ? undefined : span;
}
