import { columnsOfCondition } from "../model/condition.ts";
import { type BlockingRule, type LinkType, type Model, nameOfRule } from "../model/model.ts";
import type { TrainedModel } from "../train/trainedModel.ts";
import { columnSql, isDelivered, quoted, sharedValueSql } from "./columnSql.ts";
import { exportComparison } from "./exportComparison.ts";
import type { SplinkNote } from "./splinkNote.ts";
import { readsLessInSql } from "./standardiserSql.ts";
import type { WriteSide } from "./writeCondition.ts";

export interface ExportOptions {
  /** Estimates to write with it; without them Splink trains the model. */
  readonly trained?: TrainedModel;
  /** Name of the column of record ids (`unique_id`). */
  readonly idColumn?: string;
}

const linkTypes: Readonly<Record<LinkType, string>> = {
  within: "dedupe_only",
  between: "link_only",
  both: "link_and_dedupe",
};

/**
 * Writes a model as settings of Splink 4 and 5 for DuckDB. Standardisers become SQL where SQL has words for them; other
 * columns must be prepared under the model's name for them. Whatever Splink's settings cannot say is told in `notes`.
 * A model without a link type is written as `dedupe_only`.
 */
export function exportSplinkSettings(
  model: Model,
  { trained, idColumn = "unique_id" }: ExportOptions = {},
): { settings: object; notes: SplinkNote[] } {
  const notes: SplinkNote[] = [];
  const inComparison: WriteSide = (column, side) => columnOn(model, column, (from) => quoted(`${from}_${side}`));
  const comparisons = model.comparisons.flatMap((comparison, at) =>
    exportComparison(comparison, model, inComparison, trained?.comparisons[at], notes),
  );
  const blockingRules = model.blockingRules.map((rule) => exportRule(rule, model, notes));
  const lambda = trained?.lambda ?? model.lambda;
  const settings = {
    link_type: linkTypes[model.linkType ?? "within"],
    ...(lambda === undefined ? {} : { probability_two_random_records_match: lambda }),
    unique_id_column_name: idColumn,
    source_dataset_column_name: "source_dataset",
    sql_dialect: "duckdb",
    blocking_rules_to_generate_predictions: blockingRules,
    comparisons,
  };
  notes.push(...notesOfColumns(model), ...notesOfTraining(model, trained));
  return { settings, notes };
}

function columnOn(model: Model, name: string, write: (from: string) => string): string {
  const column = model.columns[name];
  return (column && columnSql(column, write)) ?? write(name);
}

function exportRule(rule: BlockingRule, model: Model, notes: SplinkNote[]): object {
  const where = nameOfRule(rule);
  const exploded: string[] = [];
  const parts = rule.on.map((name) => {
    const write = (side: string) => columnOn(model, name, (from) => `${side}.${quoted(from)}`);
    const column = preparedColumn(model, name);
    if (column.type === "array" && isDelivered(column)) exploded.push(column.parts[0]?.from ?? name);
    return {
      isEquality: column.type === "text" || isDelivered(column),
      sql: sharedValueSql(column, write("l"), write("r")),
    };
  });
  if (!parts.some(({ isEquality }) => isEquality)) notes.push({ about: "ruleWithoutEquality", where, what: where });
  if (rule.atMostRecords !== undefined)
    notes.push({ about: "ruleLimitLeftOut", where, what: String(rule.atMostRecords) });
  return {
    blocking_rule: parts.map(({ sql }) => sql).join(" AND "),
    sql_dialect: "duckdb",
    ...(exploded.length === 0 ? {} : { arrays_to_explode: exploded }),
  };
}

/** A column as Splink gets it: itself where SQL can make it, else as if it were delivered. */
function preparedColumn(model: Model, name: string) {
  const column = model.columns[name];
  if (column !== undefined && columnSql(column, quoted) !== undefined) return column;
  return { type: column?.type ?? "text", parts: [{ from: name }] } as const;
}

function notesOfColumns(model: Model): SplinkNote[] {
  const used = new Set([
    ...model.comparisons.flatMap(({ levels }) => levels.flatMap(({ when }) => columnsOfCondition(when))),
    ...model.blockingRules.flatMap(({ on }) => on),
  ]);
  return [...used].flatMap((name): SplinkNote[] => {
    const column = model.columns[name];
    if (column === undefined) return [];
    const what = column.parts.map(({ from, standardise = [] }) => [from, ...standardise].join(" → ")).join(", ");
    if (columnSql(column, quoted) === undefined) return [{ about: "prepareColumn", where: name, what }];
    const readsLess = column.parts.some(({ standardise = [] }) => standardise.some((one) => readsLessInSql.has(one)));
    return readsLess ? [{ about: "dateInPart", where: name, what }] : [];
  });
}

function notesOfTraining(model: Model, trained: TrainedModel | undefined): SplinkNote[] {
  const rules = [...model.trainingRules, ...model.deterministicRules];
  if (trained !== undefined || rules.length === 0) return [];
  return [{ about: "trainingLeftOut", where: model.name, what: [...new Set(rules.map(nameOfRule))].join(", ") }];
}
