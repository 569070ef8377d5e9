import type { ByteSource } from "../byteSource.ts";
import { decodeText, type Encoding } from "../encoding.ts";
import { GrowingColumns } from "../growingColumns.ts";
import type { LineReader, ReadLine } from "../line.ts";
import { entryOfJson, parseJson } from "./parseEntry.ts";
import { type Element, ElementSplitter } from "./splitElements.ts";

/** Reads a JSON array; the line number of an entry counts the array's elements, since several may stand on one line. */
export function readJsonArray(source: ByteSource, encoding: Encoding): LineReader {
  const columns = new GrowingColumns();
  return { columns: columns.names, batches: readBatches(source, encoding, columns) };
}

async function* readBatches(
  source: ByteSource,
  encoding: Encoding,
  columns: GrowingColumns,
): AsyncGenerator<ReadLine[]> {
  const splitter = new ElementSplitter();
  let entryNo = 0;
  for await (const text of decodeText(source.stream(), encoding)) {
    yield splitter.push(text).map((element) => {
      entryNo += 1;
      return entryOfElement(element, entryNo, columns);
    });
  }
  splitter.end();
}

function entryOfElement({ text }: Element, entryNo: number, columns: GrowingColumns): ReadLine {
  if (text === undefined) return { lineNo: entryNo, broken: "intake.reject.lineTooLong" };
  const value = parseJson(text);
  if (value === undefined) return { lineNo: entryNo, broken: "intake.reject.notJson" };
  return entryOfJson(value, entryNo, columns);
}
