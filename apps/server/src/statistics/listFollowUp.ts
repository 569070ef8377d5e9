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
  account: Pick<Account, "role" | "sourceId" | "territory">,
  actor: Actor,
  asked: FollowUpAsked,
  today: string,
): Promise<FollowUp | Refusal> {
  if (account.role === "caseworker" && account.sourceId === null) return refuse(403, "statistics.followUp.noService");
  const seesChildren = account.role === "caseworker" || (account.role === "official" && account.territory !== null);
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
function actorForFollowUp(account: Pick<Account, "role">, actor: Actor): Actor {
  const sourceId = account.role === "caseworker" ? actor.sourceId : null;
  return { ...actor, role: "suar_workspace", purpose: "followup", sourceId };
}
