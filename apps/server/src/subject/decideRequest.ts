import type { Account, RequestAct, RequestOpened, RequestState } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, isRefusal, newId, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { openRequest } from "./showRequest.ts";
import { insertAct, lift, passOn, restrict } from "./store/requests.ts";
import { officeOf, type SubjectParts } from "./subjectRoom.ts";

export interface Asker {
  account: Account;
  actor: Actor;
}

interface Act {
  act: RequestAct;
  reason: string;
  sourceId?: string;
}

/** Does one act on a request, where it stands in one of these states, and what follows from it in the same transaction. */
async function actOn(
  parts: SubjectParts,
  { account, actor }: Asker,
  id: string,
  { act, reason, sourceId = undefined }: Act,
  {
    when,
    after,
  }: {
    when: (request: RequestOpened) => Refusal | undefined;
    after?: (tx: Transaction, request: RequestOpened) => Promise<void>;
  },
): Promise<RequestOpened | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  return parts.context.database.inTransaction(actor, async (tx) => {
    const request = await openRequest(parts, tx, account, id);
    if (isRefusal(request)) return request;
    const objection = when(request);
    if (objection !== undefined) return objection;
    const done = { ...office, id: newId(), requestId: id, act, sourceId: sourceId ?? null, reason };
    if (!(await insertAct(tx, done))) return refuse(409, "subject.request.otherState");
    await after?.(tx, request);
    const { recordIds: records } = request;
    await audit(tx, {
      actor,
      act: `subject.${act}`,
      subject: id,
      fields: [request.kind],
      records,
      subjects: records.length,
    });
    return openRequest(parts, tx, account, id);
  });
}

const standsIn =
  (...states: RequestState[]) =>
  ({ state }: RequestOpened) =>
    states.includes(state) ? undefined : refuse(409, "subject.request.otherState");

/** Accepts or refuses. An accepted restriction holds at once; an accepted correction is owed by every list it concerns. */
export function decide(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  { decision, reason }: { decision: "accepted" | "refused"; reason: string },
): Promise<RequestOpened | Refusal> {
  return actOn(
    parts,
    asker,
    id,
    { act: decision, reason },
    {
      when: (request) =>
        decision === "accepted" && request.kind === "erasure" && request.isHeld
          ? refuse(409, "subject.erasure.held")
          : standsIn("toDecide")(request),
      after: async (tx, { kind, recordIds }) => {
        if (decision === "refused") return;
        if (kind === "correction") await passOn(tx, id, recordIds);
        if (kind === "restriction") await restrict(tx, id, recordIds);
      },
    },
  );
}

/** What one's own list, or a list that one manages, did about a correction. */
export function settle(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  { sourceId, outcome, reason }: { sourceId: string; outcome: "corrected" | "notCorrected"; reason: string },
): Promise<RequestOpened | Refusal> {
  const mayManage = asker.account.rights.includes("deliveries.manage");
  return actOn(
    parts,
    asker,
    id,
    { act: outcome, reason, sourceId },
    {
      when: (request) => {
        const owed = request.corrections.find((each) => each.sourceId === sourceId);
        if (owed === undefined || !(owed.isOwn || mayManage)) return refuse(403, "subject.request.notYourList");
        return owed.isDone ? refuse(409, "subject.request.otherState") : standsIn("toCorrect")(request);
      },
    },
  );
}

/** How and what whoever asked was told. */
export function answer(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  reason: string,
): Promise<RequestOpened | Refusal> {
  return actOn(
    parts,
    asker,
    id,
    { act: "answered", reason },
    {
      when: (request) =>
        request.state === "toAnswer" && !request.may.includes("answer")
          ? refuse(403, "platform.http.forbidden")
          : standsIn("toAnswer")(request),
    },
  );
}

/** Ends a restriction: its records are used again. */
export function liftRestriction(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  reason: string,
): Promise<RequestOpened | Refusal> {
  return actOn(
    parts,
    asker,
    id,
    { act: "lifted", reason },
    {
      when: ({ may }) => (may.includes("lift") ? undefined : refuse(409, "subject.request.otherState")),
      after: (tx) => lift(tx, id, parts.context.clock()),
    },
  );
}

/** The second decision on an erasure; what it erases is another act. */
export function approve(
  parts: SubjectParts,
  asker: Asker,
  id: string,
  { decision, reason }: { decision: "approved" | "declined"; reason: string },
): Promise<RequestOpened | Refusal> {
  return actOn(
    parts,
    asker,
    id,
    { act: decision, reason },
    {
      when: (request) => {
        if (request.state !== "toApprove") return refuse(409, "subject.request.otherState");
        if (!request.may.includes("approve")) return refuse(403, "subject.erasure.own");
        return decision === "approved" && request.isHeld ? refuse(409, "subject.erasure.held") : undefined;
      },
    },
  );
}
