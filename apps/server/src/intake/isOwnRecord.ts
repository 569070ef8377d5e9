import type { Account } from "@suar/contract";
import type { Transaction } from "../platform/index.ts";
import { findSourceOfRecord } from "./store/records.ts";

/** A case worker may open identities that the own service has delivered, and no other's. */
export async function isOwnRecord(account: Account, recordId: string, tx: Transaction): Promise<boolean> {
  if (!account.rights.includes("records.read") || account.sourceId === null) return false;
  return (await findSourceOfRecord(tx, recordId)) === account.sourceId;
}
