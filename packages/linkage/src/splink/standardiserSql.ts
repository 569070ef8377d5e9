import { isStandardiser } from "../table/standardise.ts";
import type { Sql } from "./sqlExpression.ts";
import { fillPattern, matchPattern, sqlPattern } from "./sqlPattern.ts";

const PLAIN = `lower(trim(regexp_replace(strip_accents("@"), '\\s+', ' ', 'g')))`;
const DATE = `try_strptime("@", ['%Y-%m-%d', '%d/%m/%Y', '%d-%m-%Y', '%Y%m%d'])`;

// The first pattern of a standardiser is the one written (DuckDB); the one that says most comes before those within it.
const patterns = (
  [
    ["lettersAndDigits", `regexp_replace(${PLAIN}, '[^\\p{L}\\p{N}]', '', 'g')`],
    ["letters", `regexp_replace(${PLAIN}, '[^\\p{L}]', '', 'g')`],
    ["words", `string_split_regex(${PLAIN}, '[^\\p{L}\\p{N}]+')`],
    ["emailUser", `regexp_extract(${PLAIN}, '^[^@]+', 0)`],
    ["emailUser", `regexp_extract("@", '^[^@]+', 0)`],
    ["extract", `regexp_extract("@", "$", 0)`],
    ["plain", PLAIN],
    ["digits", `regexp_replace("@", '[^0-9]', '', 'g')`],
    ["date", `strftime(${DATE}, '%Y-%m-%d')`],
    ["year", `strftime(${DATE}, '%Y')`],
    ["atLeast", `list_filter("@", word -> length(word) >= "#")`],
    ["prefix", `substring("@", 1, "#")`],
    ["prefix", `substr("@", 1, "#")`],
    ["prefix", `left("@", "#")`],
    ["suffix", `right("@", "#")`],
    ["trim", `trim("@")`],
    ["lower", `lower("@")`],
    ["lower", `upper("@")`],
    // an empty text is missing here without being told
    ["", `nullif("@", '')`],
  ] as const
).map(([name, text]) => ({ name, pattern: sqlPattern(text) }));

/** Standardisers whose result is a list. */
export function makesList(standardisers: readonly string[]): boolean {
  return standardisers.includes("words");
}

/** Standardisers whose SQL reads less than they do: months by name and dates cut to the year are not read. */
export const readsLessInSql: ReadonlySet<string> = new Set(["date", "year"]);

/** The SQL of standardisers applied to an expression; undefined where one of them cannot be said in SQL. */
export function standardiserSql(names: readonly string[], of: string): string | undefined {
  let sql = of;
  for (const name of names) {
    const [first] = name.split(":");
    const given = name.slice(name.indexOf(":") + 1);
    const found = patterns.find((known) => known.name === first);
    if (found === undefined) return undefined;
    sql = fillPattern(found.pattern, { "@": sql, "#": given, $: `'${given.replaceAll("'", "''")}'` });
  }
  return sql;
}

/** A delivered column of one side and the standardisers that an expression puts it through. */
export interface StandardisedColumn {
  readonly from: string;
  readonly side: "l" | "r";
  readonly standardise: readonly string[];
}

export function readStandardised(sql: Sql): StandardisedColumn | undefined {
  if (sql.kind === "column") return sql.side === null ? undefined : { from: sql.name, side: sql.side, standardise: [] };
  if (sql.kind === "call" && sql.name === "cast") return castToText(sql.args);
  for (const known of patterns) {
    const found = readOne(known, sql);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readOne({ name, pattern }: (typeof patterns)[number], sql: Sql): StandardisedColumn | undefined {
  const captures = matchPattern(pattern, sql);
  const inner = captures?.get("@");
  const column = inner === undefined ? undefined : readStandardised(inner);
  if (captures === undefined || column === undefined || name === "") return column;
  const given = captures.get("#") ?? captures.get("$");
  const standardiser = given?.kind === "literal" ? `${name}:${given.value}` : name;
  return isStandardiser(standardiser) ? { ...column, standardise: [...column.standardise, standardiser] } : undefined;
}

const TEXT_TYPES: readonly unknown[] = ["text", "varchar", "string", "date", "timestamp"];

/** Every value is text here already. */
function castToText([of, type]: readonly Sql[]): StandardisedColumn | undefined {
  return of !== undefined && type?.kind === "literal" && TEXT_TYPES.includes(type.value)
    ? readStandardised(of)
    : undefined;
}
