import { type Condition, columnsOfCondition } from "../model/condition.ts";
import { conditionForms } from "./conditionForms.ts";
import { fillPattern } from "./sqlPattern.ts";

/** How a model's column is written for one side of a comparison. */
export type WriteSide = (column: string, side: "l" | "r") => string;

/** The SQL of a condition; undefined where SQL has no short words for it. */
export function conditionSql(condition: Condition, write: WriteSide): string | undefined {
  if (condition.kind === "all") return combine(condition.of, " AND ", write);
  if (condition.kind === "any") return combine(condition.of, " OR ", write);
  if (condition.kind === "columnsReversed") {
    const [one, other] = condition.columns;
    return `${write(one, "l")} = ${write(other, "r")} AND ${write(other, "l")} = ${write(one, "r")}`;
  }
  for (const { pattern, number } of conditionForms) {
    const found = number(condition);
    if (found === undefined) continue;
    const places = { "@_l": write(condition.column, "l"), "@_r": write(condition.column, "r") };
    return fillPattern(pattern, { ...places, "#": String(found), $: "'%Y-%m-%d'" });
  }
  return undefined;
}

function combine(conditions: readonly Condition[], sign: string, write: WriteSide): string | undefined {
  const parts = conditions.map((part) => conditionSql(part, write));
  return parts.includes(undefined) ? undefined : parts.map((part) => `(${part})`).join(sign);
}

/** Missing, as here: no column has a value on both sides. */
export function missingSql(conditions: readonly Condition[], write: WriteSide): string {
  const columns = [...new Set(conditions.flatMap(columnsOfCondition))];
  const missing = columns.map((column) => `${write(column, "l")} IS NULL OR ${write(column, "r")} IS NULL`);
  return missing.length === 1 ? (missing[0] ?? "") : missing.map((part) => `(${part})`).join(" AND ");
}
