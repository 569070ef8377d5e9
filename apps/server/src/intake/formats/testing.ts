import { bytesInMemory } from "./byteSource.ts";
import { EncodingEvidence } from "./encoding.ts";
import { isBroken, type ReadLine, UnreadableFile } from "./line.ts";
import { readLines } from "./readLines.ts";
import { recogniseLayout } from "./recogniseLayout.ts";

export type CellsByName = Record<string, string>;

/** Everything a reader makes of some bytes, for tests: entries by column name, broken lines, or why the file is refused. */
export async function readAll(bytes: Uint8Array) {
  const source = bytesInMemory(bytes);
  const evidence = new EncodingEvidence();
  evidence.add(bytes);
  try {
    const layout = await recogniseLayout(source, evidence.encoding());
    const reader = readLines(source, layout);
    const lines: ReadLine[] = [];
    for await (const batch of reader.batches) lines.push(...batch);
    const entries = lines.flatMap((line) =>
      isBroken(line) ? [] : line.parts.map((cells) => byName(reader.columns, cells)),
    );
    return { layout, columns: [...reader.columns], lines, entries, broken: lines.filter(isBroken), refused: undefined };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { layout: undefined, columns: [], lines: [], entries: [], broken: [], refused: error.key };
  }
}

function byName(columns: readonly string[], cells: readonly (string | undefined)[]): CellsByName {
  return Object.fromEntries(columns.flatMap((name, at) => (cells[at] === undefined ? [] : [[name, cells[at]]])));
}

export const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
