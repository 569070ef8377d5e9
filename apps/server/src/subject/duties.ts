import type { Account, DutyItem } from "@suar/contract";
import { today } from "../access/index.ts";
import type { DutyPort } from "../platform/index.ts";
import { isDecidedBy } from "./showRequest.ts";
import { stateOf } from "./stateOf.ts";
import { listHolds } from "./store/holds.ts";
import { listRequests, type RequestRow } from "./store/requests.ts";

const DAY_MS = 86_400_000;

/** What a position owes in this room: decisions, second decisions, corrections of its own list, answers, holds to look at again. */
export const subjectDuties = (clock: () => Date): DutyPort => {
  const itemOf = (key: string, path: string, since: readonly Date[]): DutyItem[] => {
    if (since.length === 0) return [];
    const oldest = Math.min(...since.map((each) => each.getTime()));
    const oldestDays = Math.max(0, Math.floor((clock().getTime() - oldest) / DAY_MS));
    return [{ key, count: since.length, path, oldestDays }];
  };
  return async (account, tx) => {
    if (account.positionId === null) return [];
    const requests = await listRequests(tx);
    const owed = (isOwed: (row: RequestRow) => boolean) => requests.filter(isOwed).map(({ receivedAt }) => receivedAt);
    const mayHold = account.rights.includes("subject.decide");
    const holds = mayHold ? await listHolds(tx) : [];
    const toReview = holds.filter(({ ended, reviewOn }) => ended === null && reviewOn <= today(clock));
    return [
      ...itemOf("subject.duty.toDecide", "/subject", owed(toDecide(account))),
      ...itemOf("subject.duty.toApprove", "/subject", owed(toApprove(account))),
      ...itemOf("subject.duty.toCorrect", "/subject", owed(toCorrect(account))),
      ...itemOf("subject.duty.toAnswer", "/subject", owed(toAnswer(account))),
      ...itemOf(
        "subject.duty.holds",
        "/subject/holds",
        toReview.map(({ reviewOn }) => new Date(reviewOn)),
      ),
    ];
  };
};

type Owes = (account: Account) => (row: RequestRow) => boolean;

const stateOfRow = (row: RequestRow) => stateOf({ ...row, isErased: row.erasedAt !== null });

const toDecide: Owes =
  ({ rights }) =>
  (row) =>
    rights.includes("subject.decide") && stateOfRow(row) === "toDecide";

const toApprove: Owes = (account) => (row) => {
  const state = stateOfRow(row);
  const isOwed = state === "toErase" || (state === "toApprove" && !isDecidedBy(row, account));
  return account.rights.includes("subject.erase") && isOwed;
};

const toCorrect: Owes =
  ({ sourceId }) =>
  (row) =>
    sourceId !== null &&
    row.passedTo.includes(sourceId) &&
    stateOfRow(row) === "toCorrect" &&
    !row.acts.some((act) => act.sourceId === sourceId);

/** Whoever wrote it down tells the child. */
const toAnswer: Owes =
  ({ positionId }) =>
  (row) =>
    row.positionId === positionId && stateOfRow(row) === "toAnswer";
