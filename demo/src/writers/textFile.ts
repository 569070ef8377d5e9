import type { ByteSink } from "./byteSink.ts";
import type { Cell, ListFile } from "./listFile.ts";

const CP1252: Readonly<Record<string, number>> = {
  "’": 0x92,
  "‘": 0x91,
  "–": 0x96,
  "—": 0x97,
  "“": 0x93,
  "”": 0x94,
  "…": 0x85,
};

/** Bytes of Windows-1252; a letter that it lacks becomes a question mark, as old programs write it. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(
    text,
    (letter) => CP1252[letter] ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f),
  );
}

export function encodeUtf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

export interface TextFormat {
  readonly head: string;
  /** What stands below the records. */
  readonly tail: (records: number) => string;
  readonly encode: (text: string) => Uint8Array;
  /** One record, with its line end. */
  readonly line: (row: readonly Cell[]) => string;
  /** Line number of the first record. */
  readonly firstLine: number;
}

export function openTextFile(sink: ByteSink, format: TextFormat): ListFile {
  let waiting = format.head;
  let line = format.firstLine;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "") await sink.write(format.encode(text));
  };
  return {
    add: (row) => {
      waiting += format.line(row);
      return line++;
    },
    flush,
    close: async () => {
      waiting += format.tail(line - format.firstLine);
      await flush();
      await sink.close();
    },
  };
}

function csvCell(cell: Cell, delimiter: string): string {
  const text = cell === undefined ? "" : String(cell);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvFormat(
  columns: readonly string[],
  habits: {
    delimiter: string;
    encode: TextFormat["encode"];
    bom: boolean;
    lineEnd: string;
    /** What an office writes below its list before the number of records; absent: nothing. */
    totalLabel?: string;
  },
): TextFormat {
  const line = (row: readonly Cell[]) =>
    `${row.map((cell) => csvCell(cell, habits.delimiter)).join(habits.delimiter)}${habits.lineEnd}`;
  const { totalLabel } = habits;
  const tail = (records: number) =>
    totalLabel === undefined ? "" : line([totalLabel, records, ...columns.slice(2).map(() => "")]);
  return { head: `${habits.bom ? "\uFEFF" : ""}${line(columns)}`, tail, encode: habits.encode, line, firstLine: 2 };
}
