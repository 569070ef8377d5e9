import type { Delivery } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, newId, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { UnreadableFile } from "./formats/line.ts";
import { type Inspected, inspectFile } from "./inspectFile.ts";
import type { IntakeParts } from "./intakeParts.ts";
import { sealedBytes } from "./sealedBytes.ts";
import {
  findDelivery,
  findSameDelivery,
  insertDelivery,
  insertDeliveryEvent,
  type NewDelivery,
} from "./store/deliveries.ts";
import { deleteSegments } from "./store/segments.ts";
import { findAgreement, sourceExists } from "./store/sources.ts";
import { type Arrived, takeBytes } from "./takeBytes.ts";

export interface Reception {
  stream: AsyncIterable<Uint8Array>;
  sourceId: string;
  agreementId: string;
  fileName: string;
  supersedes?: string | undefined;
}

type Received = Delivery & { alreadyReceived: boolean };

/**
 * Receives one file: seals it piece by piece while it arrives, reads it through once to refuse what cannot be taken, and only
 * then lets the delivery stand. The same bytes again give the delivery that stands.
 */
export async function receiveDelivery(
  parts: IntakeParts,
  by: Actor,
  reception: Reception,
): Promise<Received | Refusal> {
  const actor: Actor = { ...by, role: "suar_intake" };
  const { database, clock, log } = parts.context;
  const today = clock().toISOString().slice(0, 10);
  const objection = await database.inTransaction(actor, (tx) => objectionTo(tx, reception, today));
  if (objection !== undefined) return objection;
  const id = newId();
  try {
    const arrived = await takeBytes(parts, actor, id, reception.stream);
    return await judge(parts, actor, { ...reception, id, arrived });
  } catch (error) {
    await database.inTransaction(actor, (tx) => deleteSegments(tx, id));
    if (!isInterruption(error)) throw error;
    log.warn("a reception was interrupted", { deliveryId: id });
    return refuse(400, "intake.delivery.interrupted");
  }
}

async function objectionTo(tx: Transaction, reception: Reception, today: string): Promise<Refusal | undefined> {
  if (!(await sourceExists(tx, reception.sourceId))) return refuse(404, "intake.source.notFound");
  const agreement = await findAgreement(tx, reception.agreementId);
  if (agreement?.sourceId !== reception.sourceId) return refuse(422, "intake.agreement.notFound");
  const isValid = agreement.validFrom <= today && (agreement.validTo === null || agreement.validTo >= today);
  if (!isValid) return refuse(422, "intake.agreement.notValid");
  return reception.supersedes === undefined ? undefined : objectionToSuperseding(tx, reception.supersedes, reception);
}

async function objectionToSuperseding(
  tx: Transaction,
  formerId: string,
  { sourceId }: Reception,
): Promise<Refusal | undefined> {
  const former = await findDelivery(tx, formerId);
  if (former === undefined) return refuse(404, "intake.delivery.notFound");
  if (former.sourceId !== sourceId) return refuse(422, "intake.delivery.otherSource");
  return former.state === "refused" ? refuse(422, "intake.delivery.notKept") : undefined;
}

/** A sender that goes away in the middle; Node names its error by these codes. */
function isInterruption(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR", "ECONNABORTED", "EPIPE"].includes(code);
}

interface Judged extends Reception {
  id: string;
  arrived: Arrived;
}

async function judge(parts: IntakeParts, actor: Actor, judged: Judged): Promise<Received | Refusal> {
  const { id, arrived, sourceId, supersedes = null } = judged;
  const { database, identity } = { ...parts.context, identity: parts.identity };
  if (arrived.problem !== undefined) return turnAway(parts, actor, judged, arrived.problem);
  const same = { sourceId, sha256: arrived.sha256, supersedes };
  const standing = await database.inTransaction(actor, (tx) => findSameDelivery(tx, same));
  if (standing !== undefined) {
    await database.inTransaction(actor, (tx) => deleteSegments(tx, id));
    return { ...standing, alreadyReceived: true };
  }
  if (supersedes !== null && (await isSuperseded(parts, actor, supersedes))) {
    await database.inTransaction(actor, (tx) => deleteSegments(tx, id));
    return refuse(409, "intake.delivery.supersededTwice");
  }
  const inspected = await inspectFile(sealedBytes(database, identity, id, arrived.bytes), arrived.evidence);
  if (inspected instanceof UnreadableFile) return turnAway(parts, actor, judged, inspected);
  return letStand(parts, actor, judged, inspected);
}

async function isSuperseded({ context }: IntakeParts, actor: Actor, id: string): Promise<boolean> {
  const former = await context.database.inTransaction(actor, (tx) => findDelivery(tx, id));
  return former?.supersededBy != null;
}

function deliveryOf(judged: Judged, actor: Actor, inspected: Inspected | undefined): NewDelivery {
  const { id, arrived, sourceId, agreementId, supersedes = null } = judged;
  return {
    id,
    sourceId,
    agreementId,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's name may hold anything, a text column may not
    fileName: judged.fileName.replace(/[\u0000-\u001f\u007f]/g, " "),
    format: inspected?.layout.format ?? null,
    encoding: inspected?.layout.encoding ?? arrived.evidence.encoding(),
    bytes: arrived.bytes,
    sha256: arrived.sha256,
    linesSeen: inspected?.lines ?? 0,
    kept: inspected !== undefined,
    receivedBy: actor.name,
    supersedes,
  };
}

async function letStand(
  parts: IntakeParts,
  actor: Actor,
  judged: Judged,
  inspected: Inspected,
): Promise<Received | Refusal> {
  const delivery = deliveryOf(judged, actor, inspected);
  return parts.context.database.inTransaction(actor, async (tx) => {
    // two senders of the same bytes at once: the later one is told of the earlier
    const stands = await insertDelivery(tx, delivery);
    if (stands) {
      await insertDeliveryEvent(tx, { deliveryId: delivery.id, act: "received" });
      await audit(tx, { actor, act: "intake.receive", subject: delivery.id });
    } else await deleteSegments(tx, delivery.id);
    const found = stands ? await findDelivery(tx, delivery.id) : await findSameDelivery(tx, delivery);
    return found === undefined ? refuse(404, "intake.delivery.notFound") : { ...found, alreadyReceived: !stands };
  });
}

/** Keeps the fact and the reason of a refusal, and nothing of the file. */
async function turnAway(
  parts: IntakeParts,
  actor: Actor,
  judged: Judged,
  { key, values }: UnreadableFile,
): Promise<Refusal> {
  const delivery = deliveryOf(judged, actor, undefined);
  await parts.context.database.inTransaction(actor, async (tx) => {
    await deleteSegments(tx, delivery.id);
    await insertDelivery(tx, delivery);
    await insertDeliveryEvent(tx, { deliveryId: delivery.id, act: "refused", problem: { key, values } });
    await audit(tx, { actor, act: "intake.receive", subject: delivery.id, outcome: "refused" });
  });
  return refuse(422, key, values);
}
