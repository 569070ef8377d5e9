import { adultsAmong, type CountrySize, peopleOf } from "./country.ts";
import type { Entry } from "./entry.ts";
import type { SourceCode } from "./sourceCode.ts";
import { DEMO_SOURCES } from "./sources/index.ts";
import type { DemoSource } from "./sources/source.ts";
import { type PlannedTruth, TruthCounter } from "./truth/plannedTruth.ts";
import { openTruthOfPersons, openTruthOfRecords, truthOfPerson, truthOfRecord } from "./truth/truthFiles.ts";
import type { ByteSink } from "./writers/byteSink.ts";
import type { Cell, ListFile } from "./writers/listFile.ts";
import { fileNameOf, openSourceFile } from "./writers/openSourceFile.ts";

export interface SentFile {
  readonly source: SourceCode;
  readonly name: string;
  readonly records: number;
}

export interface SentCountry {
  readonly files: readonly SentFile[];
  readonly truth: PlannedTruth;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

// a worksheet holds 1,048,576 rows; what is more goes into a further file
const ROWS_PER_WORKBOOK = 1_048_000;
const PEOPLE_PER_FLUSH = 256;

/** One source's file, and the further files once it is full. */
class SourceSender {
  readonly source: DemoSource;
  readonly #openSink: (name: string) => ByteSink;
  readonly #idColumn: number;
  readonly sent: { source: SourceCode; name: string; records: number }[] = [];
  #file: ListFile | undefined;
  #full: ListFile[] = [];

  constructor(source: DemoSource, openSink: (name: string) => ByteSink) {
    this.source = source;
    this.#openSink = openSink;
    this.#idColumn = source.columns.findIndex(({ target }) => target === "externalId");
    this.#openNext();
  }

  #openNext(): ListFile {
    if (this.#file !== undefined) this.#full.push(this.#file);
    const name = fileNameOf(this.source, this.sent.length + 1);
    this.sent.push({ source: this.source.code, name, records: 0 });
    this.#file = openSourceFile(this.source, this.#openSink(name));
    return this.#file;
  }

  add(entry: Entry): { file: string; line: number; id: string } {
    let file = this.#file ?? this.#openNext();
    if (this.source.format.kind === "xlsx" && (this.sent.at(-1)?.records ?? 0) >= ROWS_PER_WORKBOOK)
      file = this.#openNext();
    const row: readonly Cell[] = this.source.columns.map(({ value }) => value(entry));
    const line = file.add(row);
    const current = this.sent.at(-1);
    if (current !== undefined) current.records++;
    return { file: current?.name ?? "", line, id: String(row[this.#idColumn] ?? "") };
  }

  async flush(): Promise<void> {
    for (const file of this.#full.splice(0)) await file.close();
    await this.#file?.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file?.close();
  }
}

/**
 * Writes the demo country: the seven files as stakeholders would send them, and beside them the truth that they hide
 * (`truth.csv`, `children.csv`, `truth.json`).
 */
export async function sendCountry(
  size: CountrySize,
  openSink: (name: string) => ByteSink,
  onProgress: (progress: Progress) => void = () => {},
): Promise<SentCountry> {
  const senders = new Map(DEMO_SOURCES.map((source) => [source.code, new SourceSender(source, openSink)]));
  const records = openTruthOfRecords(openSink("truth.csv"));
  const persons = openTruthOfPersons(openSink("children.csv"));
  const truth = new TruthCounter();
  const total = size.children + adultsAmong(size.children);
  let done = 0;
  for (const onLists of peopleOf(size)) {
    for (const entry of onLists.entries) {
      const sender = senders.get(entry.source);
      if (sender === undefined) continue;
      const { file, line, id } = sender.add(entry);
      records.add(truthOfRecord(entry, file, line, id));
    }
    persons.add(truthOfPerson(onLists));
    truth.add(onLists);
    if (++done % PEOPLE_PER_FLUSH === 0) {
      for (const open of [...senders.values(), records, persons]) await open.flush();
      onProgress({ done, total });
    }
  }
  for (const open of [...senders.values(), records, persons]) await open.close();
  const planned = truth.planned();
  const summary = openSink("truth.json");
  await summary.write(Buffer.from(`${JSON.stringify(planned, null, 2)}\n`, "utf8"));
  await summary.close();
  onProgress({ done: total, total });
  return { files: [...senders.values()].flatMap(({ sent }) => sent), truth: planned };
}
