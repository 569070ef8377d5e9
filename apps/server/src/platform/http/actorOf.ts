import type { Account } from "@suar/contract";
import { type Actor, systemActor } from "../actor.ts";

/** The position a request acts from; without a session, the public. */
export function actorOf(account: Account | null): Actor {
  if (account === null) {
    return { ...systemActor("suar_public"), name: "public", position: "public", organisation: "", rights: [] };
  }
  return {
    role: "suar_workspace",
    accountId: account.id,
    name: account.name,
    positionId: account.positionId,
    position: account.position,
    organisationId: account.organisationId,
    organisation: account.organisation,
    sourceId: account.sourceId,
    territory: account.territory,
    purpose: null,
    rights: account.rights,
  };
}
