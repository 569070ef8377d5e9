import type { Organisation } from "@suar/contract";
import { type Actor, type Refusal, type RoomContext, refuse, type Transaction } from "../platform/index.ts";
import * as store from "./officeChangeStore.ts";
import { findMissing } from "./officeStore.ts";
import { audit } from "./trail/audit.ts";

const asAccess = (actor: Actor): Actor => ({ ...actor, role: "suar_access" });

export async function changeOrganisation(
  { database }: RoomContext,
  actor: Actor,
  wanted: Organisation,
): Promise<Organisation | Refusal> {
  const { id } = wanted;
  return database.inTransaction(asAccess(actor), async (tx) => {
    const refusal = await refusedOrganisation(tx, wanted);
    if (refusal !== undefined) return refusal;
    if (!(await store.updateOrganisation(tx, wanted))) return refuse(404, "access.organisation.notFound");
    await audit(tx, { actor, act: "access.changeOrganisation", subject: id });
    return wanted;
  });
}

async function refusedOrganisation(
  tx: Transaction,
  { id, name, superiorId }: Organisation,
): Promise<Refusal | undefined> {
  if (superiorId !== null) {
    const missing = await findMissing(tx, { organisationId: superiorId });
    if (missing.length > 0) return refuse(422, "access.organisation.notFound");
    if (await store.isBeneath(tx, "organisation", superiorId, id)) return refuse(422, "access.superior.circle");
  }
  const named = await store.organisationOfName(tx, name);
  return named !== undefined && named !== id ? refuse(409, "access.organisation.nameTaken") : undefined;
}

export async function changePosition(
  { database }: RoomContext,
  actor: Actor,
  change: store.PositionChange,
): Promise<{ changed: boolean } | Refusal> {
  const { id, superiorId } = change;
  return database.inTransaction(asAccess(actor), async (tx) => {
    if (superiorId !== null) {
      const missing = await findMissing(tx, { positionId: superiorId });
      if (missing.length > 0) return refuse(422, "access.position.namesMissing", { what: missing.join(", ") });
      if (await store.isBeneath(tx, "position", superiorId, id)) return refuse(422, "access.superior.circle");
    }
    if (!(await store.updatePosition(tx, change))) return refuse(404, "access.position.notFound");
    await audit(tx, { actor, act: "access.changePosition", subject: id });
    return { changed: true };
  });
}
