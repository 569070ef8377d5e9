import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkType, Model } from "../model/model.ts";
import { encodeTable, type ListToLink } from "../table/encodeTable.ts";
import { plainModel } from "../testing.ts";
import { keysOfRule } from "./ruleKeys.ts";
import { estimatePairs, streamPairs } from "./streamPairs.ts";

const value = fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null });
const values = fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 3 });
const row = fc.record({ one: value, two: value, many: values });
const lists = fc.array(fc.array(row, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
type Row = { one: string | null; two: string | null; many: string[] };

const model: Model = {
  ...plainModel(["one", "two"]),
  columns: {
    one: { type: "text", parts: [{ from: "one" }] },
    two: { type: "text", parts: [{ from: "two" }] },
    many: { type: "array", parts: [{ from: "many" }] },
  },
};
const rules = [["one"], ["many"], ["two", "many"], ["two"]].map((on) => ({ on }));

function listsOf(sources: readonly (readonly Row[])[]): ListToLink[] {
  return sources.map((rows, at) => ({
    name: `source ${at}`,
    deduplicated: false,
    columns: { one: rows.map(({ one }) => one), two: rows.map(({ two }) => two), many: rows.map(({ many }) => many) },
  }));
}

function shares(left: Row, right: Row, column: keyof Row): boolean {
  const [one, other] = [left[column], right[column]];
  if (Array.isArray(one) && Array.isArray(other)) return one.some((part) => other.includes(part));
  return one !== null && one === other;
}

/** Pairs by the definition: every two records, the first rule that both fulfil. */
function pairsByDefinition(sources: readonly (readonly Row[])[], linkType: LinkType): string[][] {
  const records = sources.flatMap((rows, source) => rows.map((record) => ({ record, source })));
  const found: string[][] = rules.map(() => []);
  records.forEach((left, at) => {
    records.slice(at + 1).forEach((right, further) => {
      if (linkType !== "both" && (left.source === right.source) !== (linkType === "within")) return;
      const rule = rules.findIndex(({ on }) =>
        on.every((column) => shares(left.record, right.record, column as keyof Row)),
      );
      found[rule]?.push(`${at} ${at + 1 + further}`);
    });
  });
  return found.map((pairs) => pairs.sort());
}

describe("pairs of blocking rules", () => {
  test.each<LinkType>(["within", "between", "both"])(
    "are those of the definition, each once under its first rule (%s)",
    (linkType) => {
      fc.assert(
        fc.property(lists, (sources) => {
          const table = encodeTable(listsOf(sources), model);
          const keys = rules.map((rule) => keysOfRule(rule, table));
          const scope = { table, linkType };
          const streamed = keys.map((rule, at) => {
            const pairs: string[] = [];
            const count = streamPairs(rule, keys.slice(0, at), scope, (left, right) => pairs.push(`${left} ${right}`));
            expect(count).toBe(pairs.length);
            expect(estimatePairs(rule, scope)).toBeGreaterThanOrEqual(pairs.length);
            return pairs.sort();
          });
          expect(streamed).toEqual(pairsByDefinition(sources, linkType));
        }),
      );
    },
  );

  test("of values that too many records share are left out", () => {
    const list = listsOf([Array.from({ length: 5 }, () => ({ one: "a", two: null, many: [] }))]);
    const table = encodeTable(list, model);
    const count = (atMostRecords: number): number =>
      streamPairs(
        keysOfRule({ on: ["one"], atMostRecords }, table),
        [],
        { table, linkType: "within" },
        () => undefined,
      );
    expect(count(5)).toBe(10);
    expect(count(4)).toBe(0);
  });

  test("touch what is new where only that is asked for", () => {
    const table = encodeTable(listsOf([Array.from({ length: 4 }, () => ({ one: "a", two: null, many: [] }))]), model);
    const touching = Uint8Array.from([0, 0, 0, 1]);
    const scope = { table, linkType: "within" as const, touching };
    expect(streamPairs(keysOfRule({ on: ["one"] }, table), [], scope, () => undefined)).toBe(3);
  });
});
