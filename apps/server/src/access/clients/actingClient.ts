import type { CallingAccount } from "../../platform/index.ts";
import type { ActingClientRow } from "./clientStore.ts";

/** As whom a client acts: its position, with no right but those that its scopes name and the position has. */
export function accountOfClient(row: ActingClientRow, provenBy: "signature" | "token"): CallingAccount {
  const scopes = row.scopes.filter((scope) => row.rights.includes(scope));
  return {
    ...{ id: row.id, name: row.name, email: "", language: "id", role: row.role, rights: scopes },
    roleName: { id: row.role_name_id, en: row.role_name_en },
    ...{ positionId: row.position_id, position: row.position },
    ...{ organisationId: row.organisation_id, organisation: row.organisation },
    ...{ sourceId: row.source_id, territory: row.territory },
    client: { scopes, keyId: row.key_id, provenBy },
  };
}
