import type { Account, Hold, HoldGround } from "@suar/contract";
import { audit, today } from "../access/index.ts";
import { type Actor, type Refusal, refuse } from "../platform/index.ts";
import type { Asker } from "./decideRequest.ts";
import { type HoldRow, insertHold, insertHoldEnd, listHolds } from "./store/holds.ts";
import { countVisible } from "./store/requests.ts";
import { officeOf, type SubjectParts } from "./subjectRoom.ts";

interface Wanted {
  id: string;
  recordIds: readonly string[];
  ground: HoldGround;
  reference: string;
  reviewOn: string;
}

const MOST_YEARS_AHEAD = 2;

function holdOf(row: HoldRow, account: Account, day: string): Hold {
  const { id, ground, reference, records, reviewOn, position, ended } = row;
  const isOurs = account.rights.includes("cases.read") && row.organisationId === account.organisationId;
  return {
    ...{ id, ground, reference, records, reviewOn, position, ended },
    setAt: row.setAt.toISOString(),
    isToReview: ended === null && reviewOn <= day,
    mayEnd: ended === null && (isOurs || account.rights.includes("subject.decide")),
  };
}

export async function holdsFor({ context }: SubjectParts, { account, actor }: Asker): Promise<Hold[]> {
  const rows = await context.database.inTransaction(actor, (tx) => listHolds(tx));
  return rows.map((row) => holdOf(row, account, today(context.clock)));
}

/** Sets a legal hold on records that one sees, or decides about. */
export async function setHoldOn(
  { context }: SubjectParts,
  { account, actor }: Asker,
  wanted: Wanted,
): Promise<Hold | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  const day = today(context.clock);
  const latest = `${Number(day.slice(0, 4)) + MOST_YEARS_AHEAD}${day.slice(4)}`;
  if (wanted.reviewOn <= day || wanted.reviewOn > latest) return refuse(422, "subject.hold.reviewOn");
  const recordIds = [...new Set(wanted.recordIds)];
  return context.database.inTransaction(actor, async (tx) => {
    const [before] = await listHolds(tx, wanted.id);
    if (before !== undefined) {
      const isSame = before.accountId === account.id && before.records === recordIds.length;
      return isSame ? holdOf(before, account, day) : refuse(409, "subject.request.idUsed");
    }
    if ((await countVisible(tx, recordIds)) < recordIds.length) return refuse(404, "intake.record.notFound");
    if (!(await insertHold(tx, { ...office, ...wanted, recordIds }))) return refuse(409, "subject.request.idUsed");
    const { id, ground } = wanted;
    await audit(tx, { ...entryOf(actor, "subject.hold", id), fields: [ground], records: recordIds });
    const [kept] = await listHolds(tx, id);
    return kept === undefined ? refuse(404, "subject.hold.notFound") : holdOf(kept, account, day);
  });
}

export async function endHoldOf(
  { context }: SubjectParts,
  { account, actor }: Asker,
  id: string,
  reason: string,
): Promise<Hold | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  const day = today(context.clock);
  return context.database.inTransaction(actor, async (tx) => {
    const [standing] = await listHolds(tx, id);
    if (standing === undefined) return refuse(404, "subject.hold.notFound");
    if (standing.ended !== null) return refuse(409, "subject.hold.hasEnded");
    if (!holdOf(standing, account, day).mayEnd) return refuse(403, "platform.http.forbidden");
    if (!(await insertHoldEnd(tx, { ...office, holdId: id, reason }))) return refuse(409, "subject.hold.hasEnded");
    await audit(tx, entryOf(actor, "subject.endHold", id));
    const [ended] = await listHolds(tx, id);
    return ended === undefined ? refuse(404, "subject.hold.notFound") : holdOf(ended, account, day);
  });
}

const entryOf = (actor: Actor, act: string, subject: string) => ({ actor, act, subject });
