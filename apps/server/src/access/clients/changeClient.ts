import type { Client } from "@suar/contract";
import { type Actor, type Refusal, type RoomContext, refuse, type Transaction } from "../../platform/index.ts";
import { today } from "../today.ts";
import { listClients } from "./manageStore.ts";
import { showClient } from "./showClient.ts";

export const NOT_FOUND = refuse(404, "access.client.notFound");

export const asAccess = (actor: Actor): Actor => ({ ...actor, role: "suar_access" });

/** Makes one change to a client, as whoever may, and answers with how it stands then. What is refused has changed nothing. */
export async function changeClient(
  { database, clock }: RoomContext,
  as: Actor,
  id: string,
  work: (tx: Transaction) => Promise<Refusal | undefined>,
): Promise<Client | Refusal> {
  const day = today(clock);
  return database.inTransaction(as, async (tx) => {
    const refusal = await work(tx);
    if (refusal !== undefined) return refusal;
    const [row] = await listClients(tx, day, id);
    return row === undefined ? NOT_FOUND : showClient(row, day);
  });
}
