import type { Account, Answer, listFollowUp as route } from "@suar/contract";
import { auditShown } from "../access/index.ts";
import { type Actor, type Database, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { countAllWaiting, countOwnWaiting, pageOfWaiting, readAsOf } from "./store/followUp.ts";

type FollowUp = Answer<typeof route>;

export interface FollowUpAsked {
  limit: number;
  offset: number;
  district?: string | undefined;
  order: "waiting" | "district";
}

type Looking = Pick<Account, "rights" | "sourceId" | "territory">;

/**
 * Children of follow-up deliveries on whom no list shows a service after the report. A service sees those it delivered, a
 * duty officer those of the own district or province; a steward, and an officer of the whole country, only counts. The
 * records of the children shown are named on the audit trail.
 */
export function listFollowUp(
  database: Database,
  account: Looking,
  actor: Actor,
  asked: FollowUpAsked,
  today: string,
): Promise<FollowUp | Refusal> {
  return readWaiting(database, account, actor, asked, today, async (tx, { children }) => {
    const records = children.map(({ recordId }) => recordId);
    await auditShown(tx, { actor, act: "statistics.readFollowUp", purpose: "follow-up", records });
  });
}

/** The same for an export, which names its records when its file is fetched; `onRead` runs in the transaction that reads. */
export async function readWaiting(
  database: Database,
  account: Looking,
  actor: Actor,
  asked: FollowUpAsked,
  today: string,
  onRead: (tx: Transaction, shown: FollowUp) => Promise<void> = async () => undefined,
): Promise<FollowUp | Refusal> {
  const ownService = account.rights.includes("followUp.ownService");
  if (ownService && account.sourceId === null) return refuse(403, "statistics.followUp.noService");
  const ownTerritory = account.rights.includes("followUp.ownTerritory") && account.territory !== null;
  const seesChildren = ownService || ownTerritory;
  return database.inTransaction(actorForFollowUp(account, actor), async (tx) => {
    const shown = await readFollowUp(tx, seesChildren, asked, today);
    await onRead(tx, shown);
    return shown;
  });
}

async function readFollowUp(
  tx: Transaction,
  seesChildren: boolean,
  asked: FollowUpAsked,
  today: string,
): Promise<FollowUp> {
  const asOf = (await readAsOf(tx)) ?? today;
  const byDistrict = seesChildren ? await countOwnWaiting(tx, asOf) : await countAllWaiting(tx, asOf);
  const district = asked.district ?? null;
  const shown = district === null ? byDistrict : byDistrict.filter((row) => row.district === district);
  const children = seesChildren ? await pageOfWaiting(tx, { ...asked, district, asOf }) : [];
  return { total: shown.reduce((sum, row) => sum + row.children, 0), byDistrict, children, asOf };
}

/** An official's view is the territory, never the deliveries of the own organisation. */
function actorForFollowUp(account: Pick<Account, "rights">, actor: Actor): Actor {
  const sourceId = account.rights.includes("followUp.ownService") ? actor.sourceId : null;
  return { ...actor, role: "suar_workspace", purpose: "followup", sourceId };
}
