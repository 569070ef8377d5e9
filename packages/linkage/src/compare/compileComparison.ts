import { columnsOfCondition } from "../model/condition.ts";
import type { Comparison, Model } from "../model/model.ts";
import type { Table } from "../table/table.ts";
import { type Column, getColumn, isFilled } from "../table/table.ts";
import { compileCondition } from "./compileCondition.ts";
import type { PairTest } from "./pairTest.ts";
import { Preparations } from "./preparations.ts";

/** A level as a number: 0 = something is missing, 1 = the first level listed, and so on; the last one is "all else". */
export type Comparer = (left: number, right: number) => number;

/** Compiles each comparison of a model once for a table. */
export function compileComparisons(model: Model, table: Table): Comparer[] {
  const conditions = model.comparisons.flatMap(({ levels }) => levels.map(({ when }) => when));
  const preparations = new Preparations(table, conditions);
  return model.comparisons.map((comparison) => compileComparison(comparison, preparations));
}

/** Columns that a comparison reads. */
export function columnsOfComparison({ levels }: Comparison): string[] {
  return [...new Set(levels.flatMap(({ when }) => columnsOfCondition(when)))];
}

function compileComparison(comparison: Comparison, preparations: Preparations): Comparer {
  const tests = comparison.levels.map(({ when }) => compileCondition(when, preparations));
  const columns = columnsOfComparison(comparison).map((name) => getColumn(preparations.table, name));
  const isComparable = comparable(columns);
  const allElse = tests.length + 1;
  return (left, right) => {
    if (!isComparable(left, right)) return 0;
    for (let level = 0; level < tests.length; level++) if ((tests[level] as PairTest)(left, right)) return level + 1;
    return allElse;
  };
}

/** A pair can be compared where at least one column is filled on both sides. */
function comparable(columns: readonly Column[]): PairTest {
  const [only] = columns;
  if (columns.length === 1 && only?.type === "text") {
    const { codes } = only;
    return (left, right) => (codes[left] as number) >= 0 && (codes[right] as number) >= 0;
  }
  return (left, right) => {
    for (const column of columns) if (isFilled(column, left) && isFilled(column, right)) return true;
    return false;
  };
}
