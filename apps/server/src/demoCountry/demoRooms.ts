import type { CasesRoom } from "../cases/index.ts";
import type { ChildrenRoom } from "../children/index.ts";
import type { IntakeRoom } from "../intake/index.ts";
import type { OpenRoom } from "../open/index.ts";
import { type Actor, isRefusal, type Refusal, type RoomContext } from "../platform/index.ts";

/** The rooms through whose front doors the demo country comes in: the same as for any other data. */
export interface DemoRooms {
  readonly context: RoomContext;
  readonly intake: IntakeRoom;
  readonly children: ChildrenRoom;
  readonly cases: CasesRoom;
  readonly open: OpenRoom;
}

/** On whose behalf the demo country is loaded. */
export const DEMO_LOADER: Actor = {
  role: "suar_workspace",
  accountId: null,
  name: "Pemuat negara contoh",
  positionId: null,
  position: "Walidata",
  organisationId: null,
  organisation: "Pusat data",
  sourceId: null,
  territory: null,
  purpose: "statistics",
  rights: ["system"],
};

/** Nothing is refused while the demo country is loaded, unless something in Suar is broken. */
export function accepted<T>(answer: T | Refusal, what: string): T {
  if (isRefusal(answer)) throw new Error(`the demo country could not be loaded: ${what} (${answer.key})`);
  return answer;
}

/** Waits for a job that must succeed. */
export async function finishJob({ jobs }: RoomContext, jobId: string, what: string): Promise<void> {
  const { state, problem } = await jobs.finished(jobId);
  if (state !== "done")
    throw new Error(`the demo country could not be loaded: ${what} ${state} (${problem?.key ?? "?"})`);
}
