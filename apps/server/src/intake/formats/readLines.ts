import type { Mapping } from "@suar/contract";
import type { ByteSource } from "./byteSource.ts";
import { readCsv } from "./csv/readCsv.ts";
import { readJsonArray } from "./json/readJsonArray.ts";
import { readJsonLines } from "./json/readJsonLines.ts";
import type { LineReader } from "./line.ts";
import { readSheet } from "./xlsx/readSheet.ts";
import { readReports } from "./xml/readReports.ts";

/** How a file is laid out: the part of a mapping that says nothing about columns. */
export type Layout = Pick<Mapping, "format" | "encoding" | "delimiter" | "sheet" | "headerLine">;

/**
 * Reads the lines of a file, in constant memory. Nothing happens before `batches` is read; a file that cannot be taken
 * throws `UnreadableFile` there.
 */
export function readLines(source: ByteSource, layout: Layout): LineReader {
  switch (layout.format) {
    case "csv":
      return readCsv(source, { ...layout, delimiter: layout.delimiter ?? "," });
    case "xlsx":
      return readSheet(source, layout);
    case "json":
      return readJsonArray(source, layout.encoding);
    case "jsonl":
      return readJsonLines(source, layout.encoding);
    case "cybertipline":
      return readReports(source, layout.encoding);
  }
}
