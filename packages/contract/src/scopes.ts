import type { Right } from "./rights.ts";

/**
 * What an API client may be given, by channel. A scope is the right of the same name, and gives no more than the client's
 * position has; no scope opens an identity, a case or anything about accounts.
 */
export const SCOPES = ["deliveries.send", "figures.read", "followUp.count"] as const satisfies readonly Right[];
export type Scope = (typeof SCOPES)[number];
