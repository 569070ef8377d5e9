import { closeSync, openSync, readSync } from "node:fs";

const PIECE_BYTES = 4 << 20;

/** A file's text in pieces: UTF-8 or UTF-16 by its mark or, where it is no valid UTF-8, Windows-1252. */
export function* fileText(path: string): Generator<string> {
  yield* decoded(path, encodingOf(path));
}

function* filePieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE_BYTES);
      const bytes = readSync(file, piece);
      if (bytes === 0) return;
      yield piece.subarray(0, bytes);
    }
  } finally {
    closeSync(file);
  }
}

function* decoded(path: string, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const piece of filePieces(path)) yield decoder.decode(piece, { stream: true });
  const last = decoder.decode();
  if (last !== "") yield last;
}

function encodingOf(path: string): string {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  for (const piece of filePieces(path)) {
    if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
    if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) return "utf-16be";
    isFirst = false;
    if (!isValid(utf8, piece)) return "windows-1252";
  }
  return "utf-8";
}

function isValid(decoder: TextDecoder, piece: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
