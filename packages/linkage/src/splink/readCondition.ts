import type { Condition } from "../model/condition.ts";
import type { ColumnDefinition } from "../model/model.ts";
import { readColumn, sameColumn } from "./columnSql.ts";
import { conditionForms } from "./conditionForms.ts";
import type { ImportedColumns } from "./importedColumns.ts";
import { parseSql, type Sql } from "./sqlExpression.ts";
import { type Captures, matchPattern, numberIn, partsOf, sqlPattern } from "./sqlPattern.ts";

export interface ReadCondition {
  readonly when: Condition;
  /** Splink asks for one direction only; here columns are always compared both ways round. */
  readonly isOneWay?: boolean;
  /** A form of dates in which a day could be taken for a month. */
  readonly dateFormat?: string;
}

// Days before months, or years first: what `parseDate` takes dates to be.
const readableDates: readonly string[] = ["%Y-%m-%d", "yyyy-MM-dd", "%d/%m/%Y", "%d-%m-%Y", "%Y%m%d", "%Y/%m/%d"];

/** The condition that the SQL of a comparison level means; undefined where a model has none that means the same. */
export function readCondition(text: string, columns: ImportedColumns): ReadCondition | undefined {
  const sql = parseSql(text);
  return sql === undefined ? undefined : conditionOf(sql, columns);
}

function conditionOf(sql: Sql, columns: ImportedColumns): ReadCondition | undefined {
  return onOneColumn(sql, columns) ?? reversed(sql, columns) ?? combined(sql, columns);
}

function onOneColumn(sql: Sql, columns: ImportedColumns): ReadCondition | undefined {
  for (const { pattern, type, condition } of conditionForms) {
    const captures = matchPattern(pattern, sql);
    const column = captures === undefined ? undefined : columnIn(captures, type);
    if (captures === undefined || column === undefined) continue;
    const when = condition(columns.nameOf(column), numberIn(captures));
    const format = captures.get("$");
    const isReadable = format?.kind !== "literal" || readableDates.includes(String(format.value).slice(0, 10));
    return isReadable ? { when } : { when, dateFormat: String(format.value) };
  }
  return undefined;
}

function columnIn(captures: Captures, type: "text" | "array"): ColumnDefinition | undefined {
  const [left, right] = [captures.get("@_l"), captures.get("@_r")];
  return left === undefined || right === undefined ? undefined : sameColumn(left, right, type);
}

const equality = sqlPattern(`"@_l" = "@_r"`);

function reversed(sql: Sql, columns: ImportedColumns): ReadCondition | undefined {
  const [first, second, ...more] = partsOf(sql, "and").map(crossedColumns);
  if (first === undefined || more.length > 0) return undefined;
  const names = [columns.nameOf(first[0]), columns.nameOf(first[1])] as const;
  const when: Condition = { kind: "columnsReversed", columns: names };
  if (partsOf(sql, "and").length === 1) return { when, isOneWay: true };
  const isOtherWay = second !== undefined && JSON.stringify(second) === JSON.stringify([first[1], first[0]]);
  return isOtherWay ? { when } : undefined;
}

/** The columns that an equality reads on the left and on the right, where they are two. */
function crossedColumns(sql: Sql): readonly [left: ColumnDefinition, right: ColumnDefinition] | undefined {
  const captures = matchPattern(equality, sql);
  const sides = [captures?.get("@_l"), captures?.get("@_r")].map((part) => part && readColumn(part, "text"));
  const left = sides.find((read) => read?.side === "l");
  const right = sides.find((read) => read?.side === "r");
  if (left === undefined || right === undefined) return undefined;
  return JSON.stringify(left.column) === JSON.stringify(right.column) ? undefined : [left.column, right.column];
}

function combined(sql: Sql, columns: ImportedColumns): ReadCondition | undefined {
  if (sql.kind !== "call" || (sql.name !== "and" && sql.name !== "or")) return undefined;
  const parts: ReadCondition[] = [];
  for (const part of partsOf(sql, sql.name)) {
    const read = conditionOf(part, columns);
    if (read === undefined) return undefined;
    parts.push(read);
  }
  const when: Condition = { kind: sql.name === "and" ? "all" : "any", of: parts.map((part) => part.when) };
  return Object.assign({}, ...parts, { when });
}
