import { z } from "zod";
import { type JobControl, type Refusal, type RoomContext, refuse, systemActor } from "../../platform/index.ts";
import type { IntakeParts } from "../intakeParts.ts";
import { findDelivery } from "../store/deliveries.ts";
import { listUnsealedDeliveries } from "../store/originals.ts";
import { SEAL_ORIGINAL_JOB, sealOriginal } from "./sealOriginal.ts";

const SYSTEM = systemActor("suar_intake", "original");
export const SealOriginalInput = z.object({ deliveryId: z.uuid() });

/** Seals one imported delivery line by line; the work of a job. */
export async function sealStandingOriginal(
  parts: IntakeParts,
  deliveryId: string,
  control: JobControl<never>,
): Promise<Record<string, unknown> | Refusal> {
  const delivery = await parts.context.database.inTransaction(SYSTEM, (tx) => findDelivery(tx, deliveryId));
  if (delivery === undefined) return refuse(404, "intake.delivery.notFound");
  return sealOriginal(parts, SYSTEM, delivery, control);
}

/** Deliveries that were imported before originals were sealed by line, or whose sealing was cut off, get theirs as jobs. */
export async function completeOriginals({ database, jobs }: RoomContext): Promise<void> {
  for (const deliveryId of await database.inTransaction(SYSTEM, listUnsealedDeliveries))
    await jobs.start(SEAL_ORIGINAL_JOB, { deliveryId }, SYSTEM);
}
