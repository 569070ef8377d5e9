import { type ByteSource, readRange } from "./byteSource.ts";
import { sniffCsv } from "./csv/sniffCsv.ts";
import { type Encoding, EncodingEvidence } from "./encoding.ts";
import { type HeadRow, headerLineOf } from "./header.ts";
import { parseJson } from "./json/parseEntry.ts";
import { UnreadableFile } from "./line.ts";
import { beginsAsMedia } from "./media.ts";
import type { Layout } from "./readLines.ts";
import { largestOf, readRows } from "./xlsx/readSheet.ts";
import { openWorkbook } from "./xlsx/workbook.ts";

const HEAD_BYTES = 256 * 1024;
const HEAD_ROWS = 60;

/** First bytes of files that are no list: PDF, older Excel and locked workbooks, packed and program files. */
const NO_LIST = [
  "%PDF",
  "\u00d0\u00cf\u0011\u00e0",
  "\u001f\u008b",
  "Rar!",
  "7z\u00bc\u00af",
  "\u007fELF",
  "MZ\u0090",
  "BZh9",
  "PAR1",
  "SQLite",
];

/** Whether the file is a workbook, by its first bytes; text otherwise. */
export function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Refuses what cannot be a list of entries by its first bytes. */
export function refuseOtherFiles(head: Uint8Array): void {
  if (beginsAsMedia(head)) throw new UnreadableFile("intake.file.media");
  const start = Buffer.from(head.subarray(0, 8)).toString("latin1");
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) throw new UnreadableFile("intake.file.oldWorkbook");
  if (NO_LIST.some((mark) => start.startsWith(mark))) throw new UnreadableFile("intake.file.notATable");
}

/** Finds the format and how the file is laid out. The encoding of a text file is known from all its bytes at reception. */
export async function recogniseLayout(source: ByteSource, encoding: Encoding): Promise<Layout> {
  const head = await readRange(source, 0, Math.min(HEAD_BYTES, source.size));
  refuseOtherFiles(head);
  if (isArchive(head)) return layoutOfWorkbook(source);
  const text = new TextDecoder(encoding).decode(head);
  const plain: Layout = { format: "csv", encoding, delimiter: null, sheet: null, headerLine: 0 };
  const start = text.trimStart();
  if (start === "") throw new UnreadableFile("intake.file.noLines");
  if (start.startsWith("<")) return { ...plain, format: formatOfXml(start) };
  if (/^[[{]\s*["{[\]}]/.test(start))
    return { ...plain, format: isJsonLines(start, head.length < source.size) ? "jsonl" : "json" };
  return { ...plain, ...sniffCsv(text) };
}

function formatOfXml(start: string): "cybertipline" {
  if (/<!DOCTYPE|<!ENTITY/i.test(start)) throw new UnreadableFile("intake.file.doctype", { line: 1 });
  if (/^<(!doctype\s+)?html/i.test(start)) throw new UnreadableFile("intake.file.notATable");
  return "cybertipline";
}

/** JSON lines have a whole object on their first line; an object alone in its file may be the wrapping of a list. */
function isJsonLines(start: string, isCut: boolean): boolean {
  const end = start.indexOf("\n");
  if (!start.startsWith("{") || (end === -1 && isCut)) return false;
  const first = parseJson(end === -1 ? start : start.slice(0, end));
  if (typeof first !== "object" || first === null) return false;
  const isAlone = end === -1 || start.slice(end).trim() === "";
  return !(isAlone && Object.values(first).some(isListOfObjects));
}

const isListOfObjects = (value: unknown) => Array.isArray(value) && typeof value[0] === "object";

async function layoutOfWorkbook(source: ByteSource): Promise<Layout> {
  const { sheets } = await openWorkbook(source);
  const sheet = largestOf(sheets)?.name ?? null;
  const rows: HeadRow[] = [];
  for await (const batch of readRows(source, sheet)) {
    rows.push(...batch);
    if (rows.length >= HEAD_ROWS) break;
  }
  const width = usualWidth(rows);
  return { format: "xlsx", encoding: "utf-8", delimiter: null, sheet, headerLine: headerLineOf(rows, width) };
}

function usualWidth(rows: readonly HeadRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The encoding that all bytes of a text file speak for. */
export async function recogniseEncoding(source: ByteSource): Promise<Encoding> {
  const evidence = new EncodingEvidence();
  for await (const chunk of source.stream()) evidence.add(chunk);
  return evidence.encoding();
}
