import type { Mapping } from "@suar/contract";
import type { ByteSource } from "./formats/byteSource.ts";
import type { Encoding } from "./formats/encoding.ts";
import { UnreadableFile } from "./formats/line.ts";
import { type Layout, readLines } from "./formats/readLines.ts";
import { recogniseLayout } from "./formats/recogniseLayout.ts";

/**
 * How to read a delivery with a profile that may have been made for an earlier one: as the profile says if its columns are
 * then found (a steward may have corrected it), else as this file shows itself. Encodings are always this file's own.
 */
export async function chooseLayout(source: ByteSource, mapping: Mapping, encoding: Encoding): Promise<Layout> {
  const own = await recogniseLayout(source, encoding);
  const { format, delimiter, sheet, headerLine } = mapping;
  const saved: Layout = { format, encoding, delimiter, sheet, headerLine };
  const wanted = mapping.columns.filter(({ target }) => target !== null).map(({ column }) => column);
  if (
    saved.format === own.format &&
    (await countColumns(source, saved, wanted)) >= (await countColumns(source, own, wanted))
  ) {
    return saved;
  }
  if ((await countColumns(source, own, wanted)) === 0) throw new UnreadableFile("intake.file.profileDoesNotFit");
  return own;
}

/** How many of the wanted columns stand in the first lines. */
async function countColumns(source: ByteSource, layout: Layout, wanted: readonly string[]): Promise<number> {
  try {
    const reader = readLines(source, layout);
    for await (const batch of reader.batches) if (batch.length > 0) break;
    return wanted.filter((column) => reader.columns.includes(column)).length;
  } catch (error) {
    if (error instanceof UnreadableFile) return -1;
    throw error;
  }
}
