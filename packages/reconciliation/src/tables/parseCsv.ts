const DELIMITERS = [",", ";", "\t", "|"];

/** The cells of a CSV text, line by line, unquoted; the delimiter is the one that divides the first lines most evenly. */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  return splitCells(body, delimiterOf(body)).filter((cells) => cells.some((cell) => cell !== ""));
}

function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 12).join("\n");
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = splitCells(head, delimiter).map((cells) => cells.length);
    const usual = mostFrequent(widths.filter((width) => width > 1));
    const score = usual === undefined ? 0 : widths.filter((width) => width === usual).length * 100 + usual;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

export function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

/** One pass over the text; a quote inside a quoted cell is doubled. */
function splitCells(text: string, delimiter: string): string[][] {
  const lines: string[][] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter === "|" ? "\\|" : delimiter}|\\r?\\n|\\r|$)`,
    "y",
  );
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const match = cell.exec(text);
    // a stray quote: what follows up to the line's end is taken as it stands
    if (match === null) {
      cell.lastIndex = endOfLine(text, from);
      line.push(text.slice(from, cell.lastIndex).trim());
      continue;
    }
    line.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim());
    if (match[3] !== delimiter) {
      lines.push(line);
      line = [];
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
