import { extname, parse } from "node:path";
import type { Cell } from "@suar/linkage";
import type { MessageArguments, MessageKey } from "@suar/messages";
import { readCsv } from "./readCsv.ts";
import { readJsonLines } from "./readJsonLines.ts";
import { readParquet } from "./readParquet.ts";

/** A file's records in columns, values as text. */
export interface FileTable {
  /** The file's name without its ending. */
  readonly name: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/** Why a file could not be read, as a message. */
export interface Unreadable {
  readonly unreadable: MessageKey;
  readonly values: MessageArguments;
}

export type TableRead = FileTable | Unreadable;

export function isUnreadable(read: TableRead): read is Unreadable {
  return "unreadable" in read;
}

/** Reads CSV (any usual delimiter, UTF-8, UTF-16 or Windows-1252), JSON lines (.jsonl, .ndjson) or Parquet, by the ending. */
export async function readTable(path: string): Promise<TableRead> {
  const { name } = parse(path);
  try {
    const columns = await readColumns(path);
    if (columns === undefined) return { unreadable: "cli.tables.noHeader", values: { path } };
    return { name, rows: Object.values(columns)[0]?.length ?? 0, columns };
  } catch (error) {
    return { unreadable: "cli.tables.unreadable", values: { path, reason: reasonOf(error) } };
  }
}

async function readColumns(path: string): Promise<Record<string, Cell[]> | undefined> {
  switch (extname(path).toLowerCase()) {
    case ".parquet":
      return readParquet(path);
    case ".jsonl":
    case ".ndjson":
      return readJsonLines(path);
    default:
      return readCsv(path);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
