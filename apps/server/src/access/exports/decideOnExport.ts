import type { Export } from "@suar/contract";
import { type Actor, newId, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { audit } from "../trail/audit.ts";
import { asAccess } from "./askForExport.ts";
import { showExport, stateOf } from "./showExport.ts";
import * as store from "./store.ts";

/** Another person, in another position, approves or refuses. */
export async function decideOnExport(
  { database, clock }: RoomContext,
  actor: Actor,
  id: string,
  { decision, reason }: { decision: "approved" | "refused"; reason: string },
): Promise<Export | Refusal> {
  const now = clock();
  const { accountId, positionId, name, position } = actor;
  if (accountId === null) return refuse(403, "access.export.noPosition");
  return database.inTransaction(asAccess(actor), async (tx) => {
    const [kept] = await store.listExports(tx, { id });
    if (kept === undefined) return refuse(404, "access.export.notFound");
    if (kept.accountId === accountId || kept.positionId === positionId) return refuse(403, "access.export.own");
    if (stateOf(kept, now) !== "waiting") return refuse(409, "access.export.notWaiting");
    const by = { accountId, accountName: name, positionId, position };
    const isNew = await store.insertAct(tx, { id: newId(), exportId: id, act: decision, at: now, ...by, reason });
    if (!isNew) return refuse(409, "access.export.notWaiting");
    await audit(tx, { actor, act: `exports.${decision}`, purpose: kept.purpose, subject: id, subjects: kept.rows });
    const [decided] = await store.listExports(tx, { id });
    return decided === undefined ? refuse(404, "access.export.notFound") : showExport(decided, actor, now);
  });
}
