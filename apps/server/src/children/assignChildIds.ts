import { assignStableClusterIds } from "@suar/linkage";

type LinkAct = "first" | "joined" | "split" | "moved";

export interface NewLink {
  recordId: string;
  childId: string;
  act: LinkAct;
}

export interface KnownChildren {
  /** Record → child as linked until now. */
  linked: ReadonlyMap<string, string>;
  /** New record → child of the record that it corrects: it is that child's, but has no link of its own yet. */
  inherited: ReadonlyMap<string, string>;
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
 * Gives each group of records its child: a known child stays with the group that holds most of its records (the older
 * one where two have as many), and only records whose child is another than before get a link.
 *
 * @param groupOf for each record the number of its group, from 0
 */
export function assignChildIds(
  recordIds: readonly string[],
  groupOf: ArrayLike<number>,
  { linked, inherited }: KnownChildren,
  newChildId: () => string,
): Assignment {
  const earlier = recordIds.map((id) => linked.get(id) ?? inherited.get(id));
  const newChildIds = new Set<string>();
  const makeChildId = () => {
    const id = newChildId();
    newChildIds.add(id);
    return id;
  };
  const { ids, joined, split } = assignStableClusterIds(earlier, groupOf, makeChildId, compareIds);
  const ended = new Set(joined.map(({ id }) => id));
  const links = recordIds.flatMap((recordId, at): NewLink[] => {
    const childId = ids[groupOf[at] ?? 0] ?? "";
    const known = linked.get(recordId);
    return known === childId ? [] : [{ recordId, childId, act: actOf(known, ended, newChildIds.has(childId)) }];
  });
  return { newChildIds: [...newChildIds], links, joined: joined.length, split: split.length };
}

function actOf(earlier: string | undefined, ended: ReadonlySet<string>, isNewChild: boolean): LinkAct {
  if (earlier === undefined) return "first";
  if (isNewChild) return "split";
  return ended.has(earlier) ? "joined" : "moved";
}

function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
