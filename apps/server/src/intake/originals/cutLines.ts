import type { Encoding } from "../formats/encoding.ts";

/** Bytes from the start of a line with an entry up to the next such line; before the first entry without a line. */
export interface Cut {
  lineNo: number | null;
  firstByte: number;
  bytes: Uint8Array;
}

const LF = 10;
const CR = 13;

/** A text is not cut where its lines may be counted in another way than its reader counts them. */
export class UncutText extends Error {}

/**
 * Cuts a text, byte for byte, before each line that holds an entry. Every byte belongs to exactly one cut. Lines are counted
 * as the readers count them: by line feeds.
 *
 * @param entryLines rising numbers of the lines with entries, records or rejected
 */
export async function* cutLines(
  stream: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  entryLines: AsyncIterator<number>,
): AsyncGenerator<Cut> {
  const cutter = new Cutter(encoding);
  let next = await nextOf(entryLines);
  for await (const chunk of stream) {
    let from = 0;
    for (let at = cutter.findLine(chunk, 0, next); at < chunk.length; at = cutter.findLine(chunk, at, next)) {
      const cut = cutter.take(chunk.subarray(from, at), next);
      if (cut !== undefined) yield cut;
      from = at;
      next = await nextOf(entryLines);
    }
    cutter.hold(chunk.subarray(from));
  }
  // an entry whose line never came: lines were counted in another way than the reader's
  if (next !== null) throw new UncutText();
  const last = cutter.take(new Uint8Array(), null);
  if (last !== undefined) yield last;
}

async function nextOf(entryLines: AsyncIterator<number>): Promise<number | null> {
  const { value, done } = await entryLines.next();
  return done === true ? null : value;
}

class Cutter {
  lineNo = 1;
  readonly #unit: 1 | 2;
  readonly #low: 0 | 1;
  #position = 0;
  /** Bytes of the present chunk that were looked at. */
  #seen = 0;
  #isAtStart = true;
  #wasCr = false;
  #previous = 0;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #heldLine: number | null = null;
  #firstByte = 0;

  constructor(encoding: Encoding) {
    this.#unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
    this.#low = encoding === "utf-16be" ? 1 : 0;
  }

  /** Looks at bytes from a place on; says where this line begins, or the chunk's end. Each byte is looked at once. */
  findLine(chunk: Uint8Array, from: number, line: number | null): number {
    for (let at = Math.max(from, this.#seen); at < chunk.length; at += 1) {
      this.#seen = at + 1;
      if (this.#beginsLine(chunk, at) && this.lineNo === line) return at;
    }
    this.#seen = 0;
    return chunk.length;
  }

  /** Looks at one byte; true where it is the first of a line. */
  #beginsLine(chunk: Uint8Array, at: number): boolean {
    const begins = this.#isAtStart;
    this.#isAtStart = false;
    const byte = chunk[at] as number;
    const place = this.#position % this.#unit;
    this.#position += 1;
    if (this.#unit === 1) this.#see(byte);
    else if (place === 1) this.#see(this.#low === 0 ? this.#previous | (byte << 8) : (this.#previous << 8) | byte);
    this.#previous = byte;
    return begins;
  }

  #see(char: number): void {
    if (this.#wasCr && char !== LF) throw new UncutText();
    this.#wasCr = char === CR;
    if (char !== LF) return;
    this.lineNo += 1;
    this.#isAtStart = true;
  }

  hold(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#held.push(piece);
    this.#heldBytes += piece.length;
  }

  /** Everything held so far with this piece behind it, as one cut, if there is any; what follows belongs to the next line. */
  take(piece: Uint8Array, nextLine: number | null): Cut | undefined {
    this.hold(piece);
    const lineNo = this.#heldLine;
    this.#heldLine = nextLine;
    if (this.#heldBytes === 0) return undefined;
    const [only] = this.#held;
    const bytes = this.#held.length === 1 && only !== undefined ? only : Buffer.concat(this.#held);
    const cut = { lineNo, firstByte: this.#firstByte, bytes };
    this.#firstByte += bytes.length;
    this.#held = [];
    this.#heldBytes = 0;
    return cut;
  }
}
