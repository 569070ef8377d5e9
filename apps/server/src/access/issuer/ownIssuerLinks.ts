import { isRefusal, newId, type Refusal, refuse, systemActor } from "../../platform/index.ts";
import { canStillSignIn, factorsAndPassword, type Owner } from "../ownFactors.ts";
import { audit } from "../trail/audit.ts";
import { deleteIssuerLink, insertIssuerLink } from "./issuerStore.ts";
import { type IssuerAnswer, type IssuerParts, proveIssuer } from "./proveIssuer.ts";

const SYSTEM = systemActor("suar_access");

/** Links the issuer's person whom the browser brings back to the signed-in account that sent it there. */
export async function addOwnIssuerLink(
  parts: IssuerParts,
  owner: Owner,
  given: IssuerAnswer,
): Promise<{ id: string } | Refusal> {
  const { database, clock } = parts.context;
  const proven = await proveIssuer(parts, "newIssuerLink", given);
  if (isRefusal(proven)) return proven;
  const accountId = owner.account.id;
  if (proven.accountId !== accountId) return refuse(422, "access.ticket.over");
  return database.inTransaction(SYSTEM, async (tx) => {
    const id = newId();
    if (!(await insertIssuerLink(tx, { ...proven, id, accountId, now: clock() })))
      return refuse(409, "access.issuer.taken");
    await audit(tx, { actor: owner.actor, act: "access.linkIssuer", subject: id });
    return { id };
  });
}

export function removeOwnIssuerLink(
  { context: { database, config } }: Pick<IssuerParts, "context">,
  owner: Owner,
  id: string,
) {
  return database.inTransaction({ ...owner.actor, role: "suar_access" }, async (tx) => {
    const factors = await factorsAndPassword(tx, owner.account.id);
    const remain = { ...factors, issuer_links: factors.issuer_links - 1 };
    if (!canStillSignIn(remain, config)) return refuse(409, "access.factor.last");
    if (!(await deleteIssuerLink(tx, owner.account.id, id))) return refuse(404, "access.issuer.linkNotFound");
    await audit(tx, { actor: owner.actor, act: "access.unlinkIssuer", subject: id });
    return { removed: true };
  });
}
