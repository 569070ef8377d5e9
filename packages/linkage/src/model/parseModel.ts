import { isStandardiser } from "../table/standardise.ts";
import { type Condition, columnsOfCondition } from "./condition.ts";
import type { Model } from "./model.ts";

export type ParsedModel =
  | { readonly ok: true; readonly model: Model }
  /** `at`: where in the file, as a path of keys; `problem`: what should stand there. */
  | { readonly ok: false; readonly at: string; readonly problem: string };

class Misfit extends Error {
  readonly at: string;
  constructor(at: string, problem: string) {
    super(problem);
    this.at = at;
  }
}

/** Checks a model file that was read as JSON: shapes, names of standardisers and conditions, and that columns exist. */
export function parseModel(json: unknown): ParsedModel {
  try {
    checkModel(json);
    return { ok: true, model: json as Model };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, at: error.at, problem: error.message };
    throw error;
  }
}

function checkModel(json: unknown): void {
  const model = objectAt(json, "model");
  textAt(model["name"], "name");
  textAt(model["version"], "version");
  const columns = objectAt(model["columns"], "columns");
  for (const [name, column] of Object.entries(columns)) checkColumn(column, `columns.${name}`);
  eachAt(model["comparisons"], "comparisons", (comparison, at) => checkComparison(comparison, at, columns));
  for (const rules of ["blockingRules", "trainingRules", "deterministicRules"]) {
    eachAt(model[rules], rules, (rule, at) => checkRule(rule, at, columns));
  }
  shareAt(model["deterministicRecall"], "deterministicRecall");
  shareAt(model["threshold"], "threshold");
  if (model["lambda"] !== undefined) shareAt(model["lambda"], "lambda");
  const { linkType = "both" } = model;
  if (!["within", "between", "both"].includes(String(linkType)))
    throw new Misfit("linkType", "within | between | both");
}

function checkColumn(json: unknown, at: string): void {
  const column = objectAt(json, at);
  if (column["type"] !== "text" && column["type"] !== "array") throw new Misfit(`${at}.type`, "text | array");
  eachAt(column["parts"], `${at}.parts`, (part, where) => {
    const { from, standardise = [] } = objectAt(part, where);
    textAt(from, `${where}.from`);
    eachAt(standardise, `${where}.standardise`, (name, place) => {
      if (!isStandardiser(textAt(name, place))) throw new Misfit(place, `standardiser? ${String(name)}`);
    });
  });
}

type Columns = Readonly<Record<string, unknown>>;

function checkComparison(json: unknown, at: string, columns: Columns): void {
  const comparison = objectAt(json, at);
  textAt(comparison["name"], `${at}.name`);
  if (!Array.isArray(comparison["levels"]) || comparison["levels"].length === 0)
    throw new Misfit(`${at}.levels`, "[…]");
  eachAt(comparison["levels"], `${at}.levels`, (json, where) => {
    const level = objectAt(json, where);
    checkCondition(level["when"], `${where}.when`, columns);
    if (level["m"] !== undefined) shareAt(level["m"], `${where}.m`);
    if (level["u"] !== undefined) shareAt(level["u"], `${where}.u`);
    if (level["termFrequency"] === undefined) return;
    const frequency = objectAt(level["termFrequency"], `${where}.termFrequency`);
    columnAt(frequency["column"], `${where}.termFrequency.column`, columns);
    numberAt(frequency["weight"], `${where}.termFrequency.weight`);
    if (frequency["within"] !== undefined)
      columnAt(frequency["within"], `${where}.termFrequency.within`, columns, "text");
  });
}

function checkRule(json: unknown, at: string, columns: Columns): void {
  const rule = objectAt(json, at);
  if (!Array.isArray(rule["on"]) || rule["on"].length === 0) throw new Misfit(`${at}.on`, "[…]");
  eachAt(rule["on"], `${at}.on`, (name, where) => columnAt(name, where, columns));
  if (rule["atMostRecords"] !== undefined) numberAt(rule["atMostRecords"], `${at}.atMostRecords`);
}

/** Per kind of condition: the numbers that it needs, and the type of column that it compares. */
const conditions: Readonly<Record<string, { readonly needs: readonly string[]; readonly type?: "text" | "array" }>> = {
  exact: { needs: [], type: "text" },
  jaroWinkler: { needs: ["atLeast"], type: "text" },
  levenshtein: { needs: ["atMost"], type: "text" },
  damerauLevenshtein: { needs: ["atMost"], type: "text" },
  columnsReversed: { needs: [], type: "text" },
  dateDifference: { needs: ["atMost"], type: "text" },
  datePartsSwapped: { needs: [], type: "text" },
  dateAgreesAsFarAsKnown: { needs: [], type: "text" },
  sameValues: { needs: [], type: "array" },
  arrayIntersect: { needs: ["atLeast"], type: "array" },
  valuesAligned: { needs: ["jaroWinkler", "values"], type: "array" },
  someValuesAligned: { needs: ["jaroWinkler", "values"], type: "array" },
  all: { needs: [] },
  any: { needs: [] },
};

function checkCondition(json: unknown, at: string, columns: Columns): void {
  const condition = objectAt(json, at);
  const kind = String(condition["kind"]);
  const known = Object.hasOwn(conditions, kind) ? conditions[kind] : undefined;
  if (known === undefined) throw new Misfit(`${at}.kind`, Object.keys(conditions).join(" | "));
  for (const name of known.needs) numberAt(condition[name], `${at}.${name}`);
  if (known.type === undefined) {
    eachAt(condition["of"], `${at}.of`, (part, where) => checkCondition(part, where, columns));
    return;
  }
  if (kind === "columnsReversed") eachAt(condition["columns"], `${at}.columns`, (name, where) => textAt(name, where));
  if (kind === "dateDifference" && !["days", "months", "years"].includes(String(condition["unit"]))) {
    throw new Misfit(`${at}.unit`, "days | months | years");
  }
  for (const name of columnsOfCondition(json as Condition)) columnAt(name, at, columns, known.type);
}

function objectAt(json: unknown, at: string): Record<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Misfit(at, "{…}");
  return json as Record<string, unknown>;
}

function textAt(json: unknown, at: string): string {
  if (typeof json !== "string" || json === "") throw new Misfit(at, '"…"');
  return json;
}

function numberAt(json: unknown, at: string): number {
  if (typeof json !== "number" || !Number.isFinite(json)) throw new Misfit(at, "0 …");
  return json;
}

function shareAt(json: unknown, at: string): void {
  const share = numberAt(json, at);
  if (share <= 0 || share > 1) throw new Misfit(at, "0 … 1");
}

function eachAt(json: unknown, at: string, check: (part: unknown, at: string) => void): void {
  if (!Array.isArray(json)) throw new Misfit(at, "[…]");
  json.forEach((part, place) => {
    check(part, `${at}[${place}]`);
  });
}

function columnAt(json: unknown, at: string, columns: Columns, type?: "text" | "array"): void {
  const column = columns[textAt(json, at)] as { type?: unknown } | undefined;
  if (column === undefined) throw new Misfit(at, `columns: ${Object.keys(columns).join(", ")}`);
  if (type !== undefined && column.type !== type) throw new Misfit(at, `type: ${type}`);
}
