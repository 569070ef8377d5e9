import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";
import type { ByteSink } from "./byteSink.ts";

// 1 January 1980, 0:00: a fixed stamp, so that the same rows give the same bytes.
const DOS_DATE = 0x0021;
const VERSION = 20;
// bit 3: sizes follow the content; bit 11: names are UTF-8
const FLAGS = 0x0808;
const FOUR_GIB = 0xffff_ffff;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export interface ZipEntry {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[], name: Buffer): Buffer {
  const fixed = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  fixed.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [bytes, value] of fields) {
    at = bytes === 2 ? fixed.writeUInt16LE(value, at) : fixed.writeUInt32LE(value, at);
  }
  return Buffer.concat([fixed, name]);
}

/** Writes a zip archive entry by entry, each deflated as it comes: memory does not grow with the content. */
export class ZipWriter {
  readonly #sink: ByteSink;
  readonly #entries: Written[] = [];
  #at = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#at += bytes.length;
    if (this.#at >= FOUR_GIB) throw new RangeError("a zip archive without its 64-bit extension ends at 4 GiB");
    await this.#sink.write(bytes);
  }

  /** Opens an entry; the one before must be closed. */
  async open(path: string): Promise<ZipEntry> {
    const name = Buffer.from(path, "utf8");
    const at = this.#at;
    await this.#put(
      header(
        0x04034b50,
        [
          [2, VERSION],
          [2, FLAGS],
          [2, 8],
          [2, 0],
          [2, DOS_DATE],
          [4, 0],
          [4, 0],
          [4, 0],
          [2, name.length],
          [2, 0],
        ],
        name,
      ),
    );
    const deflate = createDeflateRaw({ level: 6 });
    let crc = 0;
    let size = 0;
    let packed = 0;
    const pump = (async () => {
      for await (const chunk of deflate) {
        packed += chunk.length;
        await this.#put(chunk);
      }
    })();
    return {
      write: async (bytes) => {
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, "drain");
      },
      close: async () => {
        deflate.end();
        await pump;
        await this.#put(
          header(
            0x08074b50,
            [
              [4, crc],
              [4, packed],
              [4, size],
            ],
            Buffer.alloc(0),
          ),
        );
        this.#entries.push({ name, crc, packed, size, at });
      },
    };
  }

  async close(): Promise<void> {
    const at = this.#at;
    for (const { name, crc, packed, size, at: start } of this.#entries) {
      await this.#put(
        header(
          0x02014b50,
          [
            [2, VERSION],
            [2, VERSION],
            [2, FLAGS],
            [2, 8],
            [2, 0],
            [2, DOS_DATE],
            [4, crc],
            [4, packed],
            [4, size],
            [2, name.length],
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, start],
          ],
          name,
        ),
      );
    }
    const count = this.#entries.length;
    await this.#put(
      header(
        0x06054b50,
        [
          [2, 0],
          [2, 0],
          [2, count],
          [2, count],
          [4, this.#at - at],
          [4, at],
          [2, 0],
        ],
        Buffer.alloc(0),
      ),
    );
    await this.#sink.close();
  }
}
