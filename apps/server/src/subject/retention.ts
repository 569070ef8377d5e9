import { ANSWER_HOURS, type Answer, type RetentionRule, type readRetention, type SubjectRequest } from "@suar/contract";
import { audit, today } from "../access/index.ts";
import { type Actor, type Refusal, refuse } from "../platform/index.ts";
import { insertRule, listPastRetention, listRules, type NewRule } from "./store/retention.ts";
import { sourceNames } from "./store/sources.ts";
import { officeOf, type SubjectParts } from "./subjectRoom.ts";
import { keepRequest } from "./writeRequest.ts";

/** The schedule of retention, and how many records are past it. */
export function retentionFor({ context }: SubjectParts, actor: Actor): Promise<Answer<typeof readRetention>> {
  return context.database.inTransaction(actor, async (tx) => {
    const rules = await listRules(tx);
    const past = await listPastRetention(tx, today(context.clock));
    return { rules: rules.map((rule) => ({ ...rule, madeAt: rule.madeAt.toISOString() })), past: past.length };
  });
}

/** Sets how long identities of one source, or of every source without a rule of its own, are kept. */
export async function setRetentionRule(
  { context }: SubjectParts,
  actor: Actor,
  rule: NewRule,
): Promise<RetentionRule | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  return context.database.inTransaction(actor, async (tx) => {
    const { sourceId } = rule;
    if (sourceId !== null && !(await sourceNames(tx, [sourceId])).has(sourceId))
      return refuse(404, "intake.source.notFound");
    const isNew = await insertRule(tx, rule, office);
    const kept = (await listRules(tx)).find(({ id }) => id === rule.id);
    if (kept === undefined) return refuse(409, "subject.request.idUsed");
    const isSame = kept.years === rule.years && kept.sourceId === rule.sourceId && kept.basis === rule.basis;
    if (!isNew && !isSame) return refuse(409, "subject.request.idUsed");
    if (isNew)
      await audit(tx, { actor, act: "subject.setRetention", subject: rule.id, fields: [`${rule.years ?? "none"}`] });
    return { ...kept, madeAt: kept.madeAt.toISOString() };
  });
}

/** Asks for the erasure of records past their period. It erases nothing: two offices decide, as on every erasure. */
export async function proposeErasureOfPast(
  { context }: SubjectParts,
  actor: Actor,
  id: string,
): Promise<SubjectRequest | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  const now = context.clock();
  return context.database.inTransaction(actor, async (tx) => {
    const recordIds = (await listPastRetention(tx, today(context.clock))).sort();
    if (recordIds.length === 0) return refuse(409, "subject.retention.nonePast");
    const dueAt = new Date(now.getTime() + ANSWER_HOURS * 3_600_000);
    return keepRequest(
      tx,
      actor,
      {
        ...{ ...office, id, kind: "erasure", recordIds, askedBy: "office", guardian: null, ground: "retention" },
        ...{ fields: [], words: null, receivedAt: now, dueAt },
      },
      now,
    );
  });
}
