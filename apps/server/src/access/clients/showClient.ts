import { type Client, type ClientKey, SCOPES } from "@suar/contract";
import type { ClientKeyRow, ClientRow } from "./manageStore.ts";

/** A client as its readers see it on one day. */
export function showClient({ rights, keys, ...row }: ClientRow, today: string): Client {
  const shown = keys.map((key) => showKey(key, today));
  const lasting = shown.filter(({ state }) => state === "current" || state === "notYet").map(({ to }) => to);
  return {
    ...row,
    scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
    effectiveScopes: SCOPES.filter((scope) => row.scopes.includes(scope) && rights.includes(scope)),
    keys: shown,
    keysEndOn: lasting.toSorted().at(-1) ?? null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function showKey({ crv, ...key }: ClientKeyRow, today: string): ClientKey {
  const registeredAt = new Date(key.registeredAt).toISOString();
  return { ...key, registeredAt, algorithm: crv === "Ed25519" ? "Ed25519" : "ES256", state: stateOf(key, today) };
}

function stateOf({ from, to, revokedBy }: Omit<ClientKeyRow, "crv">, today: string): ClientKey["state"] {
  if (revokedBy !== null) return "revoked";
  if (to < today) return "over";
  return from > today ? "notYet" : "current";
}
