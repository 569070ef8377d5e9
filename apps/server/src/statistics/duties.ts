import type { Account, DutyItem } from "@suar/contract";
import type { RoomContext, Transaction } from "../platform/index.ts";
import { countOwnWaiting, readAsOf } from "./store/followUp.ts";

/** Adds to "what this position owes today": children waiting without a service, for those who may see them. */
export function addStatisticsDuties(context: RoomContext): void {
  context.addDuties(async (account, tx) => followUpDuty(account, tx));
}

async function followUpDuty(account: Account, tx: Transaction): Promise<DutyItem[]> {
  const mayHelp =
    (account.rights.includes("followUp.ownService") && account.sourceId !== null) ||
    (account.rights.includes("followUp.ownTerritory") && account.territory !== null && account.sourceId === null);
  if (!mayHelp) return [];
  const asOf = await readAsOf(tx);
  if (asOf === null) return [];
  const waiting = await countOwnWaiting(tx, asOf);
  const count = waiting.reduce((sum, { children }) => sum + children, 0);
  if (count === 0) return [];
  const oldestDays = Math.max(...waiting.map(({ longestDays }) => longestDays));
  return [{ key: "statistics.duty.followUp", count, path: "/statistics/follow-up", oldestDays }];
}
