import pg from "pg";
import { columnReader } from "./columnTypes.ts";

/** Connections to a PostgreSQL server (15 or newer) named by DATABASE_URL. */
export function openServerPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    types: { getTypeParser: ((oid: number) => columnReader(oid)) as typeof pg.types.getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => undefined);
  return pool;
}
