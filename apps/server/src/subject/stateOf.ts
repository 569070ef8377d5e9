import type { RequestAct, RequestKind, RequestState } from "@suar/contract";

/** What the state of a request follows from. */
export interface RequestHistory {
  kind: RequestKind;
  dueAt: Date;
  acts: readonly { act: RequestAct; sourceId: string | null }[];
  /** The sources that a correction was passed to. */
  passedTo: readonly string[];
  isErased: boolean;
}

type Acts = Pick<RequestHistory, "acts">;

const has = ({ acts }: Acts, act: RequestAct) => acts.some((each) => each.act === act);

/** What stands to be done about a request: a fold over its acts. */
export function stateOf(history: Omit<RequestHistory, "dueAt">): RequestState {
  const decision = decisionOf(history);
  if (decision === null && history.kind !== "access") return "toDecide";
  const owed = decision === "accepted" ? AFTER[history.kind](history) : null;
  return owed ?? (has(history, "answered") ? "closed" : "toAnswer");
}

/** What follows from having accepted a request, before or after whoever asked is told; null: nothing any more. */
const AFTER: Readonly<Record<RequestKind, (history: Omit<RequestHistory, "dueAt">) => RequestState | null>> = {
  access: () => null,
  correction: afterCorrection,
  erasure: afterErasure,
  restriction: (history) => (has(history, "answered") && !has(history, "lifted") ? "inForce" : null),
};

function afterCorrection({ acts, passedTo }: Omit<RequestHistory, "dueAt">): RequestState | null {
  const done = new Set(acts.map(({ sourceId }) => sourceId));
  return passedTo.every((source) => done.has(source)) ? null : "toCorrect";
}

function afterErasure({ acts, isErased }: Omit<RequestHistory, "dueAt">): RequestState | null {
  if (!has({ acts }, "approved")) return "toApprove";
  return isErased ? null : "toErase";
}

/** A request that nobody owes anything any more is never late. */
export function isOverdue(history: RequestHistory, now: Date): boolean {
  const state = stateOf(history);
  return state !== "closed" && state !== "inForce" && history.dueAt.getTime() < now.getTime();
}

export function decisionOf(history: Acts): "accepted" | "refused" | null {
  if (has(history, "refused") || has(history, "declined")) return "refused";
  return has(history, "accepted") ? "accepted" : null;
}
