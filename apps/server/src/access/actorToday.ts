import { type Actor, actorOf, type RoomContext, systemActor } from "../platform/index.ts";
import { accountOf, findAccountByEmail, findAccountById } from "./accountStore.ts";
import { OPERATOR } from "./operator.ts";
import { today } from "./today.ts";

/**
 * Whoever acted when a job was started, with the rights of today: those of the same position, if the appointment to it still
 * lasts. Null where it has ended. Suar itself and the operator act as they did.
 */
export async function actorToday({ database, clock }: RoomContext, actor: Actor): Promise<Actor | null> {
  const { accountId, positionId } = actor;
  if (accountId === null || accountId === OPERATOR.id) return actor;
  const row = await database.inTransaction(systemActor("suar_access"), (tx) =>
    findAccountById(tx, accountId, today(clock), positionId),
  );
  if (row?.position_id == null || (positionId !== null && row.position_id !== positionId)) return null;
  return { ...actorOf(accountOf(row)), role: actor.role, purpose: actor.purpose };
}

/** As whom an account acts today, for what the demo country does on its behalf. */
export async function actorOfAccount({ database, clock }: RoomContext, email: string): Promise<Actor> {
  const row = await database.inTransaction(systemActor("suar_access"), (tx) =>
    findAccountByEmail(tx, email, today(clock)),
  );
  if (row === undefined) throw new Error(`there is no account ${email}`);
  return actorOf(accountOf(row));
}
