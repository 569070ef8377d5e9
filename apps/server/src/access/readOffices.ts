import type { Person, PositionOverTime } from "@suar/contract";
import { type Actor, type Refusal, type RoomContext, refuse } from "../platform/index.ts";
import { findPerson, findPosition, listTenures } from "./officeHistoryStore.ts";
import { listAppointments } from "./officeStore.ts";
import { today } from "./today.ts";
import { warningsOfPosition } from "./warningsOfPosition.ts";

/** A position with everyone who held, holds or will hold it. */
export async function readPosition(
  { database, clock }: RoomContext,
  actor: Actor,
  id: string,
): Promise<PositionOverTime | Refusal> {
  const found = await database.inTransaction({ ...actor, role: "suar_access" }, async (tx) => {
    const position = await findPosition(tx, id);
    return position && { position, tenures: await listTenures(tx, id) };
  });
  if (found === undefined) return refuse(404, "access.position.notFound");
  const day = today(clock);
  const { position, tenures } = found;
  const holders = tenures.filter(({ from, to }) => from <= day && (to ?? day) >= day);
  const open = { ...position, holders };
  return { ...open, tenures, warnings: warningsOfPosition(open, day) };
}

/** A person with every appointment, past and future. */
export async function readPerson({ database }: RoomContext, actor: Actor, id: string): Promise<Person | Refusal> {
  return database.inTransaction({ ...actor, role: "suar_access" }, async (tx) => {
    const person = await findPerson(tx, id);
    if (person === undefined) return refuse(404, "access.account.notFound");
    return { ...person, appointments: await listAppointments(tx, id) };
  });
}
