import type { ByteSource } from "../byteSource.ts";
import { decodeText } from "../encoding.ts";
import { UnreadableFile } from "../line.ts";
import { TagScanner, unescapeText } from "./scanTags.ts";
import { readEntry } from "./zip.ts";
import type { ZipEntry } from "./zipEntry.ts";

/** The format keeps repeated texts in one list that must be held; beyond this, a workbook is refused. */
const MAX_CHARS = 256 * 1024 * 1024;

export async function readSharedStrings(source: ByteSource, entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let current = "";
  let chars = 0;
  let isText = false;
  let isReadingAid = false;
  const scanner = new TagScanner({
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") isReadingAid = true;
      isText = name === "t" && !isReadingAid;
    },
    close(name) {
      if (name === "si") strings.push(current);
      if (name === "rPh") isReadingAid = false;
      isText = false;
    },
    text(text) {
      if (isText) current += unescapeText(text);
      chars += text.length;
    },
  });
  for await (const text of decodeText(readEntry(source, entry), "utf-8")) {
    scanner.push(text);
    if (chars > MAX_CHARS) throw new UnreadableFile("intake.file.tooLarge");
  }
  scanner.end();
  return strings;
}
