import { MAX_COLUMNS, MAX_LINE_CHARS } from "../limits.ts";
import { UnreadableFile } from "../line.ts";

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** One row as split; `tooLong` rows carry no cells, because they were never held. */
export interface CsvRow {
  readonly lineNo: number;
  readonly cells: string[];
  readonly tooLong?: true;
}

/**
 * Splits decoded text into rows by RFC 4180, forgivingly: any line ending, quotes inside unquoted cells kept, text behind a
 * closing quote kept. Holds at most one row; a row of more than `MAX_LINE_CHARS` is reported and skipped.
 */
export class RowSplitter {
  readonly #delimiter: number;
  #rest = "";
  #lineNo = 1;
  #skipping = false;
  #endedOnCr = false;
  // where the row being split stands, its cells, and the lines it spans
  #at = 0;
  #cells: string[] = [];
  #lineBreaks = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Rows that this text completes. */
  push(text: string): CsvRow[] {
    return this.#split(this.#rest + text, false);
  }

  /** The last row, if the file does not end on a line break. */
  end(): CsvRow[] {
    return this.#split(this.#rest, true);
  }

  /** Whether text stands behind the last line break. */
  get hasRest(): boolean {
    return this.#rest !== "";
  }

  #split(text: string, isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let start = this.#skipping ? this.#skipLine(text) : this.#skipLineFeed(text);
    while (start < text.length && this.#readRow(text, start, isLast)) {
      rows.push({ lineNo: this.#lineNo, cells: this.#cells });
      this.#lineNo += this.#lineBreaks;
      start = this.#at;
    }
    this.#rest = start < text.length ? text.slice(start) : "";
    if (isLast) this.#rest = "";
    else if (this.#rest.length > MAX_LINE_CHARS) rows.push(this.#giveUpRow());
    return rows;
  }

  #giveUpRow(): CsvRow {
    // inside quotes the row's end cannot be known: everything after would be lost in it
    if (this.#rest.charCodeAt(this.#rest.lastIndexOf('"')) === QUOTE && endsInsideQuotes(this.#rest, this.#delimiter)) {
      throw new UnreadableFile("intake.file.unclosedQuote", { line: this.#lineNo });
    }
    this.#skipping = true;
    this.#rest = "";
    return { lineNo: this.#lineNo, cells: [], tooLong: true };
  }

  /** Where the next row starts; the whole text while the long row has no end in sight. */
  #skipLine(text: string): number {
    const end = text.search(/[\r\n]/);
    if (end === -1) return text.length;
    this.#skipping = false;
    this.#lineNo += 1;
    if (text.charCodeAt(end) === LF) return end + 1;
    this.#endedOnCr = true;
    return end + 1 + this.#skipLineFeed(text.slice(end + 1, end + 2));
  }

  /** A line feed that belongs to a carriage return at the end of the text before. */
  #skipLineFeed(text: string): number {
    if (!this.#endedOnCr || text === "") return 0;
    this.#endedOnCr = false;
    return text.charCodeAt(0) === LF ? 1 : 0;
  }

  /** Reads one row from `start`; false if the text ends before the row does. */
  #readRow(text: string, start: number, isLast: boolean): boolean {
    this.#at = start;
    this.#cells = [];
    this.#lineBreaks = 0;
    for (;;) {
      const cell =
        text.charCodeAt(this.#at) === QUOTE ? this.#quotedCell(text, isLast) : this.#plainCell(text, this.#at);
      if (cell === undefined) return false;
      this.#cells.push(cell);
      if (this.#cells.length > MAX_COLUMNS)
        throw new UnreadableFile("intake.file.tooManyColumns", { line: this.#lineNo });
      if (this.#at >= text.length) return isLast;
      if (text.charCodeAt(this.#at) !== this.#delimiter) return this.#endRow(text);
      this.#at += 1;
    }
  }

  #endRow(text: string): true {
    this.#lineBreaks += 1;
    const wasCr = text.charCodeAt(this.#at) === CR;
    this.#at += 1;
    if (!wasCr) return true;
    if (this.#at < text.length) {
      if (text.charCodeAt(this.#at) === LF) this.#at += 1;
    } else this.#endedOnCr = true;
    return true;
  }

  #plainCell(text: string, from: number): string {
    let end = from;
    while (end < text.length) {
      const char = text.charCodeAt(end);
      if (char === this.#delimiter || char === LF || char === CR) break;
      end += 1;
    }
    this.#at = end;
    return text.slice(from, end);
  }

  #quotedCell(text: string, isLast: boolean): string | undefined {
    const open = this.#at + 1;
    let close = text.indexOf('"', open);
    let hasDoubled = false;
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
      hasDoubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close === -1) {
      if (isLast) throw new UnreadableFile("intake.file.unclosedQuote", { line: this.#lineNo });
      return undefined;
    }
    // the next text may begin with the second half of a doubled quote
    if (close + 1 === text.length && !isLast) return undefined;
    const quoted = text.slice(open, close);
    this.#lineBreaks += countLineBreaks(quoted);
    return (hasDoubled ? quoted.replaceAll('""', '"') : quoted) + this.#plainCell(text, close + 1);
  }
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function endsInsideQuotes(text: string, delimiter: number): boolean {
  let inside = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const opens = at === 0 || text.charCodeAt(at - 1) === delimiter;
    if (inside || opens) inside = !inside;
  }
  return inside;
}
