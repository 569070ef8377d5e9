import type { RequestOpened } from "@suar/contract";
import { type Actor, isRefusal, type Refusal, refuse } from "../platform/index.ts";
import { type Asker, approve } from "./decideRequest.ts";
import { openRequest } from "./showRequest.ts";
import { countHeld } from "./store/holds.ts";
import type { SubjectParts } from "./subjectRoom.ts";

/**
 * Approves or declines an erasure that another office accepted; once approved it is carried out. An erasure that was approved
 * and stopped, by a hold set meanwhile or by a file that was still being sealed, is carried out by asking again.
 */
export async function approveAndErase(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  decided: { decision: "approved" | "declined"; reason: string },
): Promise<RequestOpened | Refusal> {
  const { database } = parts.context;
  const standing = await database.inTransaction(asker.actor, (tx) => openRequest(parts, tx, asker.account, id));
  if (isRefusal(standing)) return standing;
  const isAgain = decided.decision === "approved" && standing.may.includes("eraseAgain");
  const request = isAgain ? standing : await approve(parts, asker, id, decided);
  if (isRefusal(request) || decided.decision === "declined") return request;
  const { recordIds, ground } = request;
  if (ground === null) return refuse(409, "subject.request.otherState");
  const erased = await parts.intake.eraseRecords(asker.actor, { id, recordIds, ground });
  if (isRefusal(erased)) return erased;
  return database.inTransaction(asker.actor, (tx) => openRequest(parts, tx, asker.account, id));
}

/** Objects to an erasure while a legal hold stands; the database refuses it as well. */
export function objectWhileHeld({ context }: SubjectParts) {
  return async (by: Actor, recordIds: readonly string[]): Promise<Refusal | undefined> => {
    const held = await context.database.inTransaction({ ...by, role: "suar_erasure" }, (tx) =>
      countHeld(tx, recordIds),
    );
    return held > 0 ? refuse(409, "subject.erasure.held") : undefined;
  };
}
