import type { MessageArguments, MessageKey } from "@suar/messages";

/** The values of one entry, by the position of their column in `LineReader.columns`. */
export type Cells = readonly (string | undefined)[];

/** A line that was read: one entry, or several where a report names several children. */
export interface Line {
  readonly lineNo: number;
  readonly parts: readonly Cells[];
}

/** A line that cannot be read; it is rejected with this reason and the file goes on. */
export interface BrokenLine {
  readonly lineNo: number;
  readonly broken: MessageKey;
}

export type ReadLine = Line | BrokenLine;

export function isBroken(line: ReadLine): line is BrokenLine {
  return "broken" in line;
}

/**
 * The lines of one file, in order, in batches of a few hundred. `columns` grows while lines are read where the format
 * does not name all columns at its head (JSON, XML); a column never moves.
 */
export interface LineReader {
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly ReadLine[]>;
}

/** Values of one cell that holds several, as the readers of JSON, XML and XLSX join them. */
export const VALUE_SEPARATOR = "\n";

/**
 * Says that a whole file cannot be taken. Readers throw it because it ends a stream from deep inside; the room's front
 * door catches it and returns a refusal.
 */
export class UnreadableFile extends Error {
  readonly key: MessageKey;
  readonly values: MessageArguments;

  constructor(key: MessageKey, values: MessageArguments = {}) {
    super(key);
    this.name = "UnreadableFile";
    this.key = key;
    this.values = values;
  }
}
