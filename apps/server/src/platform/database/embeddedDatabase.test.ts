import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EmbeddedDatabase } from "./embeddedDatabase.ts";
import { listMigrations, migrate } from "./migrate.ts";

const directory = mkdtempSync(join(tmpdir(), "suar-embedded-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("each commit on disk is followed by a real fsync", async () => {
  const database = await EmbeddedDatabase.open({ directory, dumpFile: null });
  const client = await database.connect();
  const ask = async (text: string) => (await client.query(text, [])).rows[0];
  expect(await ask("show fsync")).toEqual({ fsync: "on" });
  expect(await ask("show wal_sync_method")).toEqual({ wal_sync_method: "fsync" });
  await client.query("create table kept (n int)", []);

  const before = await database.countFsyncs();
  const commits = 25;
  for (let n = 0; n < commits; n += 1) await client.query(`insert into kept values (${n})`, []);
  const during = (await database.countFsyncs()) - before;
  expect(during).toBeGreaterThanOrEqual(commits);
  expect(during).toBeLessThan(commits * 2);

  const beforeReading = await database.countFsyncs();
  await client.query("select count(*) from kept", []);
  expect(await database.countFsyncs()).toBe(beforeReading);
  client.release();
  await database.end();
});

test("what was committed is there when the directory is opened again", async () => {
  const database = await EmbeddedDatabase.open({ directory, dumpFile: null });
  const client = await database.connect();
  expect((await client.query("select count(*) as rows from kept", [])).rows).toEqual([{ rows: 25 }]);
  client.release();
  await database.end();
});

test("closing does not wait for a long query, and what was committed survives", async () => {
  const database = await EmbeddedDatabase.open({ directory, dumpFile: null });
  const client = await database.connect();
  await client.query("insert into kept values (1000)", []);
  const long = client.query("select count(*) from generate_series(1, 1000000000000)", []);
  const abandoned = expect(long).rejects.toThrow("has ended");
  const startedAt = performance.now();
  await database.end();
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  await abandoned;
  await expect(database.connect()).rejects.toThrow("closing");

  const again = await EmbeddedDatabase.open({ directory, dumpFile: null });
  const reader = await again.connect();
  expect((await reader.query("select count(*) as rows from kept", [])).rows).toEqual([{ rows: 26 }]);
  reader.release();
  await again.end();
});

test("migrations are applied once, whole or not at all, and one that was changed afterwards stops the start", async () => {
  const database = await EmbeddedDatabase.open({ directory: null, dumpFile: null });
  const client = await database.connect();
  const [first, second] = [
    { name: "0001_a.sql", text: "create table a (n int); insert into a values (1);", hash: "h1" },
    { name: "0002_b.sql", text: "create table b (n int)", hash: "h2" },
  ] as const;
  expect(await migrate(client, [first])).toEqual(["0001_a.sql"]);
  expect(await migrate(client, [first, second])).toEqual(["0002_b.sql"]);
  expect(await migrate(client, [first, second])).toEqual([]);
  await expect(migrate(client, [{ ...first, hash: "other" }])).rejects.toThrow("0001_a.sql was changed");

  const broken = { name: "0003_broken.sql", text: "create table half (n int); select 1 / 0;", hash: "h" };
  await expect(migrate(client, [broken])).rejects.toThrow("0003_broken.sql failed");
  expect((await client.query("select to_regclass('half') as found", [])).rows).toEqual([{ found: null }]);
  client.release();
  await database.end();
  await expect(client.query("select 1", [])).rejects.toThrow("has ended");
});

test("migrations are numbered without a gap in their order", () => {
  const names = listMigrations().map(({ name }) => name);
  expect(names.every((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))).toBe(true);
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});
