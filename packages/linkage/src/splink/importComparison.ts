import { columnsOfCondition } from "../model/condition.ts";
import type { Comparison, Label, Level, TermFrequency } from "../model/model.ts";
import type { ImportedColumns } from "./importedColumns.ts";
import { type ReadCondition, readCondition } from "./readCondition.ts";
import { type JsonObject, listIn, numberIn, objectIn, shareIn, textIn } from "./readJson.ts";
import { readMissing } from "./readMissing.ts";
import type { SplinkNote } from "./splinkNote.ts";

// Labels that Splink makes itself; ours say the same in both languages.
const MADE_BY_SPLINK =
  /^(Exact match|Match on reversed|All other|Abs |Absolute|Array |Max |Min |Levenshtein|Damerau|Jaro|Year of|Difference in)| distance | is NULL$/;

/** A comparison with the levels that a model can express; none if it can express not one. */
export function importComparison(json: unknown, columns: ImportedColumns, notes: SplinkNote[]): Comparison[] {
  const settings = objectIn(json);
  const name = textIn(settings["output_column_name"]) ?? textIn(settings["comparison_description"]) ?? "comparison";
  const given = listIn(settings["comparison_levels"]).map(objectIn);
  const compared = given.filter((level) => level["is_null_level"] !== true && !isElse(level));
  const levels = compared.flatMap((level) => importLevel(level, name, columns, notes));
  if (levels.length === 0) {
    notes.push({ about: "comparisonLeftOut", where: name, what: name });
    return [];
  }
  checkMissing(given, levels, name, columns, notes);
  if (levels.length < compared.length) {
    // pairs of the level that is missing fall to the next ones, whose shares are then others
    notes.push({ about: "comparisonEstimatedAgain", where: name, what: name });
    return [{ name, levels: levels.map(({ m: _m, u: _u, ...level }) => level) }];
  }
  const allElse = sharesOf(given.find(isElse) ?? {});
  return [{ name, levels, ...(Object.keys(allElse).length === 0 ? {} : { allElse }) }];
}

function isElse(level: JsonObject): boolean {
  return conditionOf(level).trim().toUpperCase() === "ELSE";
}

function conditionOf(level: JsonObject): string {
  return textIn(level["sql_condition"]) ?? "";
}

function importLevel(level: JsonObject, comparison: string, columns: ImportedColumns, notes: SplinkNote[]): Level[] {
  const sql = conditionOf(level);
  const label = textIn(level["label_for_charts"]) ?? sql;
  const read = readCondition(sql, columns);
  if (read === undefined) {
    notes.push({ about: "levelLeftOut", where: comparison, what: label === sql ? sql : `${label}: ${sql}` });
    return [];
  }
  notes.push(...notesOfCondition(read, comparison, label));
  const termFrequency = importTermFrequency(level, read, columns);
  return [
    {
      when: read.when,
      ...ownLabel(label, sql),
      ...sharesOf(level),
      ...(termFrequency === undefined ? {} : { termFrequency }),
    },
  ];
}

function notesOfCondition({ isOneWay, dateFormat }: ReadCondition, where: string, what: string): SplinkNote[] {
  const notes: SplinkNote[] = [];
  if (isOneWay === true) notes.push({ about: "reversedBothWays", where, what });
  if (dateFormat !== undefined) notes.push({ about: "dateFormat", where, what: dateFormat });
  return notes;
}

function ownLabel(label: string, sql: string): { label?: Label } {
  return label === sql || MADE_BY_SPLINK.test(label) ? {} : { label: { id: label, en: label } };
}

function sharesOf(level: JsonObject): Pick<Level, "m" | "u"> {
  const m = shareIn(level["m_probability"]);
  const u = shareIn(level["u_probability"]);
  return { ...(m === undefined ? {} : { m }), ...(u === undefined ? {} : { u }) };
}

function importTermFrequency(
  level: JsonObject,
  { when }: ReadCondition,
  columns: ImportedColumns,
): TermFrequency | undefined {
  const from = textIn(level["tf_adjustment_column"]);
  if (from === undefined) return undefined;
  // the column as the level reads it, standardised if it is
  const read = columnsOfCondition(when).find((name) => {
    const parts = columns.get(name)?.parts ?? [];
    return parts.length === 1 && parts[0]?.from === from;
  });
  const floor = numberIn(level["tf_minimum_u_value"]);
  return {
    column: read ?? columns.nameOf({ type: "text", parts: [{ from }] }),
    weight: numberIn(level["tf_adjustment_weight"]) ?? 1,
    ...(floor === undefined || floor === 0 ? {} : { floor }),
  };
}

function checkMissing(
  given: readonly JsonObject[],
  levels: readonly Level[],
  where: string,
  columns: ImportedColumns,
  notes: SplinkNote[],
): void {
  const compared = levels.flatMap(({ when }) => columnsOfCondition(when));
  const delivered = new Set(compared.flatMap((name) => (columns.get(name)?.parts ?? []).map(({ from }) => from)));
  const nullLevels = given.filter((level) => level["is_null_level"] === true).map(conditionOf);
  const missing = nullLevels.length === 1 ? readMissing(nullLevels[0] ?? "") : undefined;
  const isSame =
    missing !== undefined && missing.size === delivered.size && [...delivered].every((name) => missing.has(name));
  if (!isSame) notes.push({ about: "missingOtherwise", where, what: nullLevels.join("; ") });
}
