import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedDatabase } from "./embeddedDatabase.ts";
import { dropSchemas, migrate, type ScriptClient } from "./migrate.ts";
import { openServerPool } from "./serverPool.ts";
import { type ConnectionPool, type Database, databaseOver } from "./transaction.ts";

export interface DatabasePlace {
  /** Where the embedded database lies; the caller holds the directory's lock. */
  dataDir: string;
  /** A PostgreSQL server instead. */
  databaseUrl: string | null;
}

export interface OpenDatabase extends Database {
  /** Names of the migrations that opening has applied. */
  applied: string[];
  /** Drops everything and migrates anew: only for a demo country whose loading was interrupted. */
  beginAnew(): Promise<void>;
}

/** Opens the database and brings its schema up to date. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const pool = place.databaseUrl === null ? await openEmbedded(place.dataDir) : openServerPool(place.databaseUrl);
  try {
    const applied = await withClient(pool, migrate);
    return {
      ...databaseOver(pool),
      applied,
      beginAnew: () =>
        withClient(pool, async (client) => {
          await dropSchemas(client);
          await migrate(client);
        }),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function withClient<T>(pool: ConnectionPool, work: (client: ScriptClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const directory = join(dataDir, "database");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return EmbeddedDatabase.open({ directory, dumpFile: null });
}
