import type { MessageKey } from "@suar/messages";
import { UnreadableFile } from "../line.ts";
import type { ZipEntry } from "./zipEntry.ts";

const MAX_ENTRIES = 2000;
const MAX_BYTES = 8 * 1024 ** 3;
/** Sheets of repeated words shrink a hundredfold at most; small parts may shrink more and do no harm. */
const MAX_RATIO = 300;
const HARMLESS_BYTES = 32 * 1024 ** 2;

const MEDIA_PART =
  /(^|\/)media\/|\.(jpe?g|jfif|png|gif|bmp|tiff?|webp|heic|heif|avif|svg|emf|wmf|mp4|m4v|mov|avi|mkv|webm|mpe?g|3gp|wmv|flv|mp3|wav|ogg|m4a)$/i;
const EMBEDDED_PART = /(^|\/)(embeddings|activeX)\/|vbaProject\.bin$|oleObject/i;

/** Refuses an archive by its table of contents alone: bombs, locked parts, pictures, videos and embedded files. */
export function refuseHostileArchive(entries: readonly ZipEntry[], fileBytes: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  // entries that lie over each other let a small file unpack to a large one
  const isBomb =
    entries.length > MAX_ENTRIES || total > MAX_BYTES || packed > fileBytes || entries.some(isInflatedBeyondReason);
  if (isBomb) throw new UnreadableFile("intake.file.zipBomb");
  const problem = entries.map(problemOf).find((key) => key !== undefined);
  if (problem !== undefined) throw new UnreadableFile(problem);
}

function isInflatedBeyondReason({ bytes, packedBytes }: ZipEntry): boolean {
  return bytes > HARMLESS_BYTES && bytes / Math.max(1, packedBytes) > MAX_RATIO;
}

function problemOf({ name, isEncrypted }: ZipEntry): MessageKey | undefined {
  if (isEncrypted) return "intake.file.locked";
  if (MEDIA_PART.test(name)) return "intake.file.media";
  return EMBEDDED_PART.test(name) ? "intake.file.embedded" : undefined;
}
