import { spawnSync } from "node:child_process";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedDatabase } from "../../apps/server/src/platform/database/embeddedDatabase.ts";
import { openServerPool } from "../../apps/server/src/platform/database/serverPool.ts";
import type { OpenedDemo } from "../demoServer.ts";

export interface Dumped {
  /** `schema.table`, or the name of a file. */
  name: string;
  bytes: Buffer;
}

/** Every row of every table as text, bytes in hexadecimal, as the database's owner reads them. The server must have stopped. */
export async function dumpTables({ dataDir, databaseUrl }: OpenedDemo): Promise<Dumped[]> {
  const directory = join(dataDir, "database");
  const database =
    databaseUrl === null ? await EmbeddedDatabase.open({ directory, dumpFile: null }) : openServerPool(databaseUrl);
  const client = await database.connect();
  try {
    const query = async (text: string) => (await client.query(text, [])).rows as { text: string }[];
    const tables = await query(
      `select format('%I.%I', schemaname, tablename) as text
       from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const dumped: Dumped[] = [];
    for (const { text: name } of tables) {
      const rows = await query(`select row_to_json(each)::text as text from ${name} as each`);
      // `\x` before the digits of bytes would keep them from being read as such
      const text = rows.map((row) => row.text.replace(/\\+x(?=[0-9a-f])/g, " ")).join("\n");
      dumped.push({ name, bytes: Buffer.from(text, "utf8") });
    }
    return dumped;
  } finally {
    client.release();
    await database.end();
  }
}

/**
 * The database's own files. Embedded: all, the write-ahead log included. On a server: those of this database, where the test
 * runs on the server's machine and SUAR_TEST_CLUSTER says where its files are.
 */
export async function readDatabaseFiles({ dataDir, databaseUrl }: OpenedDemo): Promise<Dumped[]> {
  const cluster = process.env["SUAR_TEST_CLUSTER"];
  if (databaseUrl === null) return readFiles(join(dataDir, "database"));
  return cluster === undefined ? [] : readFiles(join(cluster, "base", await oidOf(databaseUrl)));
}

/** What `pg_dump` writes of the whole database, schema and rows; null for the embedded database, which it does not know. */
export function dumpAsServer({ databaseUrl }: OpenedDemo): Dumped | null {
  if (databaseUrl === null) return null;
  const written = spawnSync("pg_dump", ["--inserts", databaseUrl], { maxBuffer: 2 ** 30 });
  if (written.status !== 0) throw new Error(`pg_dump failed: ${written.stderr?.toString() ?? written.error?.message}`);
  // `\\x` before the digits of bytes would keep them from being read as such
  return { name: "pg_dump", bytes: Buffer.from(written.stdout.toString("latin1").replaceAll("\\x", " "), "latin1") };
}

async function oidOf(databaseUrl: string): Promise<string> {
  const pool = openServerPool(databaseUrl);
  const client = await pool.connect();
  const { rows } = await client.query("select oid::text from pg_database where datname = current_database()");
  client.release();
  await pool.end();
  return (rows[0] as { oid: string }).oid;
}

function readFiles(folder: string): Dumped[] {
  return globSync("**/*", { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
