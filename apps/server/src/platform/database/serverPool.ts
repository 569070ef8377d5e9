import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { columnReader } from "./columnTypes.ts";
import type { ConnectionPool } from "./transaction.ts";

const CLOSE_WITHIN_MS = 1_500;

/** Connections to a PostgreSQL server (15 or newer) named by DATABASE_URL. */
export function openServerPool(databaseUrl: string): ConnectionPool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    types: { getTypeParser: ((oid: number) => columnReader(oid)) as typeof pg.types.getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => undefined);
  // So too one that breaks while it is in use: its query fails and says so, which is enough.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return endingSoon(pool);
}

/** Ends the pool also where a query takes long: its connection is cut; PostgreSQL rolls back when it notices. */
function endingSoon(pool: pg.Pool): ConnectionPool {
  const busy = new Set<pg.PoolClient>();
  pool.on("acquire", (client) => busy.add(client));
  pool.on("release", (_, client) => busy.delete(client));
  return {
    options: pool.options,
    connect: () => pool.connect(),
    async end() {
      const ended = pool.end();
      await Promise.race([ended, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
      // a client's own end() would wait for its query; pg gives the stream no other door
      for (const client of busy) (client as unknown as Cuttable).connection.stream.destroy();
      await Promise.race([ended, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

interface Cuttable {
  connection: { stream: { destroy(): void } };
}
