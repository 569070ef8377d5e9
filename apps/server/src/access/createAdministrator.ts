import type { Account } from "@suar/contract";
import { type Actor, newId, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { audit } from "./audit.ts";
import { hashPassword } from "./passwords.ts";
import { countAccounts, insertAccount, lockFirstAccount } from "./store.ts";

export type Person = Pick<Account, "email" | "name" | "position" | "organisation"> & { password: string };

/** Creates the first account of a new installation; refused as soon as there is any account. */
export async function createFirstAdministrator(
  { database }: RoomContext,
  by: Actor,
  { password, ...person }: Person,
): Promise<{ created: true } | Refusal> {
  const passwordHash = await hashPassword(password);
  return database.inTransaction(systemActor("suar_access"), async (tx) => {
    await lockFirstAccount(tx);
    if ((await countAccounts(tx)) > 0) return refuse(409, "access.administrator.notFirst");
    const id = newId();
    const account = { ...person, role: "administrator", sourceId: null, territory: null, language: "id" } as const;
    await insertAccount(tx, id, { ...account, passwordHash, createdBy: by.name });
    await audit(tx, { actor: by, act: "access.createAdministrator", subject: id });
    return { created: true };
  });
}

/** Creates an account for a colleague; only an administrator may. */
export async function createAccount(
  { database }: RoomContext,
  by: Actor,
  { password, ...account }: Omit<Account, "id"> & { password: string },
): Promise<Account | Refusal> {
  const passwordHash = await hashPassword(password);
  return database.inTransaction({ ...by, role: "suar_access" }, async (tx) => {
    const id = newId();
    const inserted = await insertAccount(tx, id, { ...account, passwordHash, createdBy: by.name });
    if (!inserted) return refuse(409, "access.account.emailTaken");
    await audit(tx, { actor: by, act: "access.createAccount", subject: id });
    return { ...account, id };
  });
}
