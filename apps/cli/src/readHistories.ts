import { readFileSync } from "node:fs";
import { type CaptureTable, MOST_LISTS, readCaptureTable } from "@suar/estimation";
import type { MessageArguments, MessageKey } from "@suar/messages";
import type { ExitCode } from "./command.ts";
import { decodeText } from "./decodeText.ts";
import { CsvParser } from "./tables/csvParser.ts";

/** Why a file of capture histories was not taken. */
export interface HistoriesRefused {
  readonly complaint: MessageKey;
  readonly values: MessageArguments;
  readonly exit: ExitCode;
}

const COUNT = "count";

/** Reads a CSV file of capture histories: a column of 0 and 1 per list, then `count`. Delimited by comma, semicolon or tab. */
export function readHistories(path: string): CaptureTable | HistoriesRefused {
  const text = readText(path);
  if (typeof text !== "string") return text;
  const [header, ...rows] = linesOf(text);
  if (header === undefined) return { complaint: "cli.tables.noHeader", values: { path }, exit: 2 };
  const columns = header.join(", ");
  const lists = header.slice(0, -1);
  if (header.at(-1) !== COUNT) return { complaint: "cli.estimate.noCount", values: { path, columns }, exit: 2 };
  if (lists.includes("") || new Set(lists).size < lists.length) {
    return { complaint: "cli.estimate.badNames", values: { path, columns }, exit: 2 };
  }
  const misfit = rows.findIndex((row) => row.length !== header.length);
  if (misfit >= 0) return { complaint: "cli.estimate.badHistory", values: { path, line: misfit + 2 }, exit: 2 };
  const read = readCaptureTable(lists, rows);
  if (read.ok) return read.table;
  const values = { path, most: MOST_LISTS, line: (read.row ?? 0) + 2 };
  return { complaint: `cli.estimate.${read.problem}`, values, exit: 2 };
}

function readText(path: string): string | HistoriesRefused {
  try {
    return decodeText(readFileSync(path)).replace(/^\uFEFF/, "");
  } catch {
    return { complaint: "cli.compareTables.unreadable", values: { file: path }, exit: 1 };
  }
}

function linesOf(text: string): string[][] {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t"].find((one) => header.includes(one)) ?? ",";
  const lines: string[][] = [];
  const parser = new CsvParser(delimiter, (values) => lines.push(values.map((value) => value.trim())));
  parser.add(text);
  parser.end();
  return lines;
}
