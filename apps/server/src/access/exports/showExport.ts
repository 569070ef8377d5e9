import { EXPORT_DAYS, type Export } from "@suar/contract";
import type { Actor } from "../../platform/index.ts";
import type { ExportWithActs } from "./store.ts";

const DAY_MS = 86_400_000;

/** When an export can no longer be fetched or approved: so long after it was approved, or else asked for. */
function expiryOf({ askedAt, decision }: Pick<ExportWithActs, "askedAt" | "decision">): Date {
  const from = decision?.act === "approved" ? new Date(decision.at) : askedAt;
  return new Date(from.getTime() + EXPORT_DAYS * DAY_MS);
}

/** What an export is follows from what happened to it. */
export function stateOf(
  kept: Pick<ExportWithActs, "askedAt" | "decision" | "needsApproval">,
  now: Date,
): Export["state"] {
  if (kept.decision?.act === "refused") return "refused";
  if (expiryOf(kept) <= now) return "expired";
  return kept.needsApproval && kept.decision === null ? "waiting" : "ready";
}

/** An export as the contract shows it to a reader. */
export function showExport(kept: ExportWithActs, reader: Actor, now: Date): Export {
  const { id, asked, rows, reason, organisation, needsApproval, downloads } = kept;
  return {
    ...{ id, asked, rows, reason, organisation, needsApproval, downloads },
    purpose: kept.purpose as Export["purpose"],
    position: kept.position,
    askedAt: kept.askedAt.toISOString(),
    askedBy: kept.accountName,
    state: stateOf(kept, now),
    expiresAt: expiryOf(kept).toISOString(),
    decision: kept.decision && { ...kept.decision, at: new Date(kept.decision.at).toISOString() },
    isOwn: kept.accountId === reader.accountId || kept.positionId === reader.positionId,
  };
}
