import { audit } from "../../access/index.ts";
import { type Actor, fillRandom, type JobControl } from "../../platform/index.ts";
import type { IntakeParts } from "../intakeParts.ts";
import { sealedBytes } from "../sealedBytes.ts";
import type { DeliveryWithLayout } from "../store/deliveries.ts";
import {
  deleteUnfinishedOriginal,
  findOriginal,
  hasLineTooLong,
  insertOriginal,
  insertOriginalSegments,
  type NewSegment,
  pageOfEntryLines,
} from "../store/originals.ts";
import { deleteSegments } from "../store/segments.ts";
import { cutElements } from "./cutElements.ts";
import { type Cut, cutLines, UncutText } from "./cutLines.ts";
import { cutReports } from "./cutReports.ts";
import { leafOf, MerkleTree } from "./merkleTree.ts";
import { originalLabel, SALT_BYTES } from "./originalLabel.ts";

export const SEAL_ORIGINAL_JOB = "intake.sealOriginal";
const PAGE_SEGMENTS = 1_000;
const PAGE_LINES = 5_000;

/**
 * Seals an imported delivery anew, line by line with a key each, under a Merkle root; then the pieces in which it arrived go.
 * Cut off, it begins anew. A workbook, and a text that cannot be cut safely, stay as they arrived.
 */
export async function sealOriginal(
  parts: IntakeParts,
  by: Actor,
  delivery: DeliveryWithLayout,
  control: Pick<JobControl<never>, "progress" | "stopAsked">,
): Promise<{ root: string | null; segments: number }> {
  const actor: Actor = { ...by, role: "suar_intake" };
  const { database } = parts.context;
  const standing = await database.inTransaction(actor, (tx) => findOriginal(tx, delivery.id));
  if (standing !== undefined) return standing;
  await database.inTransaction(actor, (tx) => deleteUnfinishedOriginal(tx, delivery.id));
  const sealed = await writeSegments(parts, actor, delivery, control);
  if (sealed === "stopped") return { root: null, segments: 0 };
  if (sealed === "uncut") {
    await database.inTransaction(actor, async (tx) => {
      await deleteUnfinishedOriginal(tx, delivery.id);
      await insertOriginal(tx, { deliveryId: delivery.id, root: null, segments: 0 });
    });
    return { root: null, segments: 0 };
  }
  await database.inTransaction(actor, async (tx) => {
    await insertOriginal(tx, { deliveryId: delivery.id, ...sealed });
    await deleteSegments(tx, delivery.id);
    await audit(tx, { actor, act: "intake.sealOriginal", subject: delivery.id, fields: [sealed.root] });
  });
  return sealed;
}

/** Writes one segment after the other; says so where the text cannot be cut for certain, or somebody asked to stop. */
async function writeSegments(
  parts: IntakeParts,
  actor: Actor,
  delivery: DeliveryWithLayout,
  control: Pick<JobControl<never>, "progress" | "stopAsked">,
): Promise<{ root: string; segments: number } | "uncut" | "stopped"> {
  const { database } = parts.context;
  if (delivery.format === "xlsx") return "uncut";
  // a row that was too long to be held may hold line feeds that nobody has counted
  if (await database.inTransaction(actor, (tx) => hasLineTooLong(tx, delivery.id))) return "uncut";
  const written = new WrittenSegments(parts, actor, delivery.id);
  try {
    for await (const cut of cutsOf(parts, actor, delivery)) {
      if (!(await written.add(cut))) continue;
      control.progress({ done: cut.firstByte, total: delivery.bytes, step: "intake.original.sealing" });
      if (control.stopAsked()) return "stopped";
    }
  } catch (error) {
    if (error instanceof UncutText) return "uncut";
    throw error;
  }
  if (isMiscounted(delivery, written.lastLine)) return "uncut";
  return written.finish();
}

/** A `report` in text that is no element, or an element that one of two readers alone sees, would shift the numbers. */
function isMiscounted({ format, linesSeen }: DeliveryWithLayout, lastLine: number): boolean {
  return (format === "cybertipline" || format === "json") && lastLine !== linesSeen;
}

/** Gathers segments and stores them page by page, with the tree over them. */
class WrittenSegments {
  lastLine = 0;
  readonly #parts: IntakeParts;
  readonly #actor: Actor;
  readonly #deliveryId: string;
  readonly #tree = new MerkleTree();
  #rows: NewSegment[] = [];
  #segments = 0;

  constructor(parts: IntakeParts, actor: Actor, deliveryId: string) {
    this.#parts = parts;
    this.#actor = actor;
    this.#deliveryId = deliveryId;
  }

  /** True where a page has been stored. */
  async add(cut: Cut): Promise<boolean> {
    const row = sealCut(this.#parts, this.#deliveryId, this.#segments, cut);
    this.#tree.add(row.leaf);
    this.#rows.push(row);
    this.#segments += 1;
    this.lastLine = cut.lineNo ?? this.lastLine;
    if (this.#rows.length < PAGE_SEGMENTS) return false;
    await this.#store();
    return true;
  }

  async finish(): Promise<{ root: string; segments: number }> {
    if (this.#rows.length > 0) await this.#store();
    return { root: this.#tree.root(), segments: this.#segments };
  }

  async #store(): Promise<void> {
    const page = this.#rows;
    this.#rows = [];
    await this.#parts.context.database.inTransaction(this.#actor, (tx) =>
      insertOriginalSegments(tx, this.#deliveryId, page),
    );
  }
}

function cutsOf(parts: IntakeParts, actor: Actor, delivery: DeliveryWithLayout): AsyncGenerator<Cut> {
  const { id, bytes, encoding, format } = delivery;
  const stream = sealedBytes(parts.context.database, parts.identity, id, bytes).stream();
  if (format === "cybertipline" && !encoding.startsWith("utf-16")) return cutReports(stream);
  if (format === "cybertipline") throw new UncutText();
  if (format === "json") return cutElements(stream, encoding);
  return cutLines(stream, encoding, entryLinesOf(parts, actor, id));
}

async function* entryLinesOf({ context }: IntakeParts, actor: Actor, deliveryId: string): AsyncGenerator<number> {
  for (let after = 0; ; ) {
    const from = after;
    const page: number[] = await context.database.inTransaction(actor, (tx) =>
      pageOfEntryLines(tx, deliveryId, from, PAGE_LINES),
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_LINES) return;
    after = last;
  }
}

function sealCut({ identity }: IntakeParts, deliveryId: string, segmentNo: number, cut: Cut): NewSegment {
  const salt = fillRandom(new Uint8Array(SALT_BYTES));
  const { wrappedKey, sealed } = identity.sealBytes(
    Buffer.concat([salt, cut.bytes]),
    originalLabel(deliveryId, segmentNo),
  );
  const { lineNo, firstByte, bytes } = cut;
  return { segmentNo, lineNo, firstByte, bytes: bytes.length, leaf: leafOf(salt, cut, bytes), wrappedKey, sealed };
}
