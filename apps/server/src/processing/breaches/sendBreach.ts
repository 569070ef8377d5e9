import type { Answer, Breach, BreachLetter, BreachLine, sendBreach, tellSubject } from "@suar/contract";
import type { z } from "zod";
import { audit, auditShown } from "../../access/index.ts";
import { type Actor, type DutyPort, type Refusal, refuse } from "../../platform/index.ts";
import { markdownOf } from "../documents/document.ts";
import type { ProcessingParts } from "../processingRoom.ts";
import { dueAtOf, letterToSubject } from "./breachLetters.ts";
import { lineOf, showBreach } from "./showBreach.ts";
import * as store from "./store.ts";

const DAY_MS = 86_400_000;

export function listBreachesFor({ context }: ProcessingParts, actor: Actor): Promise<BreachLine[]> {
  return context.database.inTransaction(actor, async (tx) => {
    const rows = await store.listBreaches(tx);
    const acts = await store.listActs(tx, null);
    return rows.map((row) => lineOf(row, acts));
  });
}

export async function readBreachFor({ context }: ProcessingParts, actor: Actor, id: string): Promise<Breach | Refusal> {
  const found = await context.database.inTransaction(actor, (tx) => showBreach(tx, id));
  return found ?? refuse(404, "processing.breach.notFound");
}

/** Records that the agency was told, or hands the letters to the offices; each once. */
export async function sendBreachOf(
  { context }: ProcessingParts,
  actor: Actor,
  breachId: string,
  { id, act, how }: z.output<NonNullable<typeof sendBreach.body>>,
): Promise<Breach | Refusal> {
  return context.database.inTransaction(actor, async (tx) => {
    const found = await showBreach(tx, breachId);
    if (found === undefined) return refuse(404, "processing.breach.notFound");
    const done = (await store.listActs(tx, breachId)).find((each) => each.act === act);
    if (done !== undefined) return done.id === id ? found : refuse(409, "processing.breach.sent");
    const { accountId, name: by, position, organisationId } = actor;
    const sent = { id, breachId, act, how, recordId: null, toWhom: null, accountId, by, position, organisationId };
    if (!(await store.insertAct(tx, sent))) return refuse(409, "processing.otherContent");
    await audit(tx, { actor, act: `breach.${act}`, subject: breachId, subjects: found.records });
    return (await showBreach(tx, breachId)) ?? refuse(404, "processing.breach.notFound");
  });
}

/** Letters that the organisation hands to the subjects of its records. */
export async function listBreachLettersFor({ context }: ProcessingParts, actor: Actor): Promise<BreachLetter[]> {
  const { organisationId } = actor;
  if (organisationId === null) return [];
  return context.database.inTransaction(actor, async (tx) => {
    const letters = await store.listLetters(tx, organisationId);
    await auditShown(tx, { actor, act: "subject.readLetters", records: letters.map(({ recordId }) => recordId) });
    const breaches = new Map((await store.listBreaches(tx)).map((breach) => [breach.id, breach]));
    return letters.flatMap(({ toWhom, how, toldAt, ...letter }) => {
      const breach = breaches.get(letter.breachId);
      if (breach === undefined) return [];
      return [
        {
          ...letter,
          dueAt: dueAtOf(breach.knownAt).toISOString(),
          told: toWhom === null || how === null || toldAt === null ? null : { toWhom, how, at: toldAt.toISOString() },
          letter: { id: markdownOf(letterToSubject(breach, "id")), en: markdownOf(letterToSubject(breach, "en")) },
        },
      ];
    });
  });
}

/** Records that a subject was told; never through a guardian who is a suspect, which the database refuses as well. */
export async function tellSubjectOf(
  { context }: ProcessingParts,
  actor: Actor,
  { id, breachId, recordId, toWhom, how }: z.output<NonNullable<typeof tellSubject.body>>,
): Promise<Answer<typeof tellSubject> | Refusal> {
  const { accountId, name: by, position, organisationId } = actor;
  if (organisationId === null) return refuse(403, "cases.noPosition");
  return context.database.inTransaction(actor, async (tx) => {
    const letter = (await store.listLetters(tx, organisationId)).find(
      (each) => each.breachId === breachId && each.recordId === recordId,
    );
    if (letter === undefined) return refuse(404, "processing.breach.noLetter");
    if (toWhom === "guardian" && letter.guardianSuspected) return refuse(422, "processing.breach.guardianSuspected");
    const [done] = await store.listActs(tx, breachId, recordId);
    if (done !== undefined) return done.id === id ? { id } : refuse(409, "processing.breach.told");
    const told = { id, breachId, act: "told" as const, recordId, toWhom, how, accountId, by, position, organisationId };
    if (!(await store.insertAct(tx, told))) return refuse(409, "processing.otherContent");
    await audit(tx, { actor, act: "subject.told", subject: breachId, records: [recordId], fields: [toWhom, how] });
    return { id };
  });
}

/** Letters to hand over, and notices to send before their 3×24 hours are over. */
export const breachDuties = (clock: () => Date): DutyPort => {
  const itemOf = (key: string, path: string, { count, oldest }: store.Owed) => {
    const oldestDays = oldest && Math.floor((clock().getTime() - oldest.getTime()) / DAY_MS);
    return count === 0 ? [] : [{ key, count, path, oldestDays }];
  };
  return async ({ rights, organisationId, positionId }, tx) => {
    if (positionId === null || organisationId === null) return [];
    const hands = ["cases.work", "deliveries.send", "records.read"].some((right) =>
      rights.some((own) => own === right),
    );
    return [
      ...(hands
        ? itemOf(
            "processing.duty.letters",
            "/processing/letters",
            await store.countLettersToHandOver(tx, organisationId),
          )
        : []),
      ...(rights.includes("breach.prepare")
        ? itemOf("processing.duty.notices", "/processing/breaches", await store.countUnsent(tx))
        : []),
    ];
  };
};
