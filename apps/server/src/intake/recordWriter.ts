import { setImmediate } from "node:timers/promises";
import type { IdentityRoom } from "../identity/index.ts";
import { type Actor, type Database, newId, type Transaction } from "../platform/index.ts";
import { insertRecords, insertRejections, type RecordRow } from "./store/records.ts";
import type { Outcome, RecordDraft, Rejection } from "./transform/recordDraft.ts";

/** Where an import stands: what is committed, and the last line of it. */
export interface ImportPosition {
  lastLineNo: number;
  lines: number;
  records: number;
  rejected: number;
}

interface Writing {
  database: Database;
  identity: IdentityRoom;
  actor: Actor;
  delivery: { id: string; sourceId: string };
  position: ImportPosition | null;
  save(position: ImportPosition, tx: Transaction): Promise<void>;
}

type SealedRow = ReturnType<IdentityRoom["sealIdentities"]>[number];

/** A commit should take about this long: long enough to be worth it, short enough for requests beside it. */
const COMMIT_MS = 120;
const FEWEST_LINES = 100;
const MOST_LINES = 4_000;
/** Lines after which others get their turn: requests, and the answers of the database to the batch that is being written. */
const LINES_A_TURN = 40;

/** What search needs of a record beside its identity. */
function searchFactsOf({ residenceDistrict, incidentDistrict, ageYears, incidentOn, reportedOn }: RecordDraft) {
  const year = (incidentOn ?? reportedOn)?.slice(0, 4);
  return {
    districts: [residenceDistrict, incidentDistrict].filter((district) => district !== null),
    birthYear: ageYears === null || year === undefined ? null : Number(year) - ageYears,
  };
}

/** Gathers outcomes and commits them in batches, each with the position behind it; reads on while a batch is written. */
export class RecordWriter {
  /** Lines up to this one were committed before this import went on. */
  readonly resumesAfter: number;
  written: ImportPosition;
  readonly #writing: Writing;
  #rows: RecordRow[] = [];
  #sealed: SealedRow[] = [];
  #rejections: Rejection[] = [];
  #lines = 0;
  #lastLineNo: number;
  #batchLines = 500;
  #underway: Promise<void> = Promise.resolve();

  constructor(writing: Writing) {
    this.#writing = writing;
    this.written = writing.position ?? { lastLineNo: 0, lines: 0, records: 0, rejected: 0 };
    this.resumesAfter = this.written.lastLineNo;
    this.#lastLineNo = this.resumesAfter;
  }

  async add(lineNo: number, outcome: Outcome): Promise<void> {
    if ("rejected" in outcome) this.#rejections.push(outcome.rejected);
    else this.#addRecords(outcome.records);
    this.#lines += 1;
    this.#lastLineNo = lineNo;
    if (this.#lines >= this.#batchLines) await this.#commit();
    else if (this.#lines % LINES_A_TURN === 0) await setImmediate();
  }

  #addRecords(drafts: readonly RecordDraft[]): void {
    const rows = drafts.map((draft) => ({ ...draft, id: newId() }));
    this.#rows.push(...rows);
    const identities = rows.map((row) => ({ recordId: row.id, identity: row.identity, facts: searchFactsOf(row) }));
    this.#sealed.push(...this.#writing.identity.sealIdentities(identities));
  }

  async flush(): Promise<void> {
    if (this.#lines > 0) await this.#commit();
    await this.#underway;
  }

  /** Hands the batch over once the one before it is written. */
  async #commit(): Promise<void> {
    const [rows, sealed, rejections, lines, lastLineNo] = [
      this.#rows,
      this.#sealed,
      this.#rejections,
      this.#lines,
      this.#lastLineNo,
    ];
    this.#rows = [];
    this.#sealed = [];
    this.#rejections = [];
    this.#lines = 0;
    await this.#underway;
    const position: ImportPosition = {
      lastLineNo,
      lines: this.written.lines + lines,
      records: this.written.records + rows.length,
      rejected: this.written.rejected + rejections.length,
    };
    this.#underway = this.#write(rows, sealed, rejections, position, lines);
    // the error, if any, is thrown where the next batch or the flush awaits this one
    this.#underway.catch(() => undefined);
  }

  async #write(
    rows: readonly RecordRow[],
    sealed: readonly SealedRow[],
    rejections: readonly Rejection[],
    position: ImportPosition,
    lines: number,
  ): Promise<void> {
    const { database, actor, identity, delivery, save } = this.#writing;
    const startedAt = performance.now();
    await database.inTransaction(actor, async (tx) => {
      await insertRecords(tx, { deliveryId: delivery.id, sourceId: delivery.sourceId }, rows);
      if (sealed.length > 0) await identity.storeSealed(tx, sealed);
      await insertRejections(tx, delivery.id, rejections);
      await save(position, tx);
    });
    this.written = position;
    this.#adapt(lines, performance.now() - startedAt);
  }

  #adapt(lines: number, tookMs: number): void {
    const fitting = Math.round((lines * COMMIT_MS) / Math.max(1, tookMs));
    this.#batchLines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.min(fitting, this.#batchLines * 2)));
  }
}
