import { type Actor, type Database, systemActor } from "../../platform/index.ts";
import { audit } from "./audit.ts";
import { type BreachWindow, listReadsBetween, listReadsOfRecords, type ReadRow } from "./readStore.ts";

const SYSTEM = systemActor("suar_access");

/**
 * Who read or changed these records, oldest first: what the person they are about may ask. Entries tell positions, purposes
 * and times; whoever passes them on leaves out `records` of others. The question itself is on the trail.
 */
export async function whoRead(database: Database, actor: Actor, recordIds: readonly string[]): Promise<ReadRow[]> {
  return database.inTransaction(SYSTEM, async (tx) => {
    const found = await listReadsOfRecords(tx, recordIds);
    await audit(tx, { actor, act: "subject.answer", records: recordIds, subjects: recordIds.length });
    return found;
  });
}

/** Reads in a window, for a breach notice (Law 27/2022 art. 46). */
export async function readsBetween(database: Database, actor: Actor, window: BreachWindow): Promise<ReadRow[]> {
  return database.inTransaction(SYSTEM, async (tx) => {
    const found = await listReadsBetween(tx, window);
    await audit(tx, { actor, act: "breach.look", subjects: found.length });
    return found;
  });
}
