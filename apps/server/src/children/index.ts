import { INDONESIAN_CHILD_MODEL } from "@suar/linkage";
import type { GiveLists } from "../access/index.ts";
import type { IdentityRoom } from "../identity/index.ts";
import { newId, type RoomContext, systemActor } from "../platform/index.ts";
import type { ChildrenRoom } from "./childrenRoom.ts";
import { childrenDuties } from "./duties.ts";
import { childToExport, pairsToExport } from "./listsToExport.ts";
import { forPurpose } from "./purposes.ts";
import { registerRoutes } from "./routes.ts";
import { LINKAGE_JOB, LinkageJobInput, runLinkage } from "./runLinkage.ts";
import { findChildOf } from "./store/links.ts";
import { insertRun } from "./store/runs.ts";

export type { ChildrenRoom } from "./childrenRoom.ts";

export function registerChildren(
  context: RoomContext,
  identity: IdentityRoom,
  giveLists: GiveLists = () => undefined,
): ChildrenRoom {
  giveLists({ child: childToExport(context), pairs: pairsToExport(context) });
  context.jobs.define<never>(LINKAGE_JOB, (job, control) =>
    runLinkage(context, identity, { id: job.id, input: LinkageJobInput.parse(job.input) }, control),
  );
  context.addDuties(childrenDuties(context.clock));
  const room: ChildrenRoom = {
    async startLinkageRun(actor, { purpose, threshold = INDONESIAN_CHILD_MODEL.threshold }) {
      const runId = newId();
      const jobId = await context.jobs.start(LINKAGE_JOB, { runId, purpose, threshold }, actor);
      const begun = { id: runId, purpose, jobId, threshold, startedBy: actor.name };
      await context.database.inTransaction(forPurpose(actor, purpose), (tx) => insertRun(tx, begun));
      return { runId, jobId };
    },
    findFollowUpChild: (recordId) =>
      context.database.inTransaction(forPurpose(systemActor("suar_linkage"), "followup"), (tx) =>
        findChildOf(tx, recordId),
      ),
  };
  registerRoutes(context, identity, room);
  return room;
}
