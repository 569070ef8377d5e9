import type { Condition } from "../model/condition.ts";
import { withinEdits } from "../similarity/editDistance.ts";
import type { Similarity } from "../similarity/jaroWinkler.ts";
import { getArrayColumn, getTextColumn, type Table } from "../table/table.ts";
import { compileArrayCondition } from "./arrayConditions.ts";
import { compileDateCondition } from "./dateConditions.ts";
import type { PairTest } from "./pairTest.ts";
import type { Preparations } from "./preparations.ts";

/** Compiles a condition once for a table; the test that comes back makes no objects. */
export function compileCondition(condition: Condition, preparations: Preparations): PairTest {
  const { table } = preparations;
  switch (condition.kind) {
    case "exact":
      return compileExact(table, condition.column);
    case "jaroWinkler": {
      const { codes } = getTextColumn(table, condition.column);
      return similarAtLeast(codes, preparations.similarityOf(condition.column), condition.atLeast);
    }
    case "levenshtein":
    case "damerauLevenshtein":
      return compileEdits(condition, preparations);
    case "columnsReversed":
      return compileReversed(table, condition.columns);
    case "dateDifference":
    case "datePartsSwapped":
    case "dateAgreesAsFarAsKnown":
      return compileDateCondition(condition, table);
    case "all":
      return allHold(condition.of.map((part) => compileCondition(part, preparations)));
    case "any":
      return anyHolds(condition.of.map((part) => compileCondition(part, preparations)));
    default:
      return compileArrayCondition(condition, getArrayColumn(table, condition.column), preparations);
  }
}

function compileExact(table: Table, name: string): PairTest {
  const { codes } = getTextColumn(table, name);
  return (left, right) => {
    const code = codes[left] as number;
    return code >= 0 && code === codes[right];
  };
}

function similarAtLeast(codes: Int32Array, similarity: Similarity, atLeast: number): PairTest {
  return (left, right) => {
    const leftCode = codes[left] as number;
    const rightCode = codes[right] as number;
    return leftCode >= 0 && rightCode >= 0 && similarity(leftCode, rightCode) >= atLeast;
  };
}

function compileEdits(
  condition: Extract<Condition, { kind: "levenshtein" | "damerauLevenshtein" }>,
  preparations: Preparations,
): PairTest {
  const { codes } = getTextColumn(preparations.table, condition.column);
  const neighbours = condition.kind === "damerauLevenshtein";
  const within = withinEdits(preparations.lettersOf(condition.column), condition.atMost, neighbours);
  return (left, right) => {
    const leftCode = codes[left] as number;
    const rightCode = codes[right] as number;
    return leftCode >= 0 && rightCode >= 0 && within(leftCode, rightCode);
  };
}

function compileReversed(table: Table, [first, second]: readonly [string, string]): PairTest {
  const one = getTextColumn(table, first);
  const other = getTextColumn(table, second);
  const codeInOther = new Map(other.values.map((value, code) => [value, code]));
  const toOther = Int32Array.from(one.values, (value) => codeInOther.get(value) ?? -1);
  const asOther = (record: number): number => {
    const code = one.codes[record] as number;
    return code < 0 ? -1 : (toOther[code] as number);
  };
  return (left, right) => {
    const leftCode = asOther(left);
    const rightCode = asOther(right);
    return leftCode >= 0 && rightCode >= 0 && leftCode === other.codes[right] && rightCode === other.codes[left];
  };
}

function allHold(tests: readonly PairTest[]): PairTest {
  return (left, right) => {
    for (const test of tests) if (!test(left, right)) return false;
    return true;
  };
}

function anyHolds(tests: readonly PairTest[]): PairTest {
  return (left, right) => {
    for (const test of tests) if (test(left, right)) return true;
    return false;
  };
}
