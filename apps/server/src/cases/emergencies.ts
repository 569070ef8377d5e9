import type { Account, Answer, beginEmergency, Emergency, EmergencyReason } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type IdentityRoom, openText, sealText } from "../identity/index.ts";
import { type Actor, isRefusal, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { type CasesParts, type Office, officeOf } from "./casesRoom.ts";
import { findCase, namesOf, recordsOfCases } from "./store/cases.ts";
import * as store from "./store/emergencies.ts";

const LONGEST_LIST = 200;
const PURPOSE = "emergency";

interface Wanted {
  id: string;
  reference: string;
  reason: EmergencyReason;
  sentence: string;
}
type Begun = Answer<typeof beginEmergency>;

/** Opens one case for three hours to somebody outside its rights, and tells a second person in another unit at once. */
export async function beginEmergencyFor(parts: CasesParts, actor: Actor, wanted: Wanted): Promise<Begun | Refusal> {
  const { database } = parts.context;
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  const answer = await database.inTransaction(actor, async (tx) => {
    const first = await store.findEmergency(tx, wanted.id);
    if (first !== undefined) return firstAnswer(tx, first, office, wanted);
    const caseId = await store.findCaseOfReference(tx, wanted.reference);
    if (caseId === undefined) return refuse(404, "cases.emergency.noSuchCase");
    if ((await findCase(tx, caseId)) !== undefined) return refuse(409, "cases.emergency.mayReadAlready");
    return begin(tx, parts.identity, { actor, office, wanted, caseId });
  });
  if (isRefusal(answer)) {
    const refused = { actor, act: "cases.emergency", purpose: PURPOSE, fields: [wanted.reason] };
    await database.inTransaction(actor, (tx) => audit(tx, { ...refused, outcome: "refused" }));
  }
  return answer;
}

async function begin(
  tx: Transaction,
  identity: IdentityRoom,
  { actor, office, wanted, caseId }: { actor: Actor; office: Office; wanted: Wanted; caseId: string },
): Promise<Begun | Refusal> {
  const told = await store.chooseReviewer(tx, caseId);
  if (told === undefined) return refuse(409, "cases.emergency.nobodyToTell");
  const { id, reference, reason, sentence } = wanted;
  const begun = { ...sealText(identity, id, sentence), ...office, id, caseId, reference, reason, told };
  if (!(await store.insertEmergency(tx, begun))) return refuse(409, "cases.otherContent");
  const records = await recordsOfCases(tx, [caseId]);
  await audit(tx, { actor, act: "cases.emergency", purpose: PURPOSE, subject: caseId, records, fields: [reason] });
  const written = await store.findEmergency(tx, id);
  if (written === undefined) throw new Error("an emergency reading was not kept");
  return { caseId, endsAt: written.endsAt.toISOString(), told: `${told.title}, ${told.organisation}` };
}

async function firstAnswer(
  tx: Transaction,
  first: store.EmergencyRow,
  office: Office,
  wanted: Wanted,
): Promise<Begun | Refusal> {
  const isSame = first.accountId === office.accountId && first.reference === wanted.reference;
  if (!isSame) return refuse(409, "cases.otherContent");
  const nameOf = await namesOf(tx, { positions: [first.toldPosition] });
  return { caseId: first.caseId, endsAt: first.endsAt.toISOString(), told: nameOf(first.toldPosition) };
}

/** Emergency readings that the position began, reviews or oversees. */
export function listEmergenciesFor(
  { context, identity }: CasesParts,
  { account, actor }: { account: Account; actor: Actor },
): Promise<Emergency[]> {
  return context.database.inTransaction(actor, async (tx) => {
    const rows = await store.listEmergencies(tx, LONGEST_LIST);
    const nameOf = await namesOf(tx, {
      positions: rows.flatMap(({ positionId, toldPosition }) => [positionId, toldPosition]),
      accounts: rows.flatMap(({ accountId, reviewerAccount }) => [accountId, reviewerAccount]),
    });
    const records = await recordsOfCases(
      tx,
      rows.map(({ caseId }) => caseId),
    );
    if (rows.length > 0) await audit(tx, { actor, act: "cases.readEmergencies", records, subjects: rows.length });
    return rows.map((row) => emergencyOf(identity, account, row, nameOf));
  });
}

function emergencyOf(
  identity: IdentityRoom,
  account: Account,
  row: store.EmergencyRow,
  nameOf: (id: string | null) => string,
): Emergency {
  const own = row.accountId === account.id;
  const isOtherUnit = !own && row.organisationId !== account.organisationId;
  return {
    id: row.id,
    reference: row.reference,
    caseId: own && row.lasts ? row.caseId : null,
    by: nameOf(row.accountId),
    position: nameOf(row.positionId),
    reason: row.reason,
    sentence: openText(identity, row.id, row),
    told: nameOf(row.toldPosition),
    beganAt: row.beganAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    reviewBy: row.reviewBy.toISOString(),
    own,
    mayReview: isOtherUnit && row.reviewId === null && account.rights.includes("emergency.review"),
    review: reviewOf(identity, row, nameOf),
  };
}

function reviewOf(
  identity: IdentityRoom,
  { reviewId, outcome, reviewWrappedKey, reviewSealed, reviewerAccount, reviewedAt }: store.EmergencyRow,
  nameOf: (id: string | null) => string,
): Emergency["review"] {
  if (reviewId === null || outcome === null || reviewWrappedKey === null || reviewSealed === null) return null;
  const note = openText(identity, reviewId, { wrappedKey: reviewWrappedKey, sealed: reviewSealed });
  return { outcome, note, by: nameOf(reviewerAccount), at: reviewedAt?.toISOString() ?? "" };
}

interface Review {
  id: string;
  outcome: NonNullable<Emergency["review"]>["outcome"];
  note: string;
}

/** Reviews an emergency reading: neither its reader nor anybody of the reader's unit may. */
export async function reviewEmergencyOf(
  { context, identity }: CasesParts,
  actor: Actor,
  readingId: string,
  { id, outcome, note }: Review,
): Promise<{ reviewed: boolean } | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  return context.database.inTransaction(actor, async (tx) => {
    const reading = await store.findEmergency(tx, readingId);
    if (reading === undefined) return refuse(404, "cases.emergency.notFound");
    if (reading.reviewId === id) return { reviewed: true };
    if (reading.accountId === office.accountId || reading.organisationId === office.organisationId) {
      return refuse(403, "cases.emergency.ownUnit");
    }
    const review = { ...sealText(identity, id, note), ...office, id, readingId, outcome };
    if (!(await store.insertReview(tx, review))) return refuse(409, "cases.emergency.reviewed");
    await audit(tx, { actor, act: "cases.reviewEmergency", subject: reading.caseId, fields: [outcome] });
    return { reviewed: true };
  });
}
