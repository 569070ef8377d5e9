import type { Answer, AnsweredAct, answerSubject } from "@suar/contract";
import { type Actor, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { listReadsToAnswer, type ReadToAnswer, recordsOfSubject } from "./answerStore.ts";
import { audit } from "./audit.ts";

/**
 * Who read about one child, for a letter to whom it is about: offices, days, purposes and kinds of fields; neither names of
 * people who work here nor anything about another child. The question itself is on the trail.
 */
export async function answerAbout(
  { database, clock }: RoomContext,
  actor: Actor,
  id: string,
): Promise<Answer<typeof answerSubject> | Refusal> {
  const until = clock().toISOString();
  return database.inTransaction(actor, async (tx) => {
    const records = await recordsOfSubject(tx, id);
    if (records.length === 0) return refuse(404, "access.answer.notFound");
    const reads = await listReadsToAnswer(tx, records);
    await audit(tx, { actor, act: "subject.answer", subject: id, records, subjects: records.length });
    const by = { position: actor.position, organisation: actor.organisation };
    return { records: records.length, until, by, acts: actsOf(reads) };
  });
}

/** One line for each office, day, act and purpose, oldest day first. */
function actsOf(reads: readonly ReadToAnswer[]): AnsweredAct[] {
  const lines = new Map<string, AnsweredAct>();
  for (const { day, organisation, position, isAutomatic, act, purpose, fields } of reads) {
    const key = JSON.stringify([day, organisation, position, act, purpose]);
    const line = lines.get(key) ?? { day, organisation, position, isAutomatic, act, purpose, fields: [], times: 0 };
    lines.set(key, { ...line, fields: [...new Set([...line.fields, ...fields])], times: line.times + 1 });
  }
  return [...lines.values()];
}
