import { UnreadableFile } from "./line.ts";

// Suar never takes, keeps or shows images or video; these are the first bytes by which such files are known.
const bytesOf = (hex: string) => Buffer.from(hex, "hex");
const MEDIA_STARTS: readonly { at: number; bytes: Buffer }[] = [
  { at: 0, bytes: bytesOf("ffd8ff") }, // JPEG
  { at: 0, bytes: bytesOf("89504e470d0a1a0a") }, // PNG
  { at: 0, bytes: Buffer.from("GIF8") },
  { at: 0, bytes: bytesOf("1a45dfa3") }, // Matroska, WebM
  { at: 0, bytes: bytesOf("000001ba") }, // MPEG
  { at: 0, bytes: bytesOf("000001b3") },
  { at: 0, bytes: Buffer.from("FLV\u0001") },
  { at: 0, bytes: bytesOf("3026b2758e66cf11") }, // ASF, WMV
  { at: 0, bytes: bytesOf("49492a00") }, // TIFF
  { at: 0, bytes: bytesOf("4d4d002a") },
  { at: 0, bytes: Buffer.from("OggS") },
  { at: 4, bytes: Buffer.from("ftyp") }, // MP4, MOV, HEIC, AVIF
  { at: 8, bytes: Buffer.from("WEBP") },
  { at: 8, bytes: Buffer.from("AVI ") },
];

/** Whether a file, or a part inside one, begins as an image or a video does. */
export function beginsAsMedia(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  // BMP's two letters may begin a text; its reserved zero bytes may not
  const isBitmap = bytes.length > 14 && bytes.toString("latin1", 0, 2) === "BM" && bytes.readUInt32LE(6) === 0;
  return isBitmap || MEDIA_STARTS.some(({ at, bytes: start }) => bytes.subarray(at, at + start.length).equals(start));
}

// only marks that no text in any of our encodings can hold by chance
const MARKS_INSIDE_TEXT = [bytesOf("ffd8ffe0"), bytesOf("ffd8ffe1"), bytesOf("ffd8ffdb"), bytesOf("89504e470d0a1a0a")];

/** Refuses raw image bytes pasted into a text file. */
export function refuseMediaInside(chunk: Uint8Array): void {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (MARKS_INSIDE_TEXT.some((mark) => bytes.includes(mark))) throw new UnreadableFile("intake.file.media");
}

const SHORTEST_PAYLOAD_CHARS = 48;
const LONGEST_PLAIN_WORD_CHARS = 2048;
const DATA_URI = /data:\s*(image|video|audio|application)\//i;
// the same first bytes as above, written in base64 or in hexadecimal
const ENCODED_START =
  /(?:^|[\s,;"'=:])(?:\/9j\/[\w+/]{24}|iVBORw0KGgo|R0lGOD[dl]h|UklGR[\w+/]{20}|GkXfo[\w+/]{24}|AAAA[\w+/]{2}Z0eXB|AAAA[\w+/]{1,4}mdHlw|AAAA[\w+/]{1,4}Z0eX|AAAA[\w+/]{2,4}ZnR5c|(?:\\x)?ffd8ff[0-9a-f]{40}|(?:\\x)?89504e470d0a1a0a)/i;
const LONG_WORD = new RegExp(`[A-Za-z0-9+/_=-]{${LONGEST_PLAIN_WORD_CHARS},}`);

/** Whether a cell carries a picture, a video or another file as text. */
export function carriesPayload(cell: string): boolean {
  if (cell.length < SHORTEST_PAYLOAD_CHARS) return cell.length > 10 && cell.startsWith("data:") && DATA_URI.test(cell);
  return (
    DATA_URI.test(cell) || ENCODED_START.test(cell) || (cell.length >= LONGEST_PLAIN_WORD_CHARS && LONG_WORD.test(cell))
  );
}

export function refusePayload(cell: string | undefined, lineNo: number): void {
  if (cell !== undefined && cell.length > 10 && carriesPayload(cell)) {
    throw new UnreadableFile("intake.file.mediaInLine", { line: lineNo });
  }
}
