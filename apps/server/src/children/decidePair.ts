import type { LinkagePurpose } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, type Database, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { forPurpose, LINKAGE_PURPOSES } from "./purposes.ts";
import { regroupChildrenOf } from "./regroupChildren.ts";
import { findDecision, insertDecision, type RecordedDecision } from "./store/decisions.ts";
import { findPair, type PairRow } from "./store/pairs.ts";
import { lockPurpose } from "./store/runs.ts";

export interface DecisionGiven {
  pairId: string;
  /** Made by the sender: sending the same decision twice decides once. */
  actionId: string;
  decision: "same" | "different" | "undo";
  note: string | null;
}

/**
 * Records a reviewer's decision on a pair and joins or splits the two children at once. The same action sent again gets
 * the first answer; the same id with other content is a conflict.
 */
export async function decideOnPair(database: Database, actor: Actor, given: DecisionGiven): Promise<PairRow | Refusal> {
  const purpose = await findPurposeOfPair(database, actor, given.pairId);
  if (purpose === undefined) return refuse(404, "children.pair.notFound");
  return database.inTransaction(forPurpose(actor, purpose), async (tx) => {
    await lockPurpose(tx, purpose);
    const pair = await findPair(tx, given.pairId);
    if (pair === undefined) return refuse(404, "children.pair.notFound");
    const earlier = await findDecision(tx, given.actionId);
    if (earlier !== undefined) return answerAgain(earlier, pair, given, actor);
    await recordDecision(tx, actor, pair, given);
    return (await findPair(tx, given.pairId)) ?? pair;
  });
}

/** A pair's purpose is not in its address: it is looked for on either side, never on both at once. */
export async function findPurposeOfPair(
  database: Database,
  actor: Actor,
  pairId: string,
): Promise<LinkagePurpose | undefined> {
  for (const purpose of LINKAGE_PURPOSES) {
    const pair = await database.inTransaction(forPurpose(actor, purpose), (tx) => findPair(tx, pairId));
    if (pair !== undefined) return purpose;
  }
  return undefined;
}

async function recordDecision(tx: Transaction, actor: Actor, pair: PairRow, given: DecisionGiven): Promise<void> {
  const { purpose, leftRecordId, rightRecordId } = pair;
  await insertDecision(tx, {
    id: given.actionId,
    purpose,
    leftRecordId,
    rightRecordId,
    decision: given.decision,
    note: given.note,
    accountId: actor.accountId,
    decidedBy: actor.name,
  });
  const records = [leftRecordId, rightRecordId];
  await audit(tx, { actor, act: `children.decide.${given.decision}`, purpose, subject: pair.id, records });
  const origin = { purpose, runId: null, decisionId: given.actionId, madeBy: actor.name };
  await regroupChildrenOf(tx, [leftRecordId, rightRecordId], origin);
}

function answerAgain(earlier: RecordedDecision, pair: PairRow, given: DecisionGiven, actor: Actor): PairRow | Refusal {
  const isSame =
    earlier.leftRecordId === pair.leftRecordId &&
    earlier.rightRecordId === pair.rightRecordId &&
    earlier.decision === given.decision &&
    earlier.note === given.note &&
    earlier.accountId === actor.accountId;
  if (!isSame) return refuse(409, "children.decision.otherContent");
  if (earlier.decision === "undo") return { ...pair, state: "unsure", decidedBy: null, decidedAt: null };
  return { ...pair, state: earlier.decision, decidedBy: earlier.decidedBy, decidedAt: earlier.decidedAt };
}
