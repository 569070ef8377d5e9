import type { Answer, LinkagePurpose, readChild } from "@suar/contract";
import { auditShown } from "../access/index.ts";
import { type Actor, type Database, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { forPurpose, LINKAGE_PURPOSES } from "./purposes.ts";
import { factsById } from "./showPairs.ts";
import { childExists, listLinkHistory, listRecordsOfChildren } from "./store/links.ts";

type Child = Answer<typeof readChild>;

/** The current records of one child, and every link that brought a record to it or took one away; named on the audit trail. */
export function showChild(database: Database, actor: Actor, childId: string): Promise<Child | Refusal> {
  return findChild(database, actor, childId, async (tx, { purpose, records, history }) => {
    const named = [...records.map(({ id }) => id), ...history.map(({ recordId }) => recordId)];
    await auditShown(tx, { actor, act: "children.read", purpose, subject: childId, records: named });
  });
}

/** The same for an export, which names its records when its file is fetched; `onFound` runs in the transaction that reads. */
export async function findChild(
  database: Database,
  actor: Actor,
  childId: string,
  onFound: (tx: Transaction, child: Child) => Promise<void> = async () => undefined,
): Promise<Child | Refusal> {
  for (const purpose of LINKAGE_PURPOSES) {
    const child = await database.inTransaction(forPurpose(actor, purpose), async (tx) => {
      if (!(await childExists(tx, childId))) return undefined;
      const found = await childOf(tx, childId, purpose);
      await onFound(tx, found);
      return found;
    });
    if (child !== undefined) return child;
  }
  return refuse(404, "children.child.notFound");
}

async function childOf(tx: Transaction, childId: string, purpose: LinkagePurpose): Promise<Child> {
  const members = await listRecordsOfChildren(tx, [childId]);
  const facts = await factsById(
    tx,
    members.map(({ recordId }) => recordId),
  );
  const history = await listLinkHistory(tx, childId);
  return {
    id: childId,
    purpose,
    records: [...facts.values()],
    history: history.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  };
}
