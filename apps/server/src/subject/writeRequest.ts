import { ANSWER_HOURS, type writeRequest as route, type SubjectRequest } from "@suar/contract";
import type { z } from "zod";
import { audit } from "../access/index.ts";
import { sealText } from "../identity/index.ts";
import { type Actor, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { requestLine } from "./showRequest.ts";
import {
  countVisible,
  insertRequest,
  listRequests,
  type NewRequest,
  namesSuspectedGuardian,
} from "./store/requests.ts";
import { officeOf, type SubjectParts } from "./subjectRoom.ts";

type Wanted = z.output<NonNullable<(typeof route)["body"]>>;

const HOUR_MS = 3_600_000;
const LONGEST_AGO_MS = 30 * 24 * HOUR_MS;

/** Writes a request down. Its clock runs from when it was said, not from when it was written. */
export async function writeRequestDown(
  { context, identity }: SubjectParts,
  actor: Actor,
  wanted: Wanted,
): Promise<SubjectRequest | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "subject.noPosition");
  const fault = faultOf(wanted, context.clock());
  if (fault !== undefined) return fault;
  const { id, kind, askedBy, guardian, ground, fields, words } = wanted;
  const recordIds = [...new Set(wanted.recordIds)].sort();
  const receivedAt = new Date(wanted.receivedAt);
  const asked: NewRequest = {
    ...{ ...office, id, kind, recordIds, askedBy, ground, fields, receivedAt },
    guardian: guardian === "suspected" ? null : guardian,
    words: words === "" ? null : sealText(identity, id, words),
    dueAt: new Date(receivedAt.getTime() + ANSWER_HOURS * HOUR_MS),
  };
  return context.database.inTransaction(actor, (tx) => keepRequest(tx, actor, asked, context.clock()));
}

/** Keeps a request once; the same id with other content is a conflict. */
export async function keepRequest(
  tx: Transaction,
  actor: Actor,
  asked: NewRequest,
  now: Date,
): Promise<SubjectRequest | Refusal> {
  const [before] = await listRequests(tx, { id: asked.id });
  if (before !== undefined) {
    const isSame =
      before.accountId === asked.accountId &&
      before.kind === asked.kind &&
      before.recordIds.join() === asked.recordIds.join();
    return isSame ? requestLine(before, now) : refuse(409, "subject.request.idUsed");
  }
  if (asked.askedBy !== "office" && (await countVisible(tx, asked.recordIds)) < asked.recordIds.length)
    return refuse(404, "intake.record.notFound");
  if (asked.guardian === "unknown" && (await namesSuspectedGuardian(tx, asked.recordIds)))
    return refuse(422, "subject.request.suspectedGuardian");
  if (!(await insertRequest(tx, asked))) return refuse(409, "subject.request.idUsed");
  const { id, kind, recordIds } = asked;
  const subjects = recordIds.length;
  await audit(tx, { actor, act: "subject.write", subject: id, fields: [kind], records: recordIds, subjects });
  const [kept] = await listRequests(tx, { id });
  return kept === undefined ? refuse(404, "subject.request.notFound") : requestLine(kept, now);
}

function faultOf({ kind, askedBy, guardian, ground, fields, receivedAt }: Wanted, now: Date): Refusal | undefined {
  if (guardian === "suspected") return refuse(422, "subject.request.suspectedGuardian");
  if ((askedBy === "guardian") !== (guardian !== null)) return refuse(422, "subject.request.whichGuardian");
  if ((kind === "erasure") !== (ground !== null)) return refuse(422, "subject.request.whichGround");
  if ((kind === "correction") !== fields.length > 0) return refuse(422, "subject.request.whichFields");
  if (ground === "retention") return refuse(422, "subject.request.retentionIsProposed");
  const at = new Date(receivedAt).getTime();
  const isNear = at <= now.getTime() + HOUR_MS && at >= now.getTime() - LONGEST_AGO_MS;
  return isNear ? undefined : refuse(422, "subject.request.when");
}
