import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** How often an account has heard, since a moment, that a child is known elsewhere. */
export async function countLooksElsewhere(tx: Transaction, accountId: string | null, since: Date): Promise<number> {
  const { rows } = await sql<{ looks: number }>`
    select count(*)::integer as looks
    from access.audit
    where account_id = ${accountId}
      and act = 'children.searchElsewhere'
      and at >= ${since}
  `.execute(tx);
  return rows[0]?.looks ?? 0;
}

/** Until the transaction ends, no other look of this account is counted. */
export async function lockLooksElsewhere(tx: Transaction, accountId: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`looks elsewhere ${accountId}`}))`.execute(tx);
}
