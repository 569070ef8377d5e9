import type { BlockingRule, ColumnDefinition } from "../model/model.ts";
import { readSharedValue } from "./columnSql.ts";
import type { ImportedColumns } from "./importedColumns.ts";
import { listIn, objectIn, textIn } from "./readJson.ts";
import type { SplinkNote } from "./splinkNote.ts";
import { parseSql } from "./sqlExpression.ts";
import { partsOf } from "./sqlPattern.ts";

/** A rule of equalities; what else it asks for is left out, so that it pairs more records, never fewer. */
export function importRule(json: unknown, columns: ImportedColumns, notes: SplinkNote[]): BlockingRule[] {
  const text = textIn(json) ?? textIn(objectIn(json)["blocking_rule"]) ?? "";
  const exploded = listIn(objectIn(json)["arrays_to_explode"]).map(String);
  const sql = parseSql(text);
  const parts = sql === undefined ? [] : partsOf(sql, "and").map((part) => readSharedValue(part, exploded));
  const read = parts.filter((column): column is ColumnDefinition => column !== undefined);
  if (read.length === 0) {
    notes.push({ about: "ruleLeftOut", where: text, what: text });
    return [];
  }
  const on = read.map((column) => columns.nameOf(column));
  if (read.length < parts.length) notes.push({ about: "ruleFilterLeftOut", where: text, what: on.join(" + ") });
  return [{ on }];
}
