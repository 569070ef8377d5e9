export type SqlToken =
  | { readonly kind: "word" | "quoted" | "text" | "mark"; readonly text: string }
  | { readonly kind: "number"; readonly text: string };

// In this order: text, quoted names ("a", `a`, where a doubled quote stands for one), numbers, words, marks.
const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(->|<=|>=|<>|!=|::|[-+*/=<>(),.[\]]))/uy;

/** Cuts an SQL expression into tokens; undefined where something in it is none of those that conditions are made of. */
export function tokensOf(sql: string): SqlToken[] | undefined {
  const tokens: SqlToken[] = [];
  const text = sql.trim();
  let from = 0;
  while (from < text.length) {
    TOKEN.lastIndex = from;
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    tokens.push(tokenOf(found));
    from = TOKEN.lastIndex;
  }
  return tokens;
}

function tokenOf([, text, quoted, backquoted, number, word, mark]: RegExpExecArray): SqlToken {
  if (text !== undefined) return { kind: "text", text: text.replaceAll("''", "'") };
  if (quoted !== undefined) return { kind: "quoted", text: quoted.replaceAll('""', '"') };
  if (backquoted !== undefined) return { kind: "quoted", text: backquoted.replaceAll("``", "`") };
  if (number !== undefined) return { kind: "number", text: number };
  if (word !== undefined) return { kind: "word", text: word };
  return { kind: "mark", text: mark ?? "" };
}
