import type { ByteSource } from "../byteSource.ts";
import { decodeText, type Encoding } from "../encoding.ts";
import { GrowingColumns } from "../growingColumns.ts";
import { MAX_LINE_CHARS } from "../limits.ts";
import { type LineReader, type ReadLine, UnreadableFile } from "../line.ts";
import { entryOfJson, parseJson } from "./parseEntry.ts";

export function readJsonLines(source: ByteSource, encoding: Encoding): LineReader {
  const columns = new GrowingColumns();
  return { columns: columns.names, batches: readBatches(source, encoding, columns) };
}

async function* readBatches(
  source: ByteSource,
  encoding: Encoding,
  columns: GrowingColumns,
): AsyncGenerator<ReadLine[]> {
  let rest = "";
  let lineNo = 1;
  let isSkipping = false;
  for await (const text of decodeText(source.stream(), encoding)) {
    const pieces = (rest + text).split("\n");
    rest = pieces.pop() ?? "";
    const lines: ReadLine[] = [];
    for (const piece of pieces) {
      if (isSkipping) isSkipping = false;
      else pushEntry(lines, piece, lineNo, columns);
      lineNo += 1;
    }
    if (rest.length > MAX_LINE_CHARS) {
      if (!isSkipping) lines.push({ lineNo, broken: "intake.reject.lineTooLong" });
      isSkipping = true;
      rest = "";
    }
    yield lines;
  }
  if (!isSkipping) yield lastEntry(rest, lineNo, columns);
}

function pushEntry(lines: ReadLine[], text: string, lineNo: number, columns: GrowingColumns): void {
  if (text.trim() !== "") lines.push(entryOfText(text, lineNo, columns));
}

function entryOfText(text: string, lineNo: number, columns: GrowingColumns): ReadLine {
  const value = parseJson(text);
  return value === undefined ? { lineNo, broken: "intake.reject.notJson" } : entryOfJson(value, lineNo, columns);
}

/** A last line without an end that is no JSON was cut off, and nobody knows how many more there were. */
function lastEntry(text: string, lineNo: number, columns: GrowingColumns): ReadLine[] {
  if (text.trim() === "") return [];
  const entry = entryOfText(text, lineNo, columns);
  if ("broken" in entry && entry.broken === "intake.reject.notJson") {
    throw new UnreadableFile("intake.file.truncated", { line: lineNo });
  }
  return [entry];
}
