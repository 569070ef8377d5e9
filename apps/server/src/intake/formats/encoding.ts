import { isAscii, isUtf8 } from "node:buffer";
import type { Mapping } from "@suar/contract";

export type Encoding = Mapping["encoding"];

/** What the bytes of a whole text file say about its encoding; fed chunk by chunk. */
export class EncodingEvidence {
  #bytes = 0;
  #head = new Uint8Array();
  #nulsAtEven = 0;
  #nulsAtOdd = 0;
  #validSequences = 0;
  #invalidBytes = 0;
  #pending = new Uint8Array();

  add(chunk: Uint8Array): void {
    if (this.#head.length < 4) this.#head = Buffer.concat([this.#head, chunk.subarray(0, 4)]).subarray(0, 4);
    if (!isAscii(chunk) || this.#pending.length > 0) this.#weighUtf8(chunk);
    if (chunk.includes(0)) this.#countNuls(chunk);
    this.#bytes += chunk.length;
  }

  /** Share of bytes 0: none in any text of one byte a letter. */
  get nulShare(): number {
    return (this.#nulsAtEven + this.#nulsAtOdd) / Math.max(1, this.#bytes);
  }

  encoding(): Encoding {
    const [first, second, third] = this.#head;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
    // Indonesian and English in UTF-16: nearly every other byte is 0
    if (this.#nulsAtOdd > this.#bytes / 4 && this.#nulsAtEven === 0) return "utf-16le";
    if (this.#nulsAtEven > this.#bytes / 4 && this.#nulsAtOdd === 0) return "utf-16be";
    // a damaged UTF-8 file still holds more whole sequences than broken ones
    return this.#invalidBytes === 0 || this.#validSequences > this.#invalidBytes ? "utf-8" : "windows-1252";
  }

  #countNuls(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) {
      if ((this.#bytes + at) % 2 === 0) this.#nulsAtEven += 1;
      else this.#nulsAtOdd += 1;
    }
  }

  #weighUtf8(chunk: Uint8Array): void {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const end = bytes.length - incompleteTail(bytes);
    this.#pending = Uint8Array.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    const isValid = isUtf8(whole);
    for (let at = 0; at < whole.length; at += 1) {
      const byte = whole[at] ?? 0;
      if (byte < 0x80) continue;
      const length = sequenceLength(byte);
      if (isValid || (length > 1 && isUtf8(whole.subarray(at, at + length)))) {
        this.#validSequences += 1;
        at += length - 1;
      } else this.#invalidBytes += 1;
    }
  }
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}

/** Bytes at the end that begin a sequence which the next chunk may complete. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Text of the chunks; unknown bytes become U+FFFD, by which their line is known, a byte order mark vanishes. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
