import type { Encoding } from "../formats/encoding.ts";
import { type Element, ElementSplitter } from "../formats/json/splitElements.ts";
import { type Cut, UncutText } from "./cutLines.ts";

/**
 * Cuts a JSON array, byte for byte, before each element and behind the last one: each cut is an element with what separates it
 * from the next. Elements are found by the very splitter that the reader uses, and numbered as the reader numbers them, by their
 * place in the array.
 *
 * @example `[{"a":1}, {"a":2}]` gives `[`, `{"a":1}, `, `{"a":2}` and `]`
 */
export async function* cutElements(stream: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Cut> {
  const letters = lettersOf(encoding);
  const splitter = new ElementSplitter();
  const kept = new KeptBytes();
  let last: Element | undefined;
  let lineNo = 0;
  for await (const chunk of stream) {
    kept.add(chunk);
    for (const element of splitter.push(letters.decode(chunk))) {
      yield* kept.takeTo(element.start * letters.bytes, lineNo === 0 ? null : lineNo);
      lineNo += 1;
      last = element;
    }
  }
  if (last !== undefined) yield* kept.takeTo(last.end * letters.bytes, lineNo);
  for (const cut of kept.takeTo(Number.POSITIVE_INFINITY, null)) {
    // another list behind the one that is read may name children as well, and no record tells of them
    if (lineNo > 0 && /[[{]/.test(Buffer.from(cut.bytes).toString("latin1"))) throw new UncutText();
    yield cut;
  }
}

/**
 * Bytes as letters of one length, so that the place of a letter is the place of its bytes: what separates elements is written in
 * the same way in every text of one byte a letter, and in UTF-8, where no other letter holds such a byte.
 */
function lettersOf(encoding: Encoding): { bytes: 1 | 2; decode(chunk: Uint8Array): string } {
  if (!encoding.startsWith("utf-16"))
    return {
      bytes: 1,
      decode: (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString("latin1"),
    };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { bytes: 2, decode: (chunk) => decoder.decode(chunk, { stream: true }) };
}

/** Bytes that have been read and not been cut off yet. */
class KeptBytes {
  #held = Buffer.alloc(0);
  #firstByte = 0;

  add(chunk: Uint8Array): void {
    this.#held = this.#held.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#held, chunk]);
  }

  /** Everything up to a byte, as one cut, if there is anything. */
  *takeTo(byte: number, lineNo: number | null): Generator<Cut> {
    const length = Math.min(byte - this.#firstByte, this.#held.length);
    if (length === 0) return;
    yield { lineNo, firstByte: this.#firstByte, bytes: this.#held.subarray(0, length) };
    this.#held = this.#held.subarray(length);
    this.#firstByte += length;
  }
}
