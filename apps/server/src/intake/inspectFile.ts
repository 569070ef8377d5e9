import type { ByteSource } from "./formats/byteSource.ts";
import type { EncodingEvidence } from "./formats/encoding.ts";
import { UnreadableFile } from "./formats/line.ts";
import { type Layout, readLines } from "./formats/readLines.ts";
import { recogniseLayout } from "./formats/recogniseLayout.ts";
import { refuseMediaParts } from "./formats/xlsx/refuseMediaParts.ts";

export interface Inspected {
  readonly layout: Layout;
  readonly lines: number;
}

/** More bytes 0 than this share are no text of one byte a letter. */
const MOST_NULS = 0.1;

/**
 * Reads a whole file through once, so that whatever would stop an import stops it at the door. Returns why the file cannot be
 * taken, or how it is laid out and how many entries it holds.
 */
export async function inspectFile(source: ByteSource, evidence: EncodingEvidence): Promise<Inspected | UnreadableFile> {
  try {
    const encoding = evidence.encoding();
    if (!encoding.startsWith("utf-16") && evidence.nulShare > MOST_NULS) throw new UnreadableFile("intake.file.binary");
    const layout = await recogniseLayout(source, encoding);
    if (layout.format === "xlsx") await refuseMediaParts(source);
    let lines = 0;
    for await (const batch of readLines(source, layout).batches) lines += batch.length;
    if (lines === 0) throw new UnreadableFile("intake.file.noLines");
    return { layout, lines };
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}
