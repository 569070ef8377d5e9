/** One code with its name in both languages. */
export interface Code {
  readonly code: string;
  readonly id: string;
  readonly en: string;
  /** The wider code of the same list that holds this one. */
  readonly parent?: string;
}

/** A named, versioned list; every coded value in Suar names the list and version it was taken from. */
export interface CodeList {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly codes: readonly Code[];
}

/** Reads codes written one a line as `code | Indonesian | English`, sub-codes as `parent > code | …`. */
export function codeList(name: string, version: string, source: string, lines: string): CodeList {
  const codes = lines
    .trim()
    .split("\n")
    .map((line) => readCode(line));
  return { name, version, source, codes };
}

function readCode(line: string): Code {
  const [path = "", id = "", en = ""] = line.split("|").map((part) => part.trim());
  const [parent, code] = path.includes(">") ? path.split(">").map((part) => part.trim()) : [undefined, path];
  return { code: code ?? "", id, en, ...(parent === undefined ? {} : { parent }) };
}

export function findCode(list: CodeList, code: string): Code | undefined {
  return list.codes.find((entry) => entry.code === code);
}

/** The code itself and every code under it. */
export function codesWithin(list: CodeList, code: string): readonly string[] {
  return list.codes.filter((entry) => entry.code === code || entry.parent === code).map((entry) => entry.code);
}
