import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** Where the bytes of a file go. `write` returns when more may come, so that nothing piles up in memory. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export function fileSink(path: string): ByteSink {
  const stream = createWriteStream(path);
  return {
    write: async (bytes) => {
      if (!stream.write(bytes)) await once(stream, "drain");
    },
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

/** Keeps the bytes: for small countries and tests. */
export class MemorySink implements ByteSink {
  readonly #chunks: Uint8Array[] = [];

  async write(bytes: Uint8Array): Promise<void> {
    this.#chunks.push(bytes.slice());
  }

  async close(): Promise<void> {}

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
