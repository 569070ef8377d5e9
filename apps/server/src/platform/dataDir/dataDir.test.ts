import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDataDir } from "./lock.ts";
import { findServerOf, openDataDir } from "./openDataDir.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "suar-dir-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeLock(holder: object): void {
  writeFileSync(join(folder, "lock"), JSON.stringify(holder));
}

test("a directory is open in one place at a time, and free again after it is closed", () => {
  const first = lockDataDir(folder);
  expect(() => lockDataDir(folder)).toThrow("is open in the process");
  first.release();
  lockDataDir(folder).release();
});

test("a living process keeps its lock", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  writeLock({ pid: other.pid, began: null });
  expect(() => lockDataDir(folder)).toThrow(`process ${other.pid}`);
  other.kill();
  await once(other, "exit");
  lockDataDir(folder).release();
});

test("the lock of a dead process is taken over, also when its number now belongs to another process", async () => {
  writeLock({ pid: process.ppid, began: "1" });
  lockDataDir(folder).release();
  writeFileSync(join(folder, "lock"), "half a li");
  lockDataDir(folder).release();
});

test("the directory, its token and its address are readable by their owner only", () => {
  const place = join(folder, "data");
  const dataDir = openDataDir(place);
  dataDir.announce("http://127.0.0.1:1");
  const mode = (name: string) => (statSync(join(place, name)).mode & 0o777).toString(8);
  expect([mode("."), mode("operator.token"), mode("server.json"), mode("lock")]).toEqual(["700", "600", "600", "600"]);
  expect(dataDir.operatorToken).toHaveLength(43);
  dataDir.close();
});

test("an address at which nothing answers is no running server", async () => {
  const dataDir = openDataDir(folder);
  dataDir.announce("http://127.0.0.1:9");
  expect(await findServerOf(folder)).toBeUndefined();
  dataDir.close();
});
