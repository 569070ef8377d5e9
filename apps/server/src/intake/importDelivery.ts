import type { Mapping } from "@suar/contract";
import { z } from "zod";
import { audit } from "../access/index.ts";
import { type Actor, isRefusal, type JobControl, type Refusal, refuse, systemActor } from "../platform/index.ts";
import { chooseLayout } from "./chooseLayout.ts";
import { UnreadableFile } from "./formats/line.ts";
import { readLines } from "./formats/readLines.ts";
import type { IntakeParts } from "./intakeParts.ts";
import { SEAL_ORIGINAL_JOB } from "./originals/sealOriginal.ts";
import { type ImportPosition, RecordWriter } from "./recordWriter.ts";
import { sealedBytes } from "./sealedBytes.ts";
import { type DeliveryWithLayout, findDelivery, insertDeliveryEvent, lockDelivery } from "./store/deliveries.ts";
import { findProfile } from "./store/sources.ts";
import { transformLines } from "./transform/transformLines.ts";

export const IMPORT_JOB = "intake.import";
export const ImportInput = z.object({ deliveryId: z.uuid(), profileId: z.uuid() });

interface ImportJob {
  id: string;
  input: z.infer<typeof ImportInput>;
  state: ImportPosition | null;
}

/**
 * Turns every line of a delivery into records or a rejected line. Each batch commits with the position behind it, so that a
 * stopped or crashed import goes on exactly there; nothing counts anywhere before the delivery is marked as imported.
 */
export async function importDelivery(
  parts: IntakeParts,
  job: ImportJob,
  control: JobControl<ImportPosition>,
): Promise<Record<string, unknown> | Refusal> {
  const actor: Actor = { ...control.actor, role: "suar_intake" };
  const { deliveryId, profileId } = job.input;
  let committed = job.state;
  const save: JobControl<ImportPosition>["save"] = async (position, tx) => {
    await control.save(position, tx);
    committed = position;
  };
  // with nothing committed, the delivery waits as before and may be imported with another profile
  const stop = (problem?: UnreadableFile) =>
    parts.context.database.inTransaction(actor, (tx) => {
      const act = committed === null ? "received" : "stopped";
      return insertDeliveryEvent(tx, { deliveryId, act, jobId: job.id, profileId, ...(problem ? { problem } : {}) });
    });
  const begun = await begin(parts, actor, job);
  if (isRefusal(begun)) return begun;
  try {
    const position = await writeLines(parts, actor, begun, job.state, { ...controlOf(control), save });
    if (position !== undefined) return await finish(parts, actor, job, position);
    await stop();
    return {};
  } catch (error) {
    await stop(error instanceof UnreadableFile ? error : undefined);
    if (error instanceof UnreadableFile) return refuse(422, error.key, error.values);
    throw error;
  }
}

type Control = Pick<JobControl<ImportPosition>, "progress" | "stopAsked" | "save">;

const controlOf = (control: JobControl<ImportPosition>): Control => ({
  progress: (progress) => control.progress(progress),
  stopAsked: () => control.stopAsked(),
  save: (position, tx) => control.save(position, tx),
});

interface Begun {
  delivery: DeliveryWithLayout;
  mapping: Mapping;
}

/** Takes the delivery for this job alone: one that waits, or one that this very job has begun before. */
async function begin(
  { context }: IntakeParts,
  actor: Actor,
  { id: jobId, input }: ImportJob,
): Promise<Begun | Refusal> {
  const { deliveryId, profileId } = input;
  return context.database.inTransaction(actor, async (tx) => {
    await lockDelivery(tx, deliveryId);
    const delivery = await findDelivery(tx, deliveryId);
    const profile = await findProfile(tx, profileId);
    if (delivery === undefined) return refuse(404, "intake.delivery.notFound");
    if (profile === undefined) return refuse(404, "intake.profile.notFound");
    const isOurs = delivery.jobId === jobId && (delivery.state === "importing" || delivery.state === "stopped");
    if (delivery.state !== "received" && !isOurs) return refuse(409, "intake.delivery.importing");
    await insertDeliveryEvent(tx, { deliveryId, act: "importing", jobId, profileId });
    return { delivery, mapping: profile.mapping };
  });
}

/** Reads and writes to the end, or until asked to stop: then undefined. */
async function writeLines(
  { context, identity }: IntakeParts,
  actor: Actor,
  { delivery, mapping }: Begun,
  position: ImportPosition | null,
  control: Control,
): Promise<ImportPosition | undefined> {
  const source = sealedBytes(context.database, identity, delivery.id, delivery.bytes);
  const layout = await chooseLayout(source, mapping, delivery.encoding);
  const reader = readLines(source, layout);
  const transform = transformLines(mapping, reader.columns, delivery.receivedAt.slice(0, 10));
  const writer = new RecordWriter({
    database: context.database,
    identity,
    actor,
    delivery,
    position,
    save: control.save,
  });
  for await (const batch of reader.batches) {
    for (const line of batch) {
      if (line.lineNo > writer.resumesAfter) await writer.add(line.lineNo, transform(line));
    }
    if (control.stopAsked()) {
      await writer.flush();
      return undefined;
    }
    const step = writer.written.lines === 0 && writer.resumesAfter > 0 ? "intake.step.skipping" : "intake.step.reading";
    control.progress({ done: writer.written.lines, total: delivery.linesSeen, step });
  }
  await writer.flush();
  return writer.written;
}

/** Makes the records stand, all at once, and counts them. */
async function finish(parts: IntakeParts, actor: Actor, { id: jobId, input }: ImportJob, counts: ImportPosition) {
  const { deliveryId, profileId } = input;
  const { lines, records, rejected } = counts;
  await parts.context.database.inTransaction(actor, async (tx) => {
    await insertDeliveryEvent(tx, {
      deliveryId,
      act: "imported",
      jobId,
      profileId,
      counts: { lines, records, rejected },
    });
    const supersedes = (await findDelivery(tx, deliveryId))?.supersedes ?? null;
    if (supersedes !== null) await insertDeliveryEvent(tx, { deliveryId: supersedes, act: "superseded" });
    await audit(tx, { actor, act: "intake.import", subject: deliveryId, subjects: records });
  });
  await parts.context.jobs.start(SEAL_ORIGINAL_JOB, { deliveryId }, systemActor("suar_intake", "original"));
  return { deliveryId, lines, records, rejected };
}
