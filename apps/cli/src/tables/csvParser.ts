const QUOTE = '"';

/** Reads CSV text piece by piece (RFC 4180; a quote inside an unquoted value stands for itself). */
export class CsvParser {
  readonly #delimiter: string;
  readonly #take: (values: string[]) => void;
  #rest = "";

  /** @param take called with the values of each line; blank lines are left out */
  constructor(delimiter: string, take: (values: string[]) => void) {
    this.#delimiter = delimiter;
    this.#take = take;
  }

  add(text: string): void {
    const all = this.#rest + text;
    this.#rest = all.slice(this.#takeLines(all));
  }

  end(): void {
    if (this.#rest !== "") this.#takeLine(this.#rest.replace(/\r$/, ""));
    this.#rest = "";
  }

  /** Takes every whole line and returns where the first that is not whole begins. */
  #takeLines(text: string): number {
    let start = 0;
    for (;;) {
      const end = endOfLine(text, start);
      if (end < 0) return start;
      this.#takeLine(text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end));
      start = end + 1;
    }
  }

  #takeLine(line: string): void {
    if (line === "") return;
    this.#take(line.includes(QUOTE) ? splitQuoted(line, this.#delimiter) : line.split(this.#delimiter));
  }
}

/** Where a line ends that begins at `start`, passing over line ends within quotes; −1 if it is not whole. */
function endOfLine(text: string, start: number): number {
  let end = text.indexOf("\n", start);
  let quote = text.indexOf(QUOTE, start);
  while (end >= 0 && quote >= 0 && quote < end) {
    const closing = text.indexOf(QUOTE, quote + 1);
    if (closing < 0) return -1;
    if (closing > end) end = text.indexOf("\n", closing);
    quote = text.indexOf(QUOTE, closing + 1);
  }
  return end;
}

/** Values of one line, some of them in quotes. */
export function splitQuoted(line: string, delimiter: string): string[] {
  const values: string[] = [];
  let at = 0;
  for (;;) {
    const { value, end } = valueAt(line, at, delimiter);
    values.push(value);
    if (end >= line.length) return values;
    at = end + 1;
    if (at === line.length) return [...values, ""];
  }
}

function valueAt(line: string, start: number, delimiter: string): { value: string; end: number } {
  let open = start;
  while (line[open] === " ") open++;
  if (line[open] !== QUOTE) {
    const end = line.indexOf(delimiter, start);
    return end < 0 ? { value: line.slice(start), end: line.length } : { value: line.slice(start, end), end };
  }
  let value = "";
  let from = open + 1;
  for (;;) {
    const closing = line.indexOf(QUOTE, from);
    if (closing < 0) return { value: value + line.slice(from), end: line.length };
    value += line.slice(from, closing);
    if (line[closing + 1] !== QUOTE) return afterClosing(line, value, closing + 1, delimiter);
    value += QUOTE;
    from = closing + 2;
  }
}

function afterClosing(line: string, value: string, from: number, delimiter: string): { value: string; end: number } {
  const end = line.indexOf(delimiter, from);
  const tail = end < 0 ? line.slice(from) : line.slice(from, end);
  return { value: value + tail.trimEnd(), end: end < 0 ? line.length : end };
}
