/** Bytes that can be read again from any place: a sealed delivery, or a buffer. */
export interface ByteSource {
  readonly size: number;
  /** Chunks from `from` up to, not including, `to`. */
  stream(from?: number, to?: number): AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 256 * 1024;

export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *stream(from = 0, to = bytes.length) {
      const end = Math.min(to, bytes.length);
      for (let at = from; at < end; at += CHUNK_BYTES) yield bytes.subarray(at, Math.min(at + CHUNK_BYTES, end));
    },
  };
}

/** All bytes of a range at once; callers keep ranges small. */
export async function readRange(source: ByteSource, from: number, to: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream(from, to)) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
