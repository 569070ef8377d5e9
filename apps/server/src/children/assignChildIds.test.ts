import fc from "fast-check";
import { expect, test } from "vitest";
import { assignChildIds } from "./assignChildIds.ts";

function counter(): () => string {
  let next = 0;
  return () => `new-${next++}`;
}
/** The same with groups written as lists. */
function assign(groups: string[][], known: ReadonlyMap<string, string>, newChildId: () => string) {
  const groupOf = groups.flatMap((group, number) => group.map(() => number));
  return assignChildIds(groups.flat(), groupOf, { linked: known, inherited: new Map() }, newChildId);
}
const before = (links: Record<string, string>) => new Map(Object.entries(links));

test("a first run gives every group a new child", () => {
  const { newChildIds, links, joined, split } = assign([["a", "b"], ["c"]], new Map(), counter());
  expect(newChildIds).toEqual(["new-0", "new-1"]);
  expect(links.map(({ act }) => act)).toEqual(["first", "first", "first"]);
  expect([joined, split]).toEqual([0, 0]);
});

test("a run that finds the same children again writes nothing", () => {
  const found = assign([["a", "b"], ["c"]], before({ a: "1", b: "1", c: "2" }), counter());
  expect(found).toEqual({ newChildIds: [], links: [], joined: 0, split: 0 });
});

test("a new record of a known child gets that child's id", () => {
  const { links, newChildIds } = assign([["a", "new"]], before({ a: "1" }), counter());
  expect(links).toEqual([{ recordId: "new", childId: "1", act: "first" }]);
  expect(newChildIds).toEqual([]);
});

test("a record that corrects another inherits its child, and gets a link of its own", () => {
  const known = { linked: new Map(), inherited: before({ corrected: "1" }) };
  const { links, newChildIds } = assignChildIds(["corrected"], [0], known, counter());
  expect(links).toEqual([{ recordId: "corrected", childId: "1", act: "first" }]);
  expect(newChildIds).toEqual([]);
});

test("when two children turn out to be one, the one with more records stays, the older one at a draw", () => {
  const more = assign([["a", "b", "c"]], before({ a: "1", b: "2", c: "2" }), counter());
  expect(more.links).toEqual([{ recordId: "a", childId: "2", act: "joined" }]);
  expect(more.joined).toBe(1);
  const draw = assign([["a", "b"]], before({ a: "2", b: "1" }), counter());
  expect(draw.links).toEqual([{ recordId: "a", childId: "1", act: "joined" }]);
});

test("when one child turns out to be two, the larger part keeps the id", () => {
  const { links, split, newChildIds } = assign([["a"], ["b", "c"]], before({ a: "1", b: "1", c: "1" }), counter());
  expect(links).toEqual([{ recordId: "a", childId: "new-0", act: "split" }]);
  expect(newChildIds).toEqual(["new-0"]);
  expect(split).toBe(1);
});

test("a record that goes from one standing child to another has moved", () => {
  const known = before({ a: "1", b: "1", c: "1", d: "2", e: "2" });
  const { links, joined, split } = assign(
    [
      ["a", "b"],
      ["c", "d", "e"],
    ],
    known,
    counter(),
  );
  expect(links).toEqual([{ recordId: "c", childId: "2", act: "moved" }]);
  expect([joined, split]).toEqual([0, 0]);
});

test("whatever the groups were and are: each group has one id, no two share one, and running again changes nothing", () => {
  const numbers = fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(numbers, numbers, (was, is) => {
      const links = new Map(
        was.flatMap((child, record) => (child === 0 ? [] : [[`r${record}`, `c${child}`] as const])),
      );
      const groups = [...Map.groupBy(is.keys(), (record) => is[record]).values()].map((group) =>
        group.map((r) => `r${r}`),
      );
      const assignment = assign(groups, links, counter());
      const now = new Map([...links, ...assignment.links.map(({ recordId, childId }) => [recordId, childId] as const)]);
      const ids = groups.map((group) => new Set(group.map((record) => now.get(record))));
      expect(ids.every((each) => each.size === 1)).toBe(true);
      expect(new Set(ids.flatMap((each) => [...each])).size).toBe(groups.length);
      expect(assign(groups, now, counter()).links).toEqual([]);
    }),
  );
});
