import type { Answer, answerObligation, Obligation } from "@suar/contract";
import type { z } from "zod";
import { audit } from "../access/index.ts";
import { type Actor, type DutyPort, type Refusal, refuse } from "../platform/index.ts";
import { officeOf, type ProcessingParts } from "./processingRoom.ts";
import * as store from "./store/obligations.ts";
import { listPurposes } from "./store/purposes.ts";

const DAY_MS = 86_400_000;

/** What recipients owe after withdrawals, as far as the position may see it. */
export function listObligationsFor({ context }: ProcessingParts, actor: Actor): Promise<Obligation[]> {
  return context.database.inTransaction(actor, async (tx) => {
    const rows = await store.listObligations(tx);
    const nameOf = await store.namesOf(tx, store.officesIn(rows));
    const names = new Map((await listPurposes(tx)).map(({ purpose, words }) => [purpose, words.name]));
    return rows.map((row) => ({
      ...{ id: row.id, reference: row.reference, purpose: row.purpose, through: row.through, throughId: row.throughId },
      purposeName: names.get(row.purpose) ?? { id: row.purpose, en: row.purpose },
      recipient: nameOf(row.organisationId ?? row.positionId ?? row.accountId),
      owner: nameOf(row.ownerOrganisation),
      madeAt: row.madeAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      answer:
        row.done === null || row.answeredAt === null
          ? null
          : { done: row.done, basis: row.basis, by: nameOf(row.answeredBy), at: row.answeredAt.toISOString() },
      mayAnswer: store.mayAnswer(actor, row),
    }));
  });
}

/** Says what was done. The same id and content again give the first answer. */
export async function answerObligationFor(
  { context }: ProcessingParts,
  actor: Actor,
  obligationId: string,
  { id, done, basis }: z.output<NonNullable<typeof answerObligation.body>>,
): Promise<Answer<typeof answerObligation> | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  if ((done === "keptByLaw") !== (basis !== null)) return refuse(422, "processing.obligation.basis");
  return context.database.inTransaction(actor, async (tx) => {
    const [owed] = await store.listObligations(tx, { id: obligationId });
    if (owed === undefined) return refuse(404, "processing.obligation.notFound");
    if (owed.answerId === id && owed.done === done && owed.basis === basis) return { id };
    if (owed.answerId !== null) return refuse(409, "processing.obligation.answered");
    if (!store.mayAnswer(actor, owed)) return refuse(403, "processing.obligation.notYours");
    const isNew = await store.insertAnswer(tx, { id, obligationId, done, basis, ...office });
    if (!isNew) return refuse(409, "processing.otherContent");
    await audit(tx, { actor, act: "cases.answerWithdrawal", subject: owed.caseId, fields: [owed.purpose, done] });
    return { id };
  });
}

/** What a position owes in this room: its own answers, its cases' unanswered withdrawals, and for oversight those overdue. */
export const obligationDuties = (clock: () => Date): DutyPort => {
  const itemOf = (key: string, { count, oldest }: store.Owed) => {
    const oldestDays = oldest && Math.floor((clock().getTime() - oldest.getTime()) / DAY_MS);
    return count === 0 ? [] : [{ key, count, path: "/processing/obligations", oldestDays }];
  };
  return async ({ rights, positionId }, tx) => {
    if (positionId === null) return [];
    const may = new Set(rights);
    const answers = may.has("cases.read") || may.has("exports.ask");
    return [
      ...(answers ? itemOf("processing.duty.toAnswer", await store.countOpenObligations(tx, "recipient")) : []),
      ...(may.has("cases.work")
        ? itemOf("processing.duty.unanswered", await store.countOpenObligations(tx, "owner"))
        : []),
      ...(may.has("processing.read") ? itemOf("processing.duty.overdue", await store.countOverdueObligations(tx)) : []),
    ];
  };
};
