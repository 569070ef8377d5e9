import type { Route } from "@suar/contract";
import type { CallingAccount } from "../context.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** Why this account, or nobody, may not call this route; undefined where it may. */
export function refusalFor({ rights, clients }: Route, account: CallingAccount | null): Refusal | undefined {
  if (rights === "anyone") return undefined;
  if (account === null) return refuse(401, "platform.http.signInFirst");
  if (account.client !== undefined) {
    if (clients === undefined) return refuse(403, "access.client.closed");
    if (clients !== "every" && !account.client.scopes.includes(clients)) return refuse(403, "access.client.scope");
  }
  if (rights === "signedIn" || rights.some((right) => account.rights.includes(right))) return undefined;
  return refuse(403, "platform.http.forbidden");
}

/** What an API client is told of its access token beside a refusal (RFC 6750 §3); null for everyone else. */
export function challengeFor(
  { clients }: Route,
  { status }: Refusal,
  { account, bearer }: { account: CallingAccount | null; bearer: string | null },
): string | null {
  if (bearer === null) return null;
  if (status === 401) return 'Bearer error="invalid_token"';
  if (status !== 403 || account?.client === undefined || clients === undefined || clients === "every") return null;
  return `Bearer error="insufficient_scope", scope="${clients}"`;
}
