import type { Account, SignIn } from "@suar/contract";
import type { z } from "zod";
import { actorOf, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { accountOf, findAccountByEmail } from "./accountStore.ts";
import { isPassword } from "./passwords.ts";
import { beginSession } from "./sessions.ts";
import { today } from "./today.ts";
import { audit } from "./trail/audit.ts";

const SYSTEM = systemActor("suar_access");

/** Begins a session for the right password; a wrong one and an unknown address get the same answer, as slowly. */
export async function signInWithPassword(
  { database, clock }: RoomContext,
  { email, password }: z.output<typeof SignIn>,
): Promise<{ account: Account; token: string } | Refusal> {
  const row = await database.inTransaction(SYSTEM, (tx) => findAccountByEmail(tx, email, today(clock)));
  // outside the transaction: hashing takes longer than anything the database may be kept waiting for
  const right = await isPassword(password, row?.password_hash);
  if (row === undefined || !right) {
    const actor = row === undefined ? SYSTEM : actorOf(accountOf(row));
    await database.inTransaction(SYSTEM, (tx) => audit(tx, { actor, act: "access.signIn", outcome: "refused" }));
    return refuse(401, "access.signIn.wrong");
  }
  const account = accountOf(row);
  const token = await database.inTransaction(SYSTEM, async (tx) => {
    await audit(tx, { actor: actorOf(account), act: "access.signIn" });
    return beginSession(tx, account.id, clock());
  });
  return { account, token };
}
