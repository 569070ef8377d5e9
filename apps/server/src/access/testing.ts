import { newId, type RoomContext, systemActor } from "../platform/index.ts";
import { insertAccount } from "./accountStore.ts";
import { hashPassword } from "./passwords.ts";

const SYSTEM = systemActor("suar_access");

/** An account as the tests of signing in need it. */
export async function plantAccount(
  context: RoomContext,
  { email = `${newId()}@lembaga.example`, password = null as string | null } = {},
): Promise<{ id: string; email: string }> {
  const id = newId();
  const passwordHash = password === null ? null : await hashPassword(password);
  const account = { id, email, name: "Pegawai", language: "id", createdBy: "test" } as const;
  await context.database.inTransaction(SYSTEM, (tx) => insertAccount(tx, { ...account, passwordHash }));
  return { id, email };
}
