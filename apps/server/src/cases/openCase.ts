import type { Answer, openCase } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, newId, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { type CasesParts, type Office, officeOf } from "./casesRoom.ts";
import { newReference } from "./reference.ts";
import { findCase, findCaseOfRecord, findOrigin, insertCase } from "./store/cases.ts";
import { insertRelation } from "./store/relations.ts";

type Opened = Answer<typeof openCase>;

interface Wanted {
  id: string;
  recordId: string;
}

/** Opens a case from a record of the position's own source. The same id and record again give the first answer. */
export async function openCaseFrom(
  { context, children }: CasesParts,
  actor: Actor,
  wanted: Wanted,
): Promise<Opened | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  const childId = (await children.findFollowUpChild(wanted.recordId)) ?? null;
  return context.database.inTransaction(actor, async (tx) => {
    const first = await firstAnswer(tx, office, wanted);
    if (first !== undefined) return first;
    const origin = await findOrigin(tx, wanted.recordId);
    if (origin === undefined || origin.sourceId !== actor.sourceId) return refuse(404, "intake.record.notFound");
    const standing = await findCaseOfRecord(tx, wanted.recordId, office.organisationId);
    if (standing !== undefined) return refuse(409, "cases.alreadyOpen", { reference: standing });
    const { accountId: openedBy, positionId, organisationId } = office;
    const opened = { ...wanted, childId, positionId, organisationId, openedBy, district: origin.district };
    const reference = await insertWithNewReference(tx, opened, context.clock);
    if (reference === undefined) return refuse(409, "cases.otherContent");
    await insertRelation(tx, {
      ...{ id: newId(), caseId: wanted.id, organisationId, positionId: null },
      ...{ kind: "owner", fields: [], madeBy: openedBy },
    });
    await audit(tx, { actor, act: "cases.open", subject: wanted.id, records: [wanted.recordId] });
    return { id: wanted.id, reference };
  });
}

async function firstAnswer(tx: Transaction, office: Office, wanted: Wanted): Promise<Opened | Refusal | undefined> {
  const first = await findCase(tx, wanted.id);
  if (first === undefined) return undefined;
  const isSame = first.recordId === wanted.recordId && first.openedBy === office.accountId;
  return isSame ? { id: first.id, reference: first.reference } : refuse(409, "cases.otherContent");
}

type Unnamed = Omit<Parameters<typeof insertCase>[1], "reference">;

/** Two cases of a year hardly ever draw the same letters; another draw settles it. */
async function insertWithNewReference(tx: Transaction, opened: Unnamed, clock: () => Date) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const reference = newReference(clock());
    if (await insertCase(tx, { ...opened, reference })) return reference;
  }
  return undefined;
}
