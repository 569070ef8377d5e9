import type { PublicOverview } from "@suar/contract";
import { countsBy, LISTS_JOINED_BY, type ProtectedTable, type PublicTables, sum } from "@suar/disclosure";
import { assembleBridges } from "./assembleBridges.ts";
import type { Edition } from "./store.ts";

/** What the public page shows where there is no edition. */
export const NOTHING_PUBLISHED: PublicOverview = {
  state: "none",
  asOf: null,
  period: null,
  children: null,
  possible: null,
  band: null,
  records: null,
  sources: [],
  overlaps: [],
  byYear: [],
  byProvince: [],
  byForm: [],
  bySexAge: [],
  bridges: [],
  claims: [],
};

/** The public page's numbers, each a sum over protected tables. */
export function assembleOverview({ state, asOf, period, tables, claims }: Edition): PublicOverview {
  const children = sum(tables.children);
  return {
    state,
    asOf,
    period,
    children,
    possible: sum(tables.certainty, { part: "possible" }),
    band: {
      lower: Math.max(0, children - sum(tables.certainty, { part: "fewer" })),
      upper: children + sum(tables.certainty, { part: "more" }),
    },
    records: sum(tables.records),
    sources: sourcesOf(tables, children),
    overlaps: overlapsOf(tables.lists),
    byYear: [...countsBy(tables.children, "year")].map(([year, count]) => ({ year: Number(year), children: count })),
    byProvince: provincesOf(tables),
    byForm: [...countsBy(tables.children, "form")].map(([code, count]) => ({ code, children: count })),
    bySexAge: sexAndAgeOf(tables.children),
    bridges: assembleBridges(tables, claims),
    claims: claims.map(({ sourceCode: _, ...claim }) => claim),
  };
}

function sourcesOf(tables: PublicTables, children: number): PublicOverview["sources"] {
  return [...countsBy(tables.records, "source").keys()].map((code) => {
    const known = sum(tables.lists, { lists: code });
    return { code, children: known, share: children === 0 ? 0 : Math.min(1, known / children) };
  });
}

/** Largest first, as an UpSet plot is read. */
function overlapsOf(lists: ProtectedTable): PublicOverview["overlaps"] {
  return [...countsBy(lists, "lists")]
    .map(([combination, children]) => ({ sources: combination.split(LISTS_JOINED_BY), children }))
    .sort((a, b) => b.children - a.children);
}

/** In the order of their codes, never by count. A province that sent nothing stands with its silent districts. */
function provincesOf({ children, districts }: PublicTables): PublicOverview["byProvince"] {
  const counts = countsBy(children, "province");
  const all = countsBy(districts, "province");
  const codes = [...new Set([...all.keys(), ...counts.keys()])].sort();
  return codes.map((code) => ({
    code,
    children: counts.get(code) ?? 0,
    districts: all.get(code) ?? 0,
    districtsSilent: sum(districts, { province: code, state: "silent" }),
  }));
}

function sexAndAgeOf(children: ProtectedTable): PublicOverview["bySexAge"] {
  const ageGroups = [...countsBy(children, "ageGroup").keys()];
  return (["F", "M"] as const).flatMap((sex) =>
    ageGroups.map((ageGroup) => ({ sex, ageGroup, children: sum(children, { sex, ageGroup }) })),
  );
}
