import type { LinkagePurpose } from "@suar/contract";
import type { Actor } from "../platform/index.ts";

/** Statistical and follow-up linkage are apart: a transaction sees the children of the purpose it was opened for alone. */
export const LINKAGE_PURPOSES = ["statistics", "followup"] as const satisfies readonly LinkagePurpose[];

export function forPurpose(actor: Actor, purpose: LinkagePurpose): Actor {
  return { ...actor, role: "suar_linkage", purpose };
}
