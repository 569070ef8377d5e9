/** Column names of a header line: trimmed, the nameless numbered, repeated ones told apart. */
export function columnNames(header: readonly (string | undefined)[]): string[] {
  const taken = new Set<string>();
  return Array.from(header, (cell, at) => {
    const name = (cell ?? "").replace(/\s+/g, " ").trim() || `#${at + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

/** Names for a file without a header line. */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `#${at + 1}`);
}

export interface HeadRow {
  readonly lineNo: number;
  readonly cells: readonly (string | undefined)[];
}

const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== "";

/** The line that names the columns, below titles if there are any; 0 if the first full line is an entry already. */
export function headerLineOf(rows: readonly HeadRow[], width: number): number {
  const header = rows.find(({ cells }) => cells.filter(isFilled).length > width / 2);
  return header === undefined || looksLikeEntry(header.cells) ? 0 : header.lineNo;
}

/** Column names hold no long numbers and no dates; entries nearly always do. */
function looksLikeEntry(cells: readonly (string | undefined)[]): boolean {
  return cells.some((cell) => /\d{6,}|^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell ?? ""));
}
