import type { Person } from "@suar/contract";
import { type Actor, newId, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { countAccounts, insertAccount, lockFirstAccount } from "./accountStore.ts";
import { ensureOrganisation, insertAppointment, insertPosition } from "./officeStore.ts";
import { passwordFault } from "./passwordFault.ts";
import { hashPassword } from "./passwords.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

export interface FirstPerson {
  email: string;
  name: string;
  position: string;
  organisation: string;
  password: string;
}

/** Creates the first account of a new installation with its office; refused as soon as there is any account. */
export async function createFirstAdministrator(
  { database, clock }: RoomContext,
  by: Actor,
  person: FirstPerson,
): Promise<{ created: true } | Refusal> {
  const fault = await passwordFault(person.password, person);
  if (fault !== null) return refuse(422, fault);
  const passwordHash = await hashPassword(person.password);
  return database.inTransaction(systemActor("suar_access"), async (tx) => {
    await lockFirstAccount(tx);
    if ((await countAccounts(tx)) > 0) return refuse(409, "access.administrator.notFirst");
    const createdBy = by.name;
    const [accountId, positionId] = [newId(), newId()];
    const { email, name } = person;
    await insertAccount(tx, { id: accountId, email, name, language: "id", passwordHash, createdBy });
    const named = { id: newId(), name: person.organisation, sourceId: null, superiorId: null, createdBy };
    const { id: organisationId } = await ensureOrganisation(tx, named);
    const office = { title: person.position, role: "administrator", territory: null, superiorId: null };
    await insertPosition(tx, { ...office, id: positionId, organisationId, createdBy });
    await insertAppointment(tx, { id: newId(), accountId, positionId, from: today(clock), to: null, createdBy });
    await audit(tx, { actor: by, act: "access.createAdministrator", subject: accountId });
    return { created: true };
  });
}

/** Creates an account for a colleague; it has no rights before it is appointed to a position. */
export async function createAccount(
  { database }: RoomContext,
  by: Actor,
  { password, ...account }: { email: string; name: string; language: "id" | "en"; password?: string | undefined },
): Promise<Person | Refusal> {
  const fault = password === undefined ? null : await passwordFault(password, account);
  if (fault !== null) return refuse(422, fault);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return database.inTransaction({ ...by, role: "suar_access" }, async (tx) => {
    const id = newId();
    const inserted = await insertAccount(tx, { ...account, id, passwordHash, createdBy: by.name });
    if (!inserted) return refuse(409, "access.account.emailTaken");
    await audit(tx, { actor: by, act: "access.createAccount", subject: id });
    return { ...account, id, appointments: [] };
  });
}
