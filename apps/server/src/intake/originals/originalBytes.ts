import type { IdentityRoom } from "../../identity/index.ts";
import type { Database } from "../../platform/index.ts";
import { openSegments } from "./openSegments.ts";

const BLANK = 0x20;
const LF = 0x0a;

/** A range of an original's bytes; an erased line is blanks up to its end. Throws where there is no such byte. */
export async function* originalBytes(
  database: Database,
  identity: IdentityRoom,
  deliveryId: string,
  { from, to }: { from: number; to: number },
): AsyncGenerator<Uint8Array> {
  let at = from;
  for await (const { row, bytes } of openSegments(database, identity, deliveryId, from)) {
    if (at >= to) return;
    const kept = bytes ?? blankLine(row.bytes);
    const piece = kept.subarray(at - row.firstByte, Math.min(kept.length, to - row.firstByte));
    at += piece.length;
    yield piece;
  }
  if (at < to) throw new Error("a segment of a delivery is missing");
}

function blankLine(length: number): Uint8Array {
  const blanks = new Uint8Array(length).fill(BLANK);
  if (length > 0) blanks[length - 1] = LF;
  return blanks;
}
