/** Database roles: what a transaction may touch is granted to these, never to the connection's owner (database/roles.sql). */
export const DATABASE_ROLES = [
  "suar_public",
  "suar_workspace",
  "suar_intake",
  "suar_linkage",
  "suar_statistics",
  "suar_access",
  "suar_jobs",
  "suar_search",
  "suar_keys",
  "suar_erasure",
  "suar_sealer",
  "suar_cases",
  "suar_subject",
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** On whose behalf, from which position and for which purpose a transaction runs. */
export interface Actor {
  role: DatabaseRole;
  accountId: string | null;
  name: string;
  positionId: string | null;
  position: string;
  organisationId: string | null;
  organisation: string;
  sourceId: string | null;
  territory: string | null;
  purpose: string | null;
  /** What the position may do; `["system"]` for Suar itself. */
  rights: readonly string[];
}

/** Suar itself acting, for example while it seeds the demo country or looks up a session. */
export function systemActor(role: DatabaseRole, purpose: string | null = null): Actor {
  return {
    role,
    accountId: null,
    name: "Suar",
    positionId: null,
    position: "system",
    organisationId: null,
    organisation: "Suar",
    sourceId: null,
    territory: null,
    purpose,
    rights: ["system"],
  };
}
