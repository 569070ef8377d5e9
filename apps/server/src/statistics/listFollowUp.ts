import type { Account, Answer, listFollowUp as route } from "@suar/contract";
import { type Actor, type Database, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { countAllWaiting, countOwnWaiting, pageOfWaiting, readAsOf } from "./store/followUp.ts";

type FollowUp = Answer<typeof route>;

export interface FollowUpAsked {
  limit: number;
  offset: number;
  district?: string | undefined;
  order: "waiting" | "district";
}

/**
 * Children of follow-up deliveries on whom no list shows a service after the report. A service sees those it delivered, a
 * duty officer those of the own district or province; a steward, and an officer of the whole country, only counts.
 */
export async function listFollowUp(
  database: Database,
  account: Pick<Account, "rights" | "sourceId" | "territory">,
  actor: Actor,
  asked: FollowUpAsked,
  today: string,
): Promise<FollowUp | Refusal> {
  const ownService = account.rights.includes("followUp.ownService");
  if (ownService && account.sourceId === null) return refuse(403, "statistics.followUp.noService");
  const ownTerritory = account.rights.includes("followUp.ownTerritory") && account.territory !== null;
  const seesChildren = ownService || ownTerritory;
  const looking = actorForFollowUp(account, actor);
  return database.inTransaction(looking, (tx) => readFollowUp(tx, seesChildren, asked, today));
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
