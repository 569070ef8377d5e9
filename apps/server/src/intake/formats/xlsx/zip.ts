import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type ByteSource, readRange } from "../byteSource.ts";
import { UnreadableFile } from "../line.ts";
import type { ZipEntry } from "./zipEntry.ts";
import { refuseHostileArchive } from "./zipLimits.ts";

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const malformed = () => new UnreadableFile("intake.file.malformedZip");

/** Reads the archive's table of contents and refuses bombs before a byte is inflated. ZIP64 is never needed for a sheet. */
export async function readZipEntries(source: ByteSource): Promise<Map<string, ZipEntry>> {
  const tailAt = Math.max(0, source.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = view(await readRange(source, tailAt, source.size));
  const endAt = findEnd(tail);
  // without its table of contents, which stands last, the file was cut off
  if (endAt === -1) throw new UnreadableFile("intake.file.truncatedArchive");
  const count = tail.readUInt16LE(endAt + 10);
  const directoryBytes = tail.readUInt32LE(endAt + 12);
  const directoryAt = tail.readUInt32LE(endAt + 16);
  if (directoryAt + directoryBytes > source.size || directoryBytes > MAX_DIRECTORY_BYTES) throw malformed();
  const directory = view(await readRange(source, directoryAt, directoryAt + directoryBytes));
  const entries = readDirectory(directory, count);
  refuseHostileArchive(entries, source.size);
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw malformed();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + 46, nameEnd),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The entry's bytes, inflated as they are asked for; refuses more than it declared, and bytes that were altered. */
export async function* readEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let crc = 0;
  try {
    for await (const chunk of inflated(await packedBytes(source, entry), entry.method)) {
      bytes += chunk.length;
      if (bytes > entry.bytes) throw new UnreadableFile("intake.file.zipBomb");
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw isInflateError(error) ? malformed() : error;
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw malformed();
}

async function packedBytes(source: ByteSource, entry: ZipEntry): Promise<AsyncIterable<Uint8Array>> {
  const header = view(await readRange(source, entry.headerAt, entry.headerAt + 30));
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw malformed();
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packedBytes > source.size) throw malformed();
  return source.stream(start, start + entry.packedBytes);
}

function inflated(packed: AsyncIterable<Uint8Array>, method: number): AsyncIterable<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw malformed();
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  // the error, if any, is thrown by the loop that reads `inflate`
  pipeline(Readable.from(packed), inflate, () => undefined);
  return inflate;
}

function isInflateError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ERR_STREAM");
}
