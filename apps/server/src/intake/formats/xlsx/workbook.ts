import type { ByteSource } from "../byteSource.ts";
import { decodeText } from "../encoding.ts";
import { UnreadableFile } from "../line.ts";
import { attributeOf, TagScanner, unescapeText } from "./scanTags.ts";
import { readEntry, readZipEntries } from "./zip.ts";
import type { ZipEntry } from "./zipEntry.ts";

interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
}

export interface Workbook {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Visible sheets in their order. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as old Macintosh files do. */
  readonly countsFrom1904: boolean;
  /** For each cell style: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
}

/** Opens a workbook: its table of contents, its sheets, and which styles are dates. */
export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const entries = await readZipEntries(source);
  const targets = await readTargets(source, entries.get("xl/_rels/workbook.xml.rels"));
  const workbook = entries.get("xl/workbook.xml");
  if (workbook === undefined) throw new UnreadableFile("intake.file.notATable");
  let countsFrom1904 = false;
  const sheets: Sheet[] = [];
  await scanEntry(source, workbook, (name, attributes) => {
    if (name === "workbookPr") countsFrom1904 = /^(1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
    const entry = name === "sheet" ? entries.get(targets.get(attributeOf(attributes, "r:id") ?? "") ?? "") : undefined;
    const isHidden = /hidden/i.test(attributeOf(attributes, "state") ?? "");
    if (entry !== undefined && !isHidden)
      sheets.push({ name: unescapeText(attributeOf(attributes, "name") ?? ""), entry });
  });
  if (sheets.length === 0) throw new UnreadableFile("intake.file.noLines");
  return { entries, sheets, countsFrom1904, dateStyles: await readDateStyles(source, entries.get("xl/styles.xml")) };
}

type OnOpen = (name: string, attributes: string) => void;

const ignore = () => undefined;

async function scanEntry(source: ByteSource, entry: ZipEntry, open: OnOpen): Promise<void> {
  const scanner = new TagScanner({ open, close: ignore, text: ignore });
  for await (const text of decodeText(readEntry(source, entry), "utf-8")) scanner.push(text);
  scanner.end();
}

async function readTargets(source: ByteSource, rels: ZipEntry | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (rels === undefined) return targets;
  await scanEntry(source, rels, (name, attributes) => {
    const target = attributeOf(attributes, "Target");
    if (name !== "Relationship" || target === undefined) return;
    targets.set(attributeOf(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  });
  return targets;
}

// built-in number formats that show dates or times (ECMA-376 part 1, 18.8.30)
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A custom format is a date if, without its quoted text and colours, it holds parts of a date. */
function isDateFormat(code: string): boolean {
  return /[dy]|m{3}|h:|\bm\/|mm/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

async function readDateStyles(source: ByteSource, styles: ZipEntry | undefined): Promise<boolean[]> {
  const dateStyles: boolean[] = [];
  if (styles === undefined) return dateStyles;
  const custom = new Map<number, boolean>();
  let inCellFormats = false;
  await scanEntry(source, styles, (name, attributes) => {
    const id = Number(attributeOf(attributes, "numFmtId") ?? Number.NaN);
    if (name === "numFmt") custom.set(id, isDateFormat(unescapeText(attributeOf(attributes, "formatCode") ?? "")));
    if (name === "cellXfs" || name === "cellStyles" || name === "cellStyleXfs") inCellFormats = name === "cellXfs";
    if (name === "xf" && inCellFormats) dateStyles.push(custom.get(id) ?? isBuiltInDate(id));
  });
  return dateStyles;
}
