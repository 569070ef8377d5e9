import type { Answer, readChild } from "@suar/contract";
import { type Actor, type Database, type Refusal, refuse } from "../platform/index.ts";
import { forPurpose, LINKAGE_PURPOSES } from "./purposes.ts";
import { factsById } from "./showPairs.ts";
import { childExists, listLinkHistory, listRecordsOfChildren } from "./store/links.ts";

/** The current records of one child, and every link that brought a record to it or took one away. */
export async function showChild(
  database: Database,
  actor: Actor,
  childId: string,
): Promise<Answer<typeof readChild> | Refusal> {
  for (const purpose of LINKAGE_PURPOSES) {
    const child = await database.inTransaction(forPurpose(actor, purpose), async (tx) => {
      if (!(await childExists(tx, childId))) return undefined;
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
    });
    if (child !== undefined) return child;
  }
  return refuse(404, "children.child.notFound");
}
