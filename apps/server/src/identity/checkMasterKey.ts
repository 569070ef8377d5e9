import { timingSafeEqual } from "node:crypto";
import { type Database, systemActor } from "../platform/index.ts";
import { fingerprintOf, type MasterKey } from "./sealing.ts";
import { findFingerprint, insertFingerprint } from "./store.ts";

/** Sealing with another key than before would lose what was sealed before: a wrong key stops the start. */
export async function checkMasterKey(database: Database, master: MasterKey): Promise<void> {
  const fingerprint = fingerprintOf(master);
  const known = await database.inTransaction(systemActor("suar_intake"), async (tx) => {
    const found = await findFingerprint(tx, master.version);
    if (found === undefined) await insertFingerprint(tx, master.version, fingerprint);
    return found;
  });
  if (known !== undefined && !timingSafeEqual(known, fingerprint)) {
    throw new Error("the master key is not the one this database was sealed with (docs/operations.md, Keys)");
  }
}
