import type { Actor, Transaction } from "../../platform/index.ts";
import { audit } from "./audit.ts";

/** So many records one entry names at most; a longer list is told in several. */
const MOST_RECORDS = 500;

interface Shown {
  actor: Actor;
  /** What was shown, dotted: `cases.list`. */
  act: string;
  purpose?: string;
  /** Id of what was asked for, where it is one thing. */
  subject?: string;
  /** Ids of the records that the answer shows, once or more often. */
  records: readonly string[];
  fields?: readonly string[];
}

/**
 * Names on the audit trail the records that an answer shows, in the transaction that reads them; an answer without records
 * leaves no entry.
 *
 * @example
 * await auditShown(tx, { actor, act: "cases.list", records: rows.map(({ recordId }) => recordId) });
 */
export async function auditShown(tx: Transaction, { records, ...entry }: Shown): Promise<void> {
  const named = [...new Set(records)];
  for (let at = 0; at < named.length; at += MOST_RECORDS) {
    const portion = named.slice(at, at + MOST_RECORDS);
    await audit(tx, { ...entry, records: portion, subjects: portion.length });
  }
}
