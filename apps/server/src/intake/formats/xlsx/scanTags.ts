import { MAX_LINE_CHARS } from "../limits.ts";
import { UnreadableFile } from "../line.ts";

export interface TagListener {
  /** Name without prefix; the attributes as written. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Follows the tags of a spreadsheet's XML part: a flat, machine-written subset for which a full parser is several times too
 * slow. No document type, no entities but the five of XML; never holds more than one tag or text.
 */
export class TagScanner {
  readonly #listener: TagListener;
  #rest = "";

  constructor(listener: TagListener) {
    this.#listener = listener;
  }

  push(chunk: string): void {
    const text = this.#rest + chunk;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open === -1) break;
      const close = endOfTag(text, open);
      if (close === -1) break;
      if (open > at) this.#listener.text(text.slice(at, open));
      this.#tag(text, open, close);
      at = close + 1;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > 2 * MAX_LINE_CHARS) throw new UnreadableFile("intake.file.malformedZip");
  }

  end(): void {
    if (this.#rest.trim() !== "") throw new UnreadableFile("intake.file.malformedZip");
  }

  #tag(text: string, open: number, close: number): void {
    const first = text.charCodeAt(open + 1);
    if (first === 33) this.#declaration(text, open, close);
    else if (first === 47) this.#listener.close(localName(text.slice(open + 2, close).trimEnd()));
    else if (first !== 63) this.#element(text, open, close);
  }

  #declaration(text: string, open: number, close: number): void {
    if (text.startsWith("<![CDATA[", open)) this.#listener.text(escapeText(text.slice(open + 9, close - 2)));
    else if (!text.startsWith("<!--", open)) throw new UnreadableFile("intake.file.doctype");
  }

  #element(text: string, open: number, close: number): void {
    const isEmpty = text.charCodeAt(close - 1) === 47;
    const inner = text.slice(open + 1, isEmpty ? close - 1 : close);
    const space = inner.search(/\s/);
    const name = localName(space === -1 ? inner : inner.slice(0, space));
    this.#listener.open(name, space === -1 ? "" : inner.slice(space));
    if (isEmpty) this.#listener.close(name);
  }
}

function endOfTag(text: string, open: number): number {
  if (text.charCodeAt(open + 1) !== 33) return text.indexOf(">", open);
  if (text.startsWith("<!--", open)) return endOf(text, "-->", open);
  return text.startsWith("<![CDATA[", open) ? endOf(text, "]]>", open) : text.indexOf(">", open);
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + 2;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const escapeText = (text: string) => text.replaceAll("&", "&amp;");

/** Text with XML's own entities and character references read; `_x000D_` is how spreadsheets write control characters. */
export function unescapeText(text: string): string {
  const read = text.includes("&") ? text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, readEntity) : text;
  return read.includes("_x") ? read.replace(/_x00(0[9ADad])_/g, " ") : read;
}

function readEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
  const isHex = name.charAt(1).toLowerCase() === "x";
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

/** One attribute's value out of a tag's attributes as written. */
export function attributeOf(attributes: string, name: string): string | undefined {
  return valueBehind(attributes, ` ${name}="`, '"') ?? valueBehind(attributes, ` ${name}='`, "'");
}

function valueBehind(attributes: string, opening: string, closing: string): string | undefined {
  const at = attributes.indexOf(opening);
  if (at === -1) return undefined;
  const start = at + opening.length;
  const end = attributes.indexOf(closing, start);
  return end === -1 ? undefined : attributes.slice(start, end);
}
