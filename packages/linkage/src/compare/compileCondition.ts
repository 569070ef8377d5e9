import type { Condition } from "../model/condition.ts";
import { withinEdits } from "../similarity/editDistance.ts";
import { jaroWinklerOf, type Similarity } from "../similarity/jaroWinkler.ts";
import { type Letters, lettersOf } from "../similarity/letters.ts";
import { getArrayColumn, getColumn, getTextColumn, type Table } from "../table/table.ts";
import { compileArrayCondition } from "./arrayConditions.ts";
import { compileDateCondition } from "./dateConditions.ts";

/** Whether a condition holds for two records. */
export type PairTest = (left: number, right: number) => boolean;

/** What several conditions on one column share, so that it is prepared once and a pair's similarity computed once. */
export class Preparations {
  readonly #letters = new Map<string, Letters>();
  readonly #similarities = new Map<string, Similarity>();
  readonly table: Table;
  readonly #lowest: ReadonlyMap<string, number>;

  /** @param conditions every condition of the model: the similarity of a column need not be exact below the lowest asked */
  constructor(table: Table, conditions: readonly Condition[]) {
    this.table = table;
    this.#lowest = lowestSimilarities(conditions);
  }

  lettersOf(column: string): Letters {
    const known = this.#letters.get(column);
    if (known !== undefined) return known;
    const letters = lettersOf(getColumn(this.table, column).values);
    this.#letters.set(column, letters);
    return letters;
  }

  similarityOf(column: string): Similarity {
    const known = this.#similarities.get(column);
    if (known !== undefined) return known;
    const similarity = jaroWinklerOf(this.lettersOf(column), this.#lowest.get(column) ?? 0);
    this.#similarities.set(column, similarity);
    return similarity;
  }
}

function lowestSimilarities(conditions: readonly Condition[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const condition of conditions.flatMap(parts)) {
    if (condition.kind === "jaroWinkler") {
      lowest.set(condition.column, Math.min(condition.atLeast, lowest.get(condition.column) ?? 1));
    } else if (condition.kind === "valuesAligned" || condition.kind === "someValuesAligned") {
      lowest.set(condition.column, Math.min(condition.jaroWinkler, lowest.get(condition.column) ?? 1));
    }
  }
  return lowest;
}

function parts(condition: Condition): Condition[] {
  return condition.kind === "all" || condition.kind === "any" ? condition.of.flatMap(parts) : [condition];
}

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
