import type { LinkagePurpose } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface Waiting {
  purpose: LinkagePurpose;
  /** Pairs without a decision, and when the run that left them ended. */
  unsure: number;
  oldestAt: Date | null;
  /** Deliveries imported after the newest run began, and when the first of them was. */
  laterDeliveries: number;
  firstLaterAt: Date | null;
}

export async function listWaiting(tx: Transaction): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select
      purpose,
      unsure,
      oldest_at as "oldestAt",
      later_deliveries as "laterDeliveries",
      first_later_at as "firstLaterAt"
    from children.waiting()
  `.execute(tx);
  return rows;
}
