import {
  type Answer,
  type CaseConsents,
  calendarDay,
  type markGuardian,
  type PurposeContent,
  type recordConsent,
} from "@suar/contract";
import type { z } from "zod";
import { audit } from "../access/index.ts";
import { type Actor, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { standingOf } from "./consentStanding.ts";
import { officeOf, type ProcessingParts } from "./processingRoom.ts";
import * as store from "./store/consents.ts";
import { countObligationsOf, listObligations, namesOf, officesIn } from "./store/obligations.ts";
import { listPurposes } from "./store/purposes.ts";

type Said = z.output<NonNullable<typeof recordConsent.body>>;

const isAsked = ({ bases }: Pick<PurposeContent, "bases">) => bases.includes("consent");

/** Consent and assent in one case: what stands for each purpose that asks for it, what was said, and whom a withdrawal reached. */
export async function readConsentsOf(
  { context }: ProcessingParts,
  actor: Actor,
  caseId: string,
): Promise<CaseConsents | Refusal> {
  const today = calendarDay(context.clock());
  return context.database.inTransaction(actor, async (tx) => {
    const found = await store.findCaseForConsent(tx, caseId);
    if (found === undefined) return refuse(404, "cases.notFound");
    const suspected = await store.isGuardianSuspected(tx, found.recordId);
    const said = await store.listConsents(tx, caseId);
    const purposes = (await listPurposes(tx)).filter(
      (purpose) => isAsked(purpose) || said.some((each) => each.purpose === purpose.purpose),
    );
    const standing = purposes.map(({ purpose, words }) => ({
      ...{ purpose, name: words.name },
      ...standingOf(
        said.filter((each) => each.purpose === purpose),
        suspected,
        today,
      ),
    }));
    const counted = new Set(standing.flatMap((each) => each.counted.map(({ id }) => id)));
    const owed = await listObligations(tx, { caseId });
    const offices = officesIn(owed);
    const positions = [...offices.positions, ...said.map(({ positionId }) => positionId)];
    const nameOf = await namesOf(tx, { ...offices, positions });
    await audit(tx, {
      actor,
      act: "cases.readConsents",
      purpose: "case-work",
      subject: caseId,
      records: [found.recordId],
    });
    return {
      guardianSuspected: suspected,
      purposes: standing.map(({ purpose, name, standing: word, blocked }) => ({
        purpose,
        name,
        standing: word,
        blocked,
      })),
      entries: said.toReversed().map(({ caseId: _, accountId: __, positionId, at, ...each }) => ({
        ...each,
        position: nameOf(positionId),
        at: at.toISOString(),
        counts: counted.has(each.id),
      })),
      recipients: owed.map((row) => ({
        ...{ id: row.id, purpose: row.purpose, dueAt: row.dueAt.toISOString() },
        recipient: nameOf(row.organisationId ?? row.positionId ?? row.accountId),
        ...{ answer: row.done, answeredAt: row.answeredAt?.toISOString() ?? null },
      })),
      mayRecord: found.owned && actor.rights.includes("cases.work"),
      mayClear: found.owned && actor.rights.includes("cases.approve") && actor.rights.includes("cases.work"),
    };
  });
}

/**
 * Records what was said. Consent of a guardian who is a suspect is refused here and by the database; a withdrawal or refusal
 * ends what is shared for the purpose and gives each recipient its obligation, in this transaction (0640_processing.sql).
 */
export async function recordConsentIn(
  { context }: ProcessingParts,
  actor: Actor,
  caseId: string,
  said: Said,
): Promise<Answer<typeof recordConsent> | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  if (said.decidedOn > calendarDay(context.clock())) return refuse(422, "processing.consent.inTheFuture");
  if (said.untilOn !== null && said.untilOn < said.decidedOn) return refuse(422, "processing.consent.endsBefore");
  return context.database.inTransaction(actor, async (tx) => {
    const found = await ownCase(tx, caseId);
    if ("refused" in found) return found;
    const earlier = await store.listConsents(tx, caseId);
    const first = earlier.find(({ id }) => id === said.id);
    if (first !== undefined) return answerAgain(tx, first, said);
    const refusal = await refusalOf(tx, found.recordId, said, earlier);
    if (refusal !== undefined) return refusal;
    const { accountId, positionId } = office;
    const written = { ...said, caseId, recordId: found.recordId, accountId, positionId };
    if (!(await store.insertConsent(tx, written))) return refuse(409, "processing.otherContent");
    const recipients = await countObligationsOf(tx, said.id);
    const act = `cases.consent.${said.decision}`;
    await audit(tx, { actor, act, subject: caseId, records: [found.recordId], fields: [said.purpose, said.party] });
    return { id: said.id, recipients };
  });
}

async function ownCase(tx: Transaction, caseId: string): Promise<store.CaseForConsent | Refusal> {
  const found = await store.findCaseForConsent(tx, caseId);
  if (found === undefined) return refuse(404, "cases.notFound");
  return found.owned ? found : refuse(403, "cases.notOwner");
}

async function answerAgain(tx: Transaction, first: store.ConsentRow, said: Said) {
  const isSame = first.purpose === said.purpose && first.party === said.party && first.decision === said.decision;
  if (!isSame) return refuse(409, "processing.otherContent");
  return { id: first.id, recipients: await countObligationsOf(tx, first.id) };
}

async function refusalOf(
  tx: Transaction,
  recordId: string,
  { purpose, party, decision }: Said,
  earlier: readonly store.ConsentRow[],
): Promise<Refusal | undefined> {
  const known = (await listPurposes(tx)).find((each) => each.purpose === purpose);
  if (known === undefined) return refuse(422, "processing.purpose.notFound");
  if (!isAsked(known)) return refuse(422, "processing.consent.notAsked");
  if (party === "guardian" && decision === "given" && (await store.isGuardianSuspected(tx, recordId)))
    return refuse(422, "processing.consent.guardianSuspected");
  const before = earlier.findLast((each) => each.purpose === purpose && each.party === party);
  if (decision === "withdrawn" && before?.decision !== "given")
    return refuse(409, "processing.consent.nothingToWithdraw");
  return undefined;
}

/** Says that a guardian is a suspect; that none is needs the right to approve. */
export async function markGuardianIn(
  { context }: ProcessingParts,
  actor: Actor,
  caseId: string,
  mark: z.output<NonNullable<typeof markGuardian.body>>,
): Promise<Answer<typeof markGuardian> | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  if (!mark.suspected && !actor.rights.includes("cases.approve"))
    return refuse(403, "processing.guardian.needsApproval");
  return context.database.inTransaction(actor, async (tx) => {
    const found = await ownCase(tx, caseId);
    if ("refused" in found) return found;
    const first = await store.findMark(tx, mark.id);
    if (first !== undefined) {
      const isSame = first.caseId === caseId && first.suspected === mark.suspected;
      return isSame ? { id: mark.id } : refuse(409, "processing.otherContent");
    }
    const { accountId, positionId } = office;
    const written = { ...mark, caseId, recordId: found.recordId, accountId, positionId };
    if (!(await store.insertMark(tx, written))) return refuse(409, "processing.otherContent");
    const act = mark.suspected ? "cases.guardianSuspected" : "cases.guardianCleared";
    await audit(tx, { actor, act, subject: caseId, records: [found.recordId] });
    return { id: mark.id };
  });
}
