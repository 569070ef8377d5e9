import { parseSql, type Sql } from "./sqlExpression.ts";
import { partsOf } from "./sqlPattern.ts";

/**
 * Delivered columns of a null level that means what "missing" means here: no column has a value on both sides.
 * Undefined where it means something else, such as "one of several columns is missing".
 */
export function readMissing(text: string): ReadonlySet<string> | undefined {
  const sql = parseSql(text);
  if (sql === undefined) return undefined;
  const columns = new Set<string>();
  for (const part of partsOf(sql, "and")) {
    const read = partsOf(part, "or").map(nullColumns);
    const [first] = read;
    if (first === undefined || read.length !== 2 || read.some((names) => names !== first)) return undefined;
    for (const name of first.split("\n")) columns.add(name);
  }
  return columns;
}

/** Delivered columns of what is tested for NULL, one a line; empty where it is no such test. */
function nullColumns(sql: Sql): string | undefined {
  if (sql.kind !== "call" || sql.name !== "is null") return undefined;
  return [...new Set(columnsIn(sql))].sort().join("\n") || undefined;
}

function columnsIn(sql: Sql): string[] {
  if (sql.kind === "column") return sql.side === null ? [] : [sql.name];
  return sql.kind === "call" ? sql.args.flatMap(columnsIn) : [];
}
