import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { EmbeddedDatabase } from "./database/embeddedDatabase.ts";
import { migrate, schemaHash } from "./database/migrate.ts";
import { openServerPool } from "./database/serverPool.ts";
import { type ConnectionPool, type Database, databaseOver } from "./database/transaction.ts";

export interface TestDatabase extends Database {
  /** Asks as the owner of all tables, past roles and row-level security: to look, never to do what the server does. */
  asOwner(text: string): Promise<object[]>;
}

/**
 * A migrated, empty database for one test file: the embedded one in memory, or, where TEST_DATABASE_URL names a
 * PostgreSQL server, a database of its own there.
 */
export function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server === undefined ? openInMemory() : openClone(server);
}

async function openInMemory(): Promise<TestDatabase> {
  return openFromBackup(await migratedDump());
}

/** An embedded database with the content of a dump, which it can be asked for in its turn: for tests of restoring. */
export async function openFromBackup(
  dumpFile: string,
): Promise<TestDatabase & { backUp(file: string): Promise<void> }> {
  const pool = await EmbeddedDatabase.open({ directory: null, dumpFile });
  return {
    ...databaseOver(pool),
    asOwner: queryAsOwner(pool),
    async backUp(file) {
      writeFileSync(file, await pool.dump());
    },
  };
}

/** A migrated, empty database that can be backed up: embedded, whatever the other tests use. */
export async function openTestDatabaseToBackUp() {
  return openFromBackup(await migratedDump());
}

/** Migrating takes longer than reading a dump, so the dump is kept until a migration changes. */
async function migratedDump(): Promise<string> {
  const folder = join(tmpdir(), "suar-test-dumps");
  const file = join(folder, `${schemaHash()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const fresh = await EmbeddedDatabase.open({ directory: null, dumpFile: null });
  const client = await fresh.connect();
  await migrate(client);
  client.release();
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, await fresh.dump());
  // never in place of one that another test file may be reading: a file that changes under its reader cannot be read
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(part);
  }
  await fresh.end();
  return file;
}

async function openClone(server: string): Promise<TestDatabase> {
  const { url, drop } = await createClone(server, await migratedTemplate(server));
  const pool = openServerPool(url);
  const database = databaseOver(pool);
  return {
    inTransaction: database.inTransaction,
    asOwner: queryAsOwner(pool),
    async close() {
      await database.close();
      await drop();
    },
  };
}

/**
 * An empty database for a whole server under test: with TEST_DATABASE_URL one of its own on that PostgreSQL server, else
 * none (`url` is null), so that the server opens its embedded one.
 */
export async function createTestServerDatabase(): Promise<{ url: string | null; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  return server === undefined ? { url: null, drop: async () => undefined } : createClone(server, "template1");
}

async function createClone(server: string, template: string) {
  const name = `suar_test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseUrl(server, name),
    drop: () => administer(server, (client) => client.query(`drop database ${name} with (force)`)),
  };
}

async function migratedTemplate(server: string): Promise<string> {
  const name = `suar_template_${schemaHash()}`;
  await administer(server, async (client) => {
    await client.query("select pg_advisory_lock(7823, 3)");
    const { rows } = await client.query("select from pg_database where datname = $1", [name]);
    if (rows.length > 0) return;
    await client.query(`create database ${name}_part`);
    await migrateAndLeave(databaseUrl(server, `${name}_part`));
    await client.query(`alter database ${name}_part rename to ${name}`);
  });
  return name;
}

async function migrateAndLeave(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(client);
  await client.end();
}

async function administer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await work(client).finally(() => client.end());
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function queryAsOwner(pool: ConnectionPool): TestDatabase["asOwner"] {
  return async (text) => {
    const client = await pool.connect();
    try {
      return (await client.query(text, [])).rows;
    } finally {
      client.release();
    }
  };
}
