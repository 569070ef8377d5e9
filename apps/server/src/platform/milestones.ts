import { sql } from "kysely";
import { systemActor } from "./actor.ts";
import type { Database } from "./database/transaction.ts";

const SYSTEM = systemActor("suar_jobs");

/** What happens once in the life of a database. */
type Milestone = "demo country begun" | "demo country complete" | "production begun";

export async function hasReached(database: Database, milestone: Milestone): Promise<boolean> {
  const { rows } = await database.inTransaction(SYSTEM, (tx) =>
    sql`select from platform.milestone where name = ${milestone}`.execute(tx),
  );
  return rows.length > 0;
}

export async function reach(database: Database, milestone: Milestone): Promise<void> {
  await database.inTransaction(SYSTEM, (tx) =>
    sql`insert into platform.milestone (name) values (${milestone}) on conflict do nothing`.execute(tx),
  );
}
