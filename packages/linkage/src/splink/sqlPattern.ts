import { parseSql, type Sql } from "./sqlExpression.ts";

/** What the places of a pattern hold, by their names. */
export type Captures = ReadonlyMap<string, Sql>;

/**
 * An expression with places in it: `"@"`, and for the two records `"@_l"` and `"@_r"`, hold any expression, `"#"` a number
 * and `"$"` a text. What is written for Splink and what is read from it are the same pattern.
 *
 * @example sqlPattern(`levenshtein("@_l", "@_r") <= "#"`)
 */
export interface SqlPattern {
  readonly text: string;
  readonly sql: Sql;
}

export function sqlPattern(text: string): SqlPattern {
  const sql = parseSql(text);
  if (sql === undefined) throw new Error(`a pattern that is no expression: ${text}`);
  return { text, sql };
}

/** Puts expressions into the places of a pattern. */
export function fillPattern({ text }: SqlPattern, places: Readonly<Record<string, string>>): string {
  return text.replace(/"([@#$](?:_[lr])?)"/g, (place, name: string) => places[name] ?? place);
}

/** What the places hold if the expression has the pattern's form. */
export function matchPattern(pattern: SqlPattern, sql: Sql): Captures | undefined {
  const captures = new Map<string, Sql>();
  return fits(pattern.sql, sql, captures) ? captures : undefined;
}

/** The number in a pattern's place; 0 where the pattern has none. */
export function numberIn(captures: Captures): number {
  const found = captures.get("#");
  return found?.kind === "literal" ? Number(found.value) : 0;
}

function fits(pattern: Sql, sql: Sql, captures: Map<string, Sql>): boolean {
  if (pattern.kind === "column" && /^[@#$]$/.test(pattern.name))
    return capture(pattern.name, pattern.side, sql, captures);
  if (pattern.kind === "call") {
    return (
      sql.kind === "call" &&
      sql.name === pattern.name &&
      sql.args.length === pattern.args.length &&
      pattern.args.every((part, at) => fits(part, sql.args[at] as Sql, captures))
    );
  }
  if (pattern.kind === "column") return sql.kind === "column" && sql.name === pattern.name;
  return sql.kind === "literal" && sql.value === pattern.value;
}

function capture(name: string, side: string | null, sql: Sql, captures: Map<string, Sql>): boolean {
  if (name === "#" && !(sql.kind === "literal" && typeof sql.value === "number")) return false;
  if (name === "$" && !(sql.kind === "literal" && typeof sql.value === "string")) return false;
  const place = side === null ? name : `${name}_${side}`;
  const known = captures.get(place);
  if (known !== undefined) return JSON.stringify(known) === JSON.stringify(sql);
  captures.set(place, sql);
  return true;
}

/** The parts of a chain of AND or OR. */
export function partsOf(sql: Sql, name: "and" | "or"): Sql[] {
  return sql.kind === "call" && sql.name === name ? sql.args.flatMap((part) => partsOf(part, name)) : [sql];
}
