import type { ColumnDefinition, ColumnPart } from "../model/model.ts";
import type { Sql } from "./sqlExpression.ts";
import { fillPattern, matchPattern, sqlPattern } from "./sqlPattern.ts";
import { makesList, readStandardised, standardiserSql } from "./standardiserSql.ts";

/** How a delivered column is written: `"name_l"` in comparisons, `l."name"` in rules. */
export type WriteColumn = (from: string) => string;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The SQL of a column; undefined where SQL has no words for it, so that it must be prepared before. */
export function columnSql(column: ColumnDefinition, write: WriteColumn): string | undefined {
  const [only] = column.parts;
  if (only !== undefined && column.parts.length === 1) return onePartSql(column, only, write);
  const parts = column.parts.map((part) => partSql(part, write));
  if (parts.includes(undefined) || column.parts.some(({ standardise = [] }) => makesList(standardise)))
    return undefined;
  if (column.type === "array") return `list_value(${parts.join(", ")})`;
  return column.firstOnly === true ? `coalesce(${parts.join(", ")})` : `concat_ws(' ', ${parts.join(", ")})`;
}

function onePartSql({ type }: ColumnDefinition, part: ColumnPart, write: WriteColumn): string | undefined {
  const { standardise = [] } = part;
  // a list's values cannot be standardised one by one where nothing says that it is a list
  if (type === "array" && standardise.length > 0 && !makesList(standardise)) return undefined;
  return partSql(part, write);
}

function partSql({ from, standardise = [] }: ColumnPart, write: WriteColumn): string | undefined {
  return standardiserSql(standardise, write(from));
}

/** A column and the side on which an expression reads it. */
export interface ReadColumn {
  readonly column: ColumnDefinition;
  readonly side: "l" | "r";
}

/** The column that an expression is; undefined where it is none that a model can have. */
export function readColumn(sql: Sql, type: ColumnDefinition["type"]): ReadColumn | undefined {
  const several = partsOfSeveral(sql, type);
  const parts = (several?.parts ?? [sql]).map(readStandardised);
  const side = parts[0]?.side;
  if (side === undefined || parts.some((part) => part?.side !== side)) return undefined;
  const definition: ColumnDefinition = {
    type,
    parts: parts.flatMap((part) => (part === undefined ? [] : [columnPart(part)])),
    ...(several?.firstOnly === true ? { firstOnly: true } : {}),
  };
  return { column: definition, side };
}

function columnPart({ from, standardise }: { from: string; standardise: readonly string[] }): ColumnPart {
  return standardise.length === 0 ? { from } : { from, standardise };
}

function partsOfSeveral(
  sql: Sql,
  type: ColumnDefinition["type"],
): { parts: readonly Sql[]; firstOnly?: boolean } | undefined {
  if (sql.kind !== "call") return undefined;
  if (type === "array") return sql.name === "list_value" || sql.name === "list" ? { parts: sql.args } : undefined;
  if (sql.name === "coalesce") return { parts: sql.args, firstOnly: true };
  const [between, ...parts] = sql.args;
  const isJoined = sql.name === "concat_ws" && between?.kind === "literal" && between.value === " ";
  return isJoined ? { parts } : undefined;
}

const equality = sqlPattern(`"@_l" = "@_r"`);
const sharedValue = sqlPattern(`list_has_any("@_l", "@_r")`);

/** The SQL of "both records share a value of this column"; a list that is a delivered column is exploded by Splink. */
export function sharedValueSql(column: ColumnDefinition, left: string, right: string): string {
  const isComputedList = column.type === "array" && !isDelivered(column);
  return fillPattern(isComputedList ? sharedValue : equality, { "@_l": left, "@_r": right });
}

export function isDelivered({ parts }: ColumnDefinition): boolean {
  return parts.length === 1 && (parts[0]?.standardise ?? []).length === 0;
}

/** The column of which both records must share a value; undefined where the condition says something else. */
export function readSharedValue(sql: Sql, explodedLists: readonly string[]): ColumnDefinition | undefined {
  const shared = matchPattern(sharedValue, sql);
  const captures = shared ?? matchPattern(equality, sql);
  const [left, right] = [captures?.get("@_l"), captures?.get("@_r")];
  if (left === undefined || right === undefined) return undefined;
  const isExploded = left.kind === "column" && explodedLists.includes(left.name);
  return sameColumn(left, right, shared !== undefined || isExploded ? "array" : "text");
}

/** The column that two expressions read, one on each side. */
export function sameColumn(left: Sql, right: Sql, type: ColumnDefinition["type"]): ColumnDefinition | undefined {
  const [one, other] = [readColumn(left, type), readColumn(right, type)];
  if (one === undefined || other === undefined || one.side === other.side) return undefined;
  return JSON.stringify(one.column) === JSON.stringify(other.column) ? one.column : undefined;
}
