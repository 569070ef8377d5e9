import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedDatabase } from "./embeddedDatabase.ts";
import { migrate } from "./migrate.ts";
import { openServerPool } from "./serverPool.ts";
import { type Database, databaseOver } from "./transaction.ts";

export interface DatabasePlace {
  /** Where the embedded database lies; the caller holds the directory's lock. */
  dataDir: string;
  /** A PostgreSQL server instead. */
  databaseUrl: string | null;
}

/** Opens the database and brings its schema up to date. */
export async function openDatabase(place: DatabasePlace): Promise<Database & { applied: string[] }> {
  const pool = place.databaseUrl === null ? await openEmbedded(place.dataDir) : openServerPool(place.databaseUrl);
  const client = await pool.connect();
  try {
    const applied = await migrate(client);
    client.release();
    return { ...databaseOver(pool), applied };
  } catch (error) {
    client.release();
    await pool.end();
    throw error;
  }
}

function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const directory = join(dataDir, "database");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return EmbeddedDatabase.open({ directory, dumpFile: null });
}
