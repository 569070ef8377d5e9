import type { LinkagePurpose } from "@suar/contract";
import type { Actor } from "../platform/index.ts";

/** Which records are the same child, for each purpose apart. */
export interface ChildrenRoom {
  /** Starts a linkage run as a job; wait for it with `context.jobs.finished(jobId)`. */
  startLinkageRun(
    actor: Actor,
    wanted: { purpose: LinkagePurpose; threshold?: number | undefined },
  ): Promise<{ runId: string; jobId: string }>;
  /** The child that a record describes in the follow-up linkage, where that is known. */
  findFollowUpChild(recordId: string): Promise<string | undefined>;
}
