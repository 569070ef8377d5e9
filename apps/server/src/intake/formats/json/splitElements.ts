import { MAX_LINE_CHARS } from "../limits.ts";
import { UnreadableFile } from "../line.ts";

/** One element of the array, as text; undefined where it was too long to be held. */
export interface Element {
  readonly lineNo: number;
  readonly text: string | undefined;
  /** Where it stands in the whole text, in characters; `end` is the first behind it. */
  readonly start: number;
  readonly end: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);
const isBlank = (char: number) => char <= 32 || char === 0xfeff;

/**
 * Cuts the elements out of a JSON array without parsing it: `[ … ]`, or the first array of an object (`{ "data": [ … ] }`).
 * Only brackets and strings are followed, so that a broken element costs no other one.
 */
export class ElementSplitter {
  #depth = 0;
  /** Depth inside the array; 0 until it has begun, -1 once it has ended. */
  #arrayDepth = 0;
  #inString = false;
  #escaped = false;
  #element = "";
  #elementAt = -1;
  #elementLine = 1;
  #isTooLong = false;
  #lineNo = 1;
  /** Characters of the texts before the present one. */
  #before = 0;
  #start = 0;

  push(text: string): Element[] {
    const elements: Element[] = [];
    this.#elementAt = this.#elementAt === -1 ? -1 : 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      if (char === 10) this.#lineNo += 1;
      if (this.#inString) this.#followString(char);
      else this.#follow(char, text, at, elements);
    }
    if (this.#elementAt !== -1) this.#hold(text.slice(this.#elementAt));
    this.#before += text.length;
    return elements;
  }

  /** Refuses a text that ends before its array does. */
  end(): void {
    if (this.#arrayDepth === 0) throw new UnreadableFile("intake.file.noLines");
    if (this.#depth > 0) throw new UnreadableFile("intake.file.truncated", { line: this.#lineNo });
  }

  #followString(char: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === BACKSLASH) this.#escaped = true;
    else if (char === QUOTE) this.#inString = false;
  }

  #follow(char: number, text: string, at: number, elements: Element[]): void {
    if (this.#isBetweenElements(char, text, at, elements)) return;
    if (char === QUOTE) this.#inString = true;
    else if (OPEN.has(char)) this.#open(char);
    else if (CLOSE.has(char)) this.#close(text, at, elements);
  }

  /** Begins an element at its first character and ends it at the comma behind it. */
  #isBetweenElements(char: number, text: string, at: number, elements: Element[]): boolean {
    if (this.#arrayDepth <= 0 || this.#depth !== this.#arrayDepth) return false;
    if (char === 44) {
      this.#finish(text, at, elements);
      return true;
    }
    if (this.#elementAt === -1 && !isBlank(char) && char !== 93) {
      this.#elementAt = at;
      this.#elementLine = this.#lineNo;
      this.#start = this.#before + at;
    }
    return false;
  }

  #open(char: number): void {
    this.#depth += 1;
    // an object's own array of entries stands directly inside it
    if (this.#arrayDepth === 0 && char === 91 && this.#depth <= 2) this.#arrayDepth = this.#depth;
  }

  #close(text: string, at: number, elements: Element[]): void {
    if (this.#depth === this.#arrayDepth) {
      this.#finish(text, at, elements);
      this.#arrayDepth = -1;
    }
    this.#depth -= 1;
    if (this.#depth < 0) throw new UnreadableFile("intake.file.malformed", { line: this.#lineNo });
  }

  #finish(text: string, at: number, elements: Element[]): void {
    if (this.#elementAt === -1) return;
    this.#hold(text.slice(this.#elementAt, at));
    const held = this.#isTooLong ? undefined : this.#element;
    elements.push({ lineNo: this.#elementLine, text: held, start: this.#start, end: this.#before + at });
    this.#element = "";
    this.#elementAt = -1;
    this.#isTooLong = false;
  }

  #hold(piece: string): void {
    if (this.#isTooLong) return;
    this.#element += piece;
    if (this.#element.length <= MAX_LINE_CHARS) return;
    this.#isTooLong = true;
    this.#element = "";
  }
}
