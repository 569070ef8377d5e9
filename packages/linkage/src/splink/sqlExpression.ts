import { type SqlToken, tokensOf } from "./sqlTokens.ts";

/** An SQL expression. Operators are calls by their sign, `x IS NULL` is a call of "is null", a list one of "list". */
export type Sql =
  /** `"name_l"` and `l."name"` are both the left side of `name`. */
  | { readonly kind: "column"; readonly name: string; readonly side: "l" | "r" | null }
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Sql[] };

/** Reads an expression of the kind that conditions of comparisons and blocking rules are; undefined for any other. */
export function parseSql(text: string): Sql | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const parser = new SqlParser(tokens);
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

class NotRead extends Error {}

const operators: readonly (readonly string[])[] = [
  ["->"],
  ["or"],
  ["and"],
  ["=", "<=", ">=", "<", ">", "<>", "!="],
  ["+", "-"],
  ["*", "/"],
];

class SqlParser {
  readonly #tokens: readonly SqlToken[];
  #at = 0;

  constructor(tokens: readonly SqlToken[]) {
    this.#tokens = tokens;
  }

  whole(): Sql {
    const sql = this.#operation(0);
    if (this.#at < this.#tokens.length) throw new NotRead();
    return sql;
  }

  #operation(binding: number): Sql {
    const signs = operators[binding];
    if (signs === undefined) return this.#withSuffix(this.#operand());
    let left = this.#operation(binding + 1);
    for (let sign = this.#peek(); signs.includes(sign); sign = this.#peek()) {
      this.#at++;
      left = { kind: "call", name: sign, args: [left, this.#operation(binding + 1)] };
    }
    return left;
  }

  /** The sign or keyword that comes next, in small letters; quoted names and texts are none. */
  #peek(ahead = 0): string {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === "mark" || token?.kind === "word" ? token.text.toLowerCase() : "";
  }

  #next(): SqlToken {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new NotRead();
    return token;
  }

  #take(sign: string): void {
    if (this.#peek() !== sign) throw new NotRead();
    this.#at++;
  }

  #operand(): Sql {
    const token = this.#next();
    if (token.kind === "text") return { kind: "literal", value: token.text };
    if (token.kind === "number") return { kind: "literal", value: Number(token.text) };
    if (token.text === "(" && token.kind === "mark") return this.#closed(this.#operation(0), ")");
    if (token.text === "[" && token.kind === "mark") return { kind: "call", name: "list", args: this.#listUpTo("]") };
    if (token.kind === "mark") throw new NotRead();
    if (this.#peek() !== "(" || token.kind === "quoted") return this.#column(token);
    this.#at++;
    const name = token.text.toLowerCase();
    if (name === "cast" || name === "try_cast") return this.#closed(this.#cast(this.#operation(0), "as"), ")");
    return { kind: "call", name, args: this.#listUpTo(")") };
  }

  #closed(sql: Sql, sign: string): Sql {
    this.#take(sign);
    return sql;
  }

  #listUpTo(end: string): Sql[] {
    const args: Sql[] = [];
    while (this.#peek() !== end) {
      if (args.length > 0) this.#take(",");
      args.push(this.#operation(0));
    }
    this.#take(end);
    return args;
  }

  #cast(sql: Sql, sign: string): Sql {
    this.#take(sign);
    const type: Sql = { kind: "literal", value: this.#next().text.toLowerCase() };
    return { kind: "call", name: "cast", args: [sql, type] };
  }

  #column(first: SqlToken): Sql {
    const table = first.text.toLowerCase();
    if (this.#peek() === "." && (table === "l" || table === "r")) {
      this.#at++;
      return { kind: "column", name: this.#next().text, side: table };
    }
    const found = /^(.+)_([lr])$/i.exec(first.text);
    if (found === null) return { kind: "column", name: first.text, side: null };
    return { kind: "column", name: found[1] ?? "", side: found[2]?.toLowerCase() === "l" ? "l" : "r" };
  }

  #withSuffix(sql: Sql): Sql {
    const next = this.#peek();
    if (next === "::") return this.#withSuffix(this.#cast(sql, "::"));
    if (next === "[") {
      this.#at++;
      return this.#withSuffix({ kind: "call", name: "element", args: [sql, ...this.#listUpTo("]")] });
    }
    if (next !== "is" || this.#peek(1) !== "null") return sql;
    this.#at += 2;
    return { kind: "call", name: "is null", args: [sql] };
  }
}
