import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listDemoAccounts, readSession } from "@suar/contract";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DataDirBusy, findRunningServer, migrateDatabase, type RunningServer, startServer } from "./index.ts";
import { createTestServerDatabase } from "./platform/testing.ts";

let dataDir: string;
let place: { dataDir: string; databaseUrl: string | null };
let dropDatabase: () => Promise<void>;
const running: RunningServer[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "suar-start-"));
  const made = await createTestServerDatabase();
  place = { dataDir, databaseUrl: made.url };
  dropDatabase = made.drop;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await dropDatabase();
  rmSync(dataDir, { recursive: true });
});

async function start(more: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer({ ...place, port: 0, demo: false, writeLog: () => undefined, ...more });
  running.push(server);
  return server;
}

test("migrating alone sets the database up once", async () => {
  const environment = {
    SUAR_DATA_DIR: dataDir,
    ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
  };
  expect((await migrateDatabase(environment)).applied.length).toBeGreaterThan(5);
  expect(await migrateDatabase(environment)).toEqual({ applied: [] });
});

test("a production start has no account and no demo, and says so", async () => {
  const server = await start();
  expect(server).toMatchObject({ hasNoAccount: true, demoAccounts: [] });
  expect(await (await fetch(new URL(listDemoAccounts.path, server.url))).json()).toEqual([]);
});

test("the command line finds the server of its data directory, with the token that opens it", async () => {
  const server = await start();
  const found = await findRunningServer({ SUAR_DATA_DIR: dataDir });
  expect(found).toEqual({ url: server.url, operatorToken: server.operatorToken });
  const headers = { authorization: `Bearer ${found?.operatorToken}` };
  const session = await fetch(new URL(readSession.path, server.url), { headers });
  expect(await session.json()).toMatchObject({ name: "Operator" });
});

test("a second server on the same data directory is refused, and the first goes on", async () => {
  const server = await start();
  await expect(start()).rejects.toBeInstanceOf(DataDirBusy);
  expect((await fetch(new URL("/healthz", server.url))).ok).toBe(true);
});

test("a server that was closed leaves the directory free, and starts again with the same token", async () => {
  const first = await start();
  await running.pop()?.close();
  expect(await findRunningServer({ SUAR_DATA_DIR: dataDir })).toBeUndefined();
  const second = await start();
  expect(second.operatorToken).toBe(first.operatorToken);
});

test("a database in production never becomes a demo country", async () => {
  await expect(start({ demo: true })).rejects.toMatchObject({ holds: "production" });
});

test("a start that fails leaves nothing open behind it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(start({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
  const server = await start();
  expect((await fetch(new URL("/healthz", server.url))).ok).toBe(true);
});

test("the API describes itself, and the key and the token are not in what it says", async () => {
  const server = await start();
  const text = await (await fetch(new URL("/openapi.json", server.url))).text();
  expect(JSON.parse(text)).toMatchObject({ openapi: "3.1.0" });
  const key = readFileSync(join(dataDir, "keys", "master.key"), "utf8").trim();
  expect(text).not.toContain(key);
  expect(text).not.toContain(server.operatorToken);
});
