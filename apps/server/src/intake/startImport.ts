import { type Actor, isRefusal, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { IMPORT_JOB } from "./importDelivery.ts";
import type { IntakeParts } from "./intakeParts.ts";
import { findDelivery } from "./store/deliveries.ts";
import { findProfile } from "./store/sources.ts";

/** Starts an import as a job, unless it has been done, is under way, or cannot be. */
export async function startImport(
  { context }: IntakeParts,
  by: Actor,
  deliveryId: string,
  profileId: string,
): Promise<{ jobId: string } | Refusal> {
  const actor: Actor = { ...by, role: "suar_intake" };
  const objection = await context.database.inTransaction(actor, (tx) => objectionTo(tx, deliveryId, profileId));
  if (isRefusal(objection)) return objection;
  return { jobId: await context.jobs.start(IMPORT_JOB, { deliveryId, profileId }, by) };
}

async function objectionTo(tx: Transaction, deliveryId: string, profileId: string): Promise<Refusal | undefined> {
  const delivery = await findDelivery(tx, deliveryId);
  if (delivery === undefined) return refuse(404, "intake.delivery.notFound");
  if (delivery.state === "refused") return refuse(422, "intake.delivery.notKept");
  if (delivery.state === "importing") return refuse(409, "intake.delivery.importing");
  // the records of a stopped import are committed: they go on with their own job and profile
  if (delivery.state === "stopped") return refuse(409, "intake.delivery.stopped");
  if (delivery.state !== "received") return refuse(409, "intake.delivery.alreadyImported");
  const profile = await findProfile(tx, profileId);
  return profile?.sourceId === delivery.sourceId ? undefined : refuse(422, "intake.profile.notFound");
}
