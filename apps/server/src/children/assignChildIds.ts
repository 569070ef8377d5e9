export type LinkAct = "first" | "joined" | "split" | "moved";

export interface NewLink {
  recordId: string;
  childId: string;
  act: LinkAct;
}

export interface Assignment {
  /** Children that did not exist before. */
  newChildIds: string[];
  /** Only records whose child is another than before. */
  links: NewLink[];
  /** Children that ended in another. */
  joined: number;
  /** Children that began from another. */
  split: number;
}

/**
 * Gives each group of records its child id so that as few records as possible change theirs: every known child stays with
 * the group that holds most of its records, every group keeps the known child with most records in it (the older one
 * where two have as many), and only what is left over gets a new id.
 *
 * @param groups records by child, as linked now
 * @param before record → child as linked until now
 */
export function assignChildIds(
  groups: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
  newChildId: () => string,
): Assignment {
  const kept = keptChildOfGroups(groups, before);
  const standing = new Set(kept.values());
  const childIds = groups.map((_, group) => kept.get(group) ?? newChildId());
  const links = groups.flatMap((records, group) => {
    const childId = childIds[group] ?? "";
    return records
      .filter((recordId) => before.get(recordId) !== childId)
      .map((recordId) => ({ recordId, childId, act: actOf(before.get(recordId), standing, kept.has(group)) }));
  });
  return {
    newChildIds: childIds.filter((_, group) => !kept.has(group)),
    links,
    joined: new Set(links.filter(({ act }) => act === "joined").map(({ recordId }) => before.get(recordId))).size,
    split: new Set(links.filter(({ act }) => act === "split").map(({ childId }) => childId)).size,
  };
}

function actOf(earlier: string | undefined, standing: ReadonlySet<string>, intoKnownChild: boolean): LinkAct {
  if (earlier === undefined) return "first";
  if (!intoKnownChild) return "split";
  return standing.has(earlier) ? "moved" : "joined";
}

/** Group → the known child it keeps; each child is kept by one group at most. */
function keptChildOfGroups(
  groups: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<number, string> {
  const claims = groups.flatMap((records, group) =>
    [...countChildren(records, before)].map(([childId, records]) => ({ group, childId, records })),
  );
  claims.sort((a, b) => b.records - a.records || compare(a.childId, b.childId) || a.group - b.group);
  const kept = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, childId } of claims) {
    if (kept.has(group) || taken.has(childId)) continue;
    kept.set(group, childId);
    taken.add(childId);
  }
  return kept;
}

function countChildren(records: readonly string[], before: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const recordId of records) {
    const childId = before.get(recordId);
    if (childId !== undefined) counts.set(childId, (counts.get(childId) ?? 0) + 1);
  }
  return counts;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
