import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account, Answer, Route } from "@suar/contract";
import pg from "pg";
import { type Config, readConfig } from "./config.ts";
import { EmbeddedDatabase } from "./database/embeddedDatabase.ts";
import { migrate, schemaHash } from "./database/migrate.ts";
import { openServerPool } from "./database/serverPool.ts";
import { type Database, databaseOver } from "./database/transaction.ts";
import { openLog } from "./log.ts";
import { newId } from "./newId.ts";
import { openPlatform } from "./openPlatform.ts";

/**
 * A migrated, empty database for one test file: the embedded one in memory, or, where TEST_DATABASE_URL names a
 * PostgreSQL server, a database of its own there.
 */
export function openTestDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  return server === undefined ? openInMemory() : openClone(server);
}

async function openInMemory(): Promise<Database> {
  const pool = await EmbeddedDatabase.open({ directory: null, dumpFile: await migratedDump() });
  return databaseOver(pool);
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
  renameSync(part, file);
  await fresh.end();
  return file;
}

async function openClone(server: string): Promise<Database> {
  const template = await migratedTemplate(server);
  const name = `suar_test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, (client) => client.query(`create database ${name} template ${template}`));
  const database = databaseOver(openServerPool(databaseUrl(server, name)));
  return {
    inTransaction: database.inTransaction,
    async close() {
      await database.close();
      await administer(server, (client) => client.query(`drop database ${name}`));
    },
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

/** Who a test calls as, by role; the guard of the tests believes the header. */
export function testAccount(role: Account["role"], more: Partial<Account> = {}): Account {
  const id = newId();
  return {
    id,
    name: `Test ${role}`,
    email: `${role}@example.org`,
    role,
    position: `position of the ${role}`,
    organisation: "Test organisation",
    sourceId: null,
    territory: null,
    language: "id",
    ...more,
  };
}

/**
 * A platform over a test database on which a test registers its room. `call` goes through the whole of HTTP: roles,
 * parsing, response shape.
 *
 * @example
 * const platform = await openTestPlatform();
 * registerIntake(platform.context);
 * await platform.begin();
 * const { status, body } = await platform.call(listSources, { as: testAccount("steward") });
 */
export async function openTestPlatform(given: Partial<Config> = {}) {
  const database = await openTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "suar-test-"));
  const config = readConfig({}, { dataDir, demo: true, ...given });
  const clock = () => new Date();
  const log = openLog((line) => (line.includes('"level":"error"') ? process.stderr.write(line) : true), clock, true);
  const platform = await openPlatform({ database, config, clock, log });
  const known = new Map<string, Account>();
  platform.context.guardWith({
    findAccount: async ({ bearer }) => known.get(bearer ?? "") ?? null,
    recordRefusal: async () => undefined,
  });
  return {
    ...platform,
    /** After the rooms have registered: jobs begin to run. */
    begin: () => platform.jobs.begin(true),
    async call<T extends Route>(route: T, request: TestCall = {}): Promise<{ status: number; body: Answer<T> }> {
      const { as, params = {}, query, body, bytes, language = "en" } = request;
      if (as !== undefined) known.set(as.id, as);
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
      const answer = await platform.app.inject({
        method: route.method,
        url: path,
        query: Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])),
        headers: {
          "accept-language": language,
          ...(as === undefined ? {} : { authorization: `Bearer ${as.id}` }),
          ...(bytes === undefined ? {} : { "content-type": "application/octet-stream" }),
        },
        ...(bytes === undefined ? {} : { payload: Buffer.from(bytes) }),
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    async close() {
      await platform.close();
      await database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

interface TestCall {
  as?: Account;
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: object;
  bytes?: Uint8Array;
  language?: "id" | "en";
}
