import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { ByteSource } from "../byteSource.ts";
import { decodeText, type Encoding } from "../encoding.ts";
import { GrowingColumns } from "../growingColumns.ts";
import { MAX_DEPTH, MAX_LINE_CHARS } from "../limits.ts";
import { type LineReader, type ReadLine, UnreadableFile } from "../line.ts";
import { refusePayload } from "../media.ts";
import { unreadableReason } from "../readableText.ts";
import { ReportParts } from "./reportParts.ts";

/** Reads reports in the shape of the CyberTipline API: one `<report>`, or many in a file; one entry per `<victim>`. */
export function readReports(source: ByteSource, encoding: Encoding): LineReader {
  const columns = new GrowingColumns();
  return { columns: columns.names, batches: readBatches(source, encoding, columns) };
}

async function* readBatches(
  source: ByteSource,
  encoding: Encoding,
  columns: GrowingColumns,
): AsyncGenerator<ReadLine[]> {
  const reports = new ReportParser(columns);
  for await (const text of decodeText(source.stream(), encoding)) yield reports.push(text);
  yield reports.end();
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Follows the elements of the text and gives a line for every report that has ended. */
class ReportParser {
  readonly #columns: GrowingColumns;
  readonly #parser = new SaxesParser();
  #lines: ReadLine[] = [];
  #path: string[] = [];
  #report: ReportParts | undefined;
  #reportDepth = 0;
  #reportNo = 0;
  #charsSinceTag = 0;
  #text = "";

  constructor(columns: GrowingColumns) {
    this.#columns = columns;
    this.#parser.on("doctype", () => this.#refuse("intake.file.doctype"));
    this.#parser.on("error", () => this.#refuse("intake.file.malformed"));
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", () => this.#close());
    this.#parser.on("text", (text) => this.#addText(text));
    this.#parser.on("cdata", (text) => this.#addText(text));
  }

  push(text: string): ReadLine[] {
    this.#charsSinceTag += text.length;
    this.#parser.write(text);
    if (this.#charsSinceTag > 2 * MAX_LINE_CHARS) this.#refuse("intake.file.lineTooLong");
    return this.#taken();
  }

  end(): ReadLine[] {
    if (this.#path.length > 0) this.#refuse("intake.file.truncated");
    this.#parser.close();
    if (this.#reportNo === 0) throw new UnreadableFile("intake.file.noLines");
    return this.#taken();
  }

  #taken(): ReadLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  #refuse(
    key: "intake.file.doctype" | "intake.file.malformed" | "intake.file.lineTooLong" | "intake.file.truncated",
  ): never {
    throw new UnreadableFile(key, { line: this.#parser.line });
  }

  #open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    this.#charsSinceTag = 0;
    this.#text = "";
    this.#path.push(name);
    if (this.#path.length > MAX_DEPTH) this.#refuse("intake.file.malformed");
    if (this.#report === undefined) {
      if (name === "report") this.#beginReport();
      return;
    }
    this.#report.enter(this.#pathInReport());
    for (const [attribute, value] of Object.entries(tag.attributes)) {
      this.#report.add(`${this.#pathInReport()}@${localName(attribute)}`, value);
    }
  }

  #beginReport(): void {
    this.#report = new ReportParts();
    this.#reportDepth = this.#path.length;
    this.#reportNo += 1;
  }

  #close(): void {
    this.#charsSinceTag = 0;
    const text = this.#text.trim();
    this.#text = "";
    const report = this.#report;
    if (report !== undefined && this.#path.length === this.#reportDepth) this.#endReport(report);
    else if (report !== undefined && text !== "") report.add(this.#pathInReport(), text);
    this.#path.pop();
  }

  #endReport(report: ReportParts): void {
    this.#lines.push(entryOfReport(report, this.#reportNo, this.#columns));
    this.#report = undefined;
  }

  #addText(text: string): void {
    if (this.#report !== undefined) this.#text += text;
  }

  #pathInReport(): string {
    return this.#path.slice(this.#reportDepth).join(".");
  }
}

function entryOfReport(report: ReportParts, lineNo: number, columns: GrowingColumns): ReadLine {
  if (report.chars > MAX_LINE_CHARS) return { lineNo, broken: "intake.reject.lineTooLong" };
  const parts = report.parts().map((values) => columns.cellsOf(values, lineNo));
  for (const cells of parts) {
    for (const cell of cells) refusePayload(cell, lineNo);
    const unreadable = unreadableReason(cells);
    if (unreadable !== undefined) return { lineNo, broken: unreadable };
  }
  return { lineNo, parts };
}
