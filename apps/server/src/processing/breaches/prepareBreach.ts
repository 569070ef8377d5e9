import type { Breach, prepareBreach } from "@suar/contract";
import type { z } from "zod";
import { audit, readsBetween } from "../../access/index.ts";
import { type Actor, type Refusal, refuse } from "../../platform/index.ts";
import type { ProcessingParts } from "../processingRoom.ts";
import { categoriesOf } from "./categoriesOf.ts";
import { showBreach } from "./showBreach.ts";
import * as store from "./store.ts";

type Wanted = z.output<NonNullable<typeof prepareBreach.body>>;
type Entries = Awaited<ReturnType<typeof readsBetween>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Prepares the notice of a breach: looks on the trail for what was read in the window, finds the records that this is about
 * and who hands a letter to each subject, and keeps it. The same id again gives the first answer.
 */
export async function prepareBreachFor(
  { context }: ProcessingParts,
  actor: Actor,
  wanted: Wanted,
): Promise<Breach | Refusal> {
  const { id, accountId, organisationId, position, recordId } = wanted;
  const [from, to, knownAt] = [new Date(wanted.from), new Date(wanted.to), new Date(wanted.knownAt)];
  if (from > to) return refuse(422, "processing.breach.window");
  if (knownAt > context.clock()) return refuse(422, "processing.breach.notKnownYet");
  const first = await context.database.inTransaction(actor, (tx) => showBreach(tx, id));
  if (first !== undefined) return isSame(first, wanted) ? first : refuse(409, "processing.otherContent");
  const window = { from: wanted.from, to: wanted.to, accountId, organisationId };
  const read = (await readsBetween(context.database, actor, window)).filter(
    (entry) => position === null || entry.position === position,
  );
  return context.database.inTransaction(actor, async (tx) => {
    const subjects = [
      ...new Set(read.flatMap(({ subject }) => (subject !== null && UUID.test(subject) ? subject : []))),
    ];
    const named = [...read.flatMap(({ records }) => records), ...(await store.recordsOfSubjects(tx, subjects))];
    const records = [...new Set(named)].filter((record) => recordId === null || record === recordId);
    const [begin, end] = [read[0]?.at, read.at(-1)?.at];
    if (records.length === 0 || begin === undefined || end === undefined)
      return refuse(422, "processing.breach.nothingRead");
    const { cause, circumstances, handling, recovery } = wanted;
    const fields = fieldsOf(read);
    const isNew = await store.insertBreach(tx, {
      ...{ id, fromAt: from, toAt: to, accountId, organisationId, positionTitle: position, recordId, knownAt },
      ...{ cause, circumstances, handling, recovery, entries: read.length, fields, categories: categoriesOf(fields) },
      ...{ firstAt: begin, lastAt: end, preparedAccount: actor.accountId },
      ...{ preparedBy: actor.name, preparedPosition: actor.position },
    });
    if (!isNew) return refuse(409, "processing.otherContent");
    const letters = await store.insertLetters(tx, id, records);
    if (letters === 0) return refuse(422, "processing.breach.nothingRead");
    await audit(tx, { actor, act: "breach.prepare", subject: id, subjects: letters, fields });
    return (await showBreach(tx, id)) ?? refuse(404, "processing.breach.notFound");
  });
}

const fieldsOf = (read: Entries) => [...new Set(read.flatMap(({ fields }) => fields))].sort();

const isSame = (first: Breach, wanted: Wanted) =>
  Date.parse(first.from) === Date.parse(wanted.from) &&
  Date.parse(first.to) === Date.parse(wanted.to) &&
  first.circumstances === wanted.circumstances;
