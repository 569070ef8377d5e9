import {
  type AccessRole,
  type Answer,
  type appoint,
  type createPosition,
  FIRST_ROLES,
  type Organisation,
} from "@suar/contract";
import {
  type Actor,
  newId,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
  type Transaction,
} from "../platform/index.ts";
import { leavesNobodyInCharge, rolesHeldFrom } from "./officeChangeStore.ts";
import * as store from "./officeStore.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

const DAY_MS = 86_400_000;

const asAccess = (actor: Actor): Actor => ({ ...actor, role: "suar_access" });

/** Writes the roles that an installation begins with and does not have; those that are there stay as they are. */
export async function seedRoles({ database }: Pick<RoomContext, "database">): Promise<void> {
  await database.inTransaction(systemActor("suar_access"), async (tx) => {
    const known = new Map((await store.listRoles(tx)).map((role) => [role.code, role]));
    for (const role of FIRST_ROLES) {
      // a role that the first version's accounts left behind has neither a name nor rights yet
      const isThere = (known.get(role.code)?.rights.length ?? 0) > 0;
      if (!isThere) await store.writeRole(tx, { ...role, rights: [...role.rights] });
    }
  });
}

export async function saveRole(context: RoomContext, actor: Actor, role: AccessRole): Promise<AccessRole | Refusal> {
  if (role.justice && role.rights.includes("cases.counselling")) return refuse(422, "access.role.justiceCounselling");
  const rights = [...new Set(role.rights)].sort();
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    const refusal = await refusedRole(tx, actor, { ...role, rights }, today(context.clock));
    if (refusal !== undefined) return refusal;
    await store.writeRole(tx, { ...role, rights });
    await audit(tx, { actor, act: "access.saveRole", subject: role.code, fields: rights });
    return { ...role, rights };
  });
}

/** Nobody gives rights to themselves, and somebody must stay who can give them. */
async function refusedRole(
  tx: Transaction,
  actor: Actor,
  { code, rights }: AccessRole,
  day: string,
): Promise<Refusal | undefined> {
  const before = (await store.listRoles(tx)).find((each) => each.code === code);
  const gained = rights.filter((right) => before?.rights.includes(right) !== true);
  if (gained.length > 0 && actor.accountId !== null && (await rolesHeldFrom(tx, actor.accountId, day)).includes(code)) {
    return refuse(403, "access.role.own");
  }
  const loses = !rights.includes("accounts.manage") && (await leavesNobodyInCharge(tx, { role: code }, day));
  return loses ? refuse(409, "access.inCharge.last") : undefined;
}

export async function createOrganisation(
  context: RoomContext,
  actor: Actor,
  wanted: Omit<Organisation, "id">,
): Promise<Organisation | Refusal> {
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    if (wanted.superiorId !== null) {
      const missing = await store.findMissing(tx, { organisationId: wanted.superiorId });
      if (missing.length > 0) return refuse(422, "access.organisation.notFound");
    }
    const { id, isNew } = await store.ensureOrganisation(tx, { ...wanted, id: newId(), createdBy: actor.name });
    if (!isNew) return refuse(409, "access.organisation.nameTaken");
    await audit(tx, { actor, act: "access.createOrganisation", subject: id });
    return { ...wanted, id };
  });
}

type PositionWanted = Omit<store.NewPosition, "id" | "createdBy">;

export async function createPositionFor(
  context: RoomContext,
  actor: Actor,
  wanted: PositionWanted,
): Promise<Answer<typeof createPosition> | Refusal> {
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    const { organisationId, role, superiorId } = wanted;
    const missing = await store.findMissing(tx, { organisationId, role, positionId: superiorId });
    if (missing.length > 0) return refuse(422, "access.position.namesMissing", { what: missing.join(", ") });
    const id = newId();
    await store.insertPosition(tx, { ...wanted, id, createdBy: actor.name });
    await audit(tx, { actor, act: "access.createPosition", subject: id });
    return { id };
  });
}

export async function closePositionOn(context: RoomContext, actor: Actor, id: string, on: string) {
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    if (await leavesNobodyInCharge(tx, { positionId: id }, on)) return refuse(409, "access.inCharge.last");
    if (!(await store.closePosition(tx, id, on, actor.name))) return refuse(404, "access.position.notFound");
    await audit(tx, { actor, act: "access.closePosition", subject: id });
    return { closed: true };
  });
}

type AppointmentWanted = Omit<store.NewAppointment, "id" | "createdBy">;

/** Appoints a person. Who appoints may not appoint themselves: a second person gives rights. */
export async function appointTo(
  context: RoomContext,
  actor: Actor,
  wanted: AppointmentWanted,
): Promise<Answer<typeof appoint> | Refusal> {
  if (wanted.accountId === actor.accountId) return refuse(403, "access.appointment.self");
  if (wanted.to !== null && wanted.to < wanted.from) return refuse(422, "access.appointment.endsBeforeItBegins");
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    const { accountId, positionId } = wanted;
    const missing = await store.findMissing(tx, { accountId, positionId });
    if (missing.length > 0) return refuse(422, "access.position.namesMissing", { what: missing.join(", ") });
    const id = newId();
    await store.insertAppointment(tx, { ...wanted, id, createdBy: actor.name });
    await audit(tx, { actor, act: "access.appoint", subject: id });
    const made = (await store.listAppointments(tx, accountId)).find((each) => each.id === id);
    return made ?? refuse(404, "access.appointment.notFound");
  });
}

export async function endAppointmentOn(context: RoomContext, actor: Actor, id: string, lastDay: string) {
  return context.database.inTransaction(asAccess(actor), async (tx) => {
    const dayAfter = new Date(Date.parse(lastDay) + DAY_MS).toISOString().slice(0, 10);
    if (await leavesNobodyInCharge(tx, { appointmentId: id }, dayAfter)) return refuse(409, "access.inCharge.last");
    if (!(await store.endAppointment(tx, id, lastDay, actor.name))) return refuse(404, "access.appointment.notFound");
    await audit(tx, { actor, act: "access.endAppointment", subject: id });
    return { ended: true };
  });
}

/** The positions that an account holds today. */
export async function positionsHeld(context: RoomContext, accountId: string) {
  const day = today(context.clock);
  const all = await context.database.inTransaction(systemActor("suar_access"), (tx) =>
    store.listAppointments(tx, accountId),
  );
  return all.filter(({ from, to }) => from <= day && (to ?? day) >= day);
}
