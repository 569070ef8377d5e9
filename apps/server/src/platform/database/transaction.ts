import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, type PostgresPool, sql } from "kysely";
import type { Actor } from "../actor.ts";

export type Transaction = KyselyTransaction<unknown>;

export interface Database {
  /**
   * The only way to the database: opens a transaction and sets role, account, position, organisation, territory and
   * purpose for it alone. Nested use throws; inside it nothing but SQL is awaited.
   *
   * @example await database.inTransaction(actor, (tx) => findDelivery(tx, id))
   */
  inTransaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What the embedded database and a server's connection pool have in common. */
export interface ConnectionPool {
  options: object;
  connect(): Promise<{
    query(text: string, parameters?: unknown[]): Promise<{ command: string; rowCount: number | null; rows: object[] }>;
    release(): void;
  }>;
  end(): Promise<void>;
}

const inside = new AsyncLocalStorage<true>();

/** Runs work that is started from within a transaction but is no part of it. */
export function outsideTransaction<T>(work: () => T): T {
  return inside.exit(work);
}

/** Turns a pool of connections into the one function that opens transactions. */
export function databaseOver(pool: ConnectionPool): Database {
  // Kysely's type also asks for cursors, which Suar does not use: it reads by keyset.
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
  return {
    inTransaction(actor, work) {
      // On the embedded database's single lease a nested transaction would wait for itself for ever.
      if (inside.getStore() === true) throw new Error("a transaction was opened inside a transaction");
      return inside.run(true, () =>
        kysely.transaction().execute(async (tx) => {
          await actAs(tx, actor);
          return work(tx);
        }),
      );
    },
    close: () => kysely.destroy(),
  };
}

/** One statement, one round trip; `true` makes each setting end with the transaction. */
async function actAs(tx: Transaction, actor: Actor): Promise<void> {
  await sql`
    select
      set_config('suar.account', ${actor.accountId ?? ""}, true),
      set_config('suar.position_id', ${actor.positionId ?? ""}, true),
      set_config('suar.position', ${actor.position}, true),
      set_config('suar.organisation_id', ${actor.organisationId ?? ""}, true),
      set_config('suar.organisation', ${actor.organisation}, true),
      set_config('suar.source', ${actor.sourceId ?? ""}, true),
      set_config('suar.territory', ${actor.territory ?? ""}, true),
      set_config('suar.purpose', ${actor.purpose ?? ""}, true),
      set_config('suar.rights', ${actor.rights.join(",")}, true),
      set_config('role', ${actor.role}, true)
  `.execute(tx);
}
