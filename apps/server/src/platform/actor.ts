/** Database roles: what a transaction may touch is granted to these, never to the connection's owner (database/roles.sql). */
export const DATABASE_ROLES = [
  "suar_public",
  "suar_workspace",
  "suar_intake",
  "suar_linkage",
  "suar_statistics",
  "suar_access",
  "suar_jobs",
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** On whose behalf, from which position and for which purpose a transaction runs. */
export interface Actor {
  role: DatabaseRole;
  accountId: string | null;
  name: string;
  position: string;
  organisation: string;
  sourceId: string | null;
  territory: string | null;
  purpose: string | null;
}

/** Suar itself acting, for example while it seeds the demo country or looks up a session. */
export function systemActor(role: DatabaseRole, purpose: string | null = null): Actor {
  return {
    role,
    accountId: null,
    name: "Suar",
    position: "system",
    organisation: "Suar",
    sourceId: null,
    territory: null,
    purpose,
  };
}
