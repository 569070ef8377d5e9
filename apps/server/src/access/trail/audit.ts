import type { Actor, Transaction } from "../../platform/index.ts";
import { insertAudit } from "./entryStore.ts";

interface AuditEntry {
  actor: Actor;
  /** What was done, dotted: `identity.open`, `children.decide`. */
  act: string;
  purpose?: string;
  /** Id of what it was done to. */
  subject?: string;
  /** Records that were read or changed, so that the trail can be asked by record; at most a few hundred. */
  records?: readonly string[];
  fields?: readonly string[];
  /** How many subjects one entry stands for; 1 unless given. */
  subjects?: number;
  outcome?: "done" | "refused";
}

/** Puts one entry on the audit trail; it commits with the transaction, so what is done and what is recorded cannot differ. */
export async function audit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { records = [], fields = [], subjects = 1, outcome = "done" } = entry;
  const { actor, act, purpose = null, subject = null } = entry;
  await insertAudit(tx, { actor, act, purpose, subject, records, fields, subjects, outcome });
}
