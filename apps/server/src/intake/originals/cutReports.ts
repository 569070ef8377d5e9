import { type Cut, UncutText } from "./cutLines.ts";

const OPENING = Buffer.from("<report");
const ENDS_NAME = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);

/**
 * Cuts a file of reports, byte for byte, before each element `report`; entries are numbered as the reader numbers them, by
 * report. For texts of one byte a letter, which XML's names are in.
 */
export async function* cutReports(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Cut> {
  let held = Buffer.alloc(0);
  let lineNo: number | null = null;
  let firstByte = 0;
  let searchedTo = 0;
  for await (const chunk of stream) {
    held = Buffer.concat([held, chunk]);
    for (let at = findReport(held, searchedTo); at !== -1; at = findReport(held, OPENING.length)) {
      if (at > 0) yield certain({ lineNo, firstByte, bytes: held.subarray(0, at) });
      firstByte += at;
      held = held.subarray(at);
      lineNo = (lineNo ?? 0) + 1;
      searchedTo = OPENING.length;
    }
    // an opening, or the character behind it, may be cut off at the chunk's end
    searchedTo = Math.max(searchedTo, held.length - OPENING.length);
  }
  if (held.length > 0) yield certain({ lineNo, firstByte, bytes: held });
}

/** Comments, character data and prefixed names could hide a report or feign one: such a file is not cut. */
function certain(cut: Cut): Cut {
  const bytes = Buffer.from(cut.bytes.buffer, cut.bytes.byteOffset, cut.bytes.length);
  if (bytes.includes("<!") || bytes.includes(":report")) throw new UncutText();
  return cut;
}

/** Where the next element `report` opens, or -1; `reporter` and others that begin alike are none. */
function findReport(held: Buffer, from: number): number {
  for (let at = held.indexOf(OPENING, from); at !== -1; at = held.indexOf(OPENING, at + 1)) {
    const behind = held[at + OPENING.length];
    if (behind === undefined) return -1;
    if (ENDS_NAME.has(behind)) return at;
  }
  return -1;
}
