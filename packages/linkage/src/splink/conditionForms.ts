import type { Condition } from "../model/condition.ts";
import { type SqlPattern, sqlPattern } from "./sqlPattern.ts";

type OneColumn = Exclude<Condition, { kind: "columnsReversed" | "all" | "any" }>;

/** One way in which a condition on one column is written in SQL. */
export interface ConditionForm {
  readonly pattern: SqlPattern;
  readonly type: "text" | "array";
  /** The condition that the SQL means, with the number in it. */
  condition(column: string, number: number): OneColumn;
  /** The number to write for a condition; undefined where this form does not fit it. */
  number(condition: Condition): number | undefined;
}

const SECONDS_A_DAY = 86_400;
const dateOf = (side: "l" | "r"): string => `try_strptime("@_${side}", "$")`;
const sparkDateOf = (side: "l" | "r"): string => `date(try_to_timestamp("@_${side}", "$"))`;
const mostSimilarOfLists = (similarity: string): string =>
  `list_max(list_transform(flatten(list_transform("@_l", x -> list_transform("@_r", y -> [x, y]))), ` +
  `pair -> ${similarity}(pair[1], pair[2]))) >= "#"`;

function form(
  type: "text" | "array",
  text: string,
  condition: ConditionForm["condition"],
  number: ConditionForm["number"],
): ConditionForm {
  return { pattern: sqlPattern(text), type, condition, number };
}

function atLeast(type: "text" | "array", kind: "jaroWinkler" | "arrayIntersect", text: string): ConditionForm {
  return form(
    type,
    text,
    (column, number) => ({ kind, column, atLeast: number }),
    (condition) => (condition.kind === kind ? condition.atLeast : undefined),
  );
}

function edits(kind: "levenshtein" | "damerauLevenshtein", text: string): ConditionForm {
  return form(
    "text",
    text,
    (column, number) => ({ kind, column, atMost: number }),
    (condition) => (condition.kind === kind ? condition.atMost : undefined),
  );
}

function withoutNumber(
  type: "text" | "array",
  kind: "exact" | "sameValues" | "datePartsSwapped" | "dateAgreesAsFarAsKnown",
  text: string,
): ConditionForm {
  return form(
    type,
    text,
    (column) => ({ kind, column }),
    (condition) => (condition.kind === kind ? 0 : undefined),
  );
}

function dateDifference(unit: "days" | "months" | "years", text: string): ConditionForm {
  const size = unit === "days" ? SECONDS_A_DAY : 1;
  return form(
    "text",
    text,
    // time that has passed is counted in seconds; whole dates are whole days apart
    (column, number) => ({ kind: "dateDifference", column, atMost: Math.floor(number / size), unit }),
    (condition) =>
      condition.kind === "dateDifference" && condition.unit === unit ? condition.atMost * size : undefined,
  );
}

/** Of several forms of one condition the first is written, in DuckDB's SQL; all are read. */
export const conditionForms: readonly ConditionForm[] = [
  withoutNumber(
    "text",
    "datePartsSwapped",
    `strftime(${dateOf("l")}, '%Y-%m-%d') = strftime(${dateOf("r")}, '%Y-%d-%m')`,
  ),
  withoutNumber("array", "sameValues", `list_sort(list_distinct("@_l")) = list_sort(list_distinct("@_r"))`),
  withoutNumber("text", "exact", `"@_l" = "@_r"`),
  withoutNumber(
    "text",
    "dateAgreesAsFarAsKnown",
    `least(length("@_l"), length("@_r")) < 10 AND (starts_with("@_l", "@_r") OR starts_with("@_r", "@_l"))`,
  ),
  atLeast("text", "jaroWinkler", `jaro_winkler_similarity("@_l", "@_r") >= "#"`),
  atLeast("text", "jaroWinkler", `jaro_winkler("@_l", "@_r") >= "#"`),
  edits("levenshtein", `levenshtein("@_l", "@_r") <= "#"`),
  edits("damerauLevenshtein", `damerau_levenshtein("@_l", "@_r") <= "#"`),
  dateDifference("days", `abs(epoch(${dateOf("l")}) - epoch(${dateOf("r")})) <= "#"`),
  dateDifference("days", `abs(epoch("@_l") - epoch("@_r")) <= "#"`),
  dateDifference("days", `abs(unix_timestamp(${sparkDateOf("l")}) - unix_timestamp(${sparkDateOf("r")})) <= "#"`),
  dateDifference("months", `abs(date_diff('month', ${dateOf("l")}, ${dateOf("r")})) <= "#"`),
  dateDifference("months", `abs(date_diff('month', "@_l", "@_r")) <= "#"`),
  dateDifference("years", `abs(date_diff('year', ${dateOf("l")}, ${dateOf("r")})) <= "#"`),
  dateDifference("years", `abs(date_diff('year', "@_l", "@_r")) <= "#"`),
  atLeast("array", "arrayIntersect", `array_length(list_intersect("@_l", "@_r")) >= "#"`),
  atLeast("array", "arrayIntersect", `len(list_intersect("@_l", "@_r")) >= "#"`),
  atLeast("array", "arrayIntersect", `size(array_intersect("@_l", "@_r")) >= "#"`),
  atLeast("array", "arrayIntersect", `cardinality(array_intersect("@_l", "@_r")) >= "#"`),
  form(
    "array",
    mostSimilarOfLists("jaro_winkler_similarity"),
    (column, number) => ({ kind: "someValuesAligned", column, jaroWinkler: number, values: 1 }),
    (condition) =>
      condition.kind === "someValuesAligned" && condition.values === 1 && condition.orEdits === undefined
        ? condition.jaroWinkler
        : undefined,
  ),
];
