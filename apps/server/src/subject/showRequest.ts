import type { Account, RequestOpened, SubjectRequest } from "@suar/contract";
import { openText } from "../identity/index.ts";
import { type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { decisionOf, isOverdue, stateOf } from "./stateOf.ts";
import { countHeld } from "./store/holds.ts";
import { listRequests, namesPerpetrator, type RequestRow } from "./store/requests.ts";
import { sourceNames } from "./store/sources.ts";
import type { SubjectParts } from "./subjectRoom.ts";

const historyOf = (row: RequestRow) => ({
  kind: row.kind,
  dueAt: row.dueAt,
  acts: row.acts,
  passedTo: row.passedTo,
  isErased: row.erasedAt !== null,
});

/** A request as a line of the list. */
export function requestLine(row: RequestRow, now: Date): SubjectRequest {
  const { id, kind, askedBy, ground, fields, position } = row;
  const history = historyOf(row);
  return {
    ...{ id, kind, askedBy, ground, fields, position, records: row.recordIds.length },
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    state: stateOf(history),
    isOverdue: isOverdue(history, now),
    decision: decisionOf(history),
  };
}

/** One request as whoever reads it may see it; a request that is not theirs is not there. */
export async function openRequest(
  { context, identity }: SubjectParts,
  tx: Transaction,
  account: Account,
  id: string,
): Promise<RequestOpened | Refusal> {
  const [row] = await listRequests(tx, { id });
  if (row === undefined) return refuse(404, "subject.request.notFound");
  const names = await sourceNames(tx, row.passedTo);
  const line = requestLine(row, context.clock());
  const { wrappedKey, sealed, recordIds, guardian } = row;
  return {
    ...line,
    ...{ recordIds, guardian },
    words: wrappedKey === null || sealed === null ? null : openText(identity, id, { wrappedKey, sealed }),
    namesPerpetrator: await namesPerpetrator(tx, recordIds),
    isHeld: (await countHeld(tx, recordIds)) > 0,
    erasedAt: row.erasedAt === null ? null : new Date(row.erasedAt).toISOString(),
    corrections: row.passedTo.map((sourceId) => ({
      sourceId,
      source: names.get(sourceId) ?? { id: "", en: "" },
      isOwn: sourceId === account.sourceId,
      isDone: row.acts.some((act) => act.sourceId === sourceId),
    })),
    acts: row.acts.map(({ act, at, position, sourceId, reason }) => ({
      ...{ act, at, by: position, reason },
      source: sourceId === null ? null : (names.get(sourceId)?.id ?? ""),
    })),
    may: nextActs(row, account, line.state),
  };
}

/** What whoever reads a request may do next; the database decides again when it is done. */
function nextActs(row: RequestRow, account: Account, state: SubjectRequest["state"]): RequestOpened["may"] {
  const rights = new Set<string>(account.rights);
  const may: Readonly<Record<RequestOpened["may"][number], () => boolean>> = {
    decide: () => state === "toDecide" && rights.has("subject.decide"),
    approve: () => state === "toApprove" && rights.has("subject.erase") && !isDecidedBy(row, account),
    eraseAgain: () => state === "toErase" && rights.has("subject.erase"),
    correct: () =>
      state === "toCorrect" && (rights.has("deliveries.manage") || row.passedTo.includes(account.sourceId ?? "")),
    answer: () => state === "toAnswer" && (rights.has("subject.answer") || row.positionId === account.positionId),
    lift: () => isRestricting(row) && rights.has("subject.decide"),
  };
  return (Object.keys(may) as (keyof typeof may)[]).filter((act) => may[act]());
}

/** Whether the first decision was this person's, or from this position. */
export function isDecidedBy({ acts }: RequestRow, { id, positionId }: Account): boolean {
  return acts.some((each) => each.act === "accepted" && (each.accountId === id || each.positionId === positionId));
}

function isRestricting({ kind, acts }: RequestRow): boolean {
  return kind === "restriction" && decisionOf({ acts }) === "accepted" && !acts.some(({ act }) => act === "lifted");
}
