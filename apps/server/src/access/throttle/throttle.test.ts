import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, newId, systemActor } from "../../platform/index.ts";
import { openTestPlatform } from "../../platform/testing.ts";
import { insertAccount } from "../accountStore.ts";
import { loadCredentialKey } from "../credentialKey.ts";
import { hashPassword } from "../passwords.ts";
import { hashToken } from "../sessions.ts";
import { countTry, forgiveTry, type Try } from "./countTry.ts";
import { RULES, triesNow, waitMs } from "./delay.ts";
import { keepKnownDevice } from "./throttleStore.ts";

const SYSTEM = systemActor("suar_access");
const folder = mkdtempSync(join(tmpdir(), "suar-throttle-"));
const key = loadCredentialKey({ signInKey: null, dataDir: folder });
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let now = new Date("2026-03-02T08:00:00Z");
const after = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false });
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

const attempt = (more: Partial<Try> & { address?: string; device?: string } = {}): Try => ({
  what: "password",
  accountName: "pegawai@lembaga.example",
  accountId: null,
  caller: { address: more.address ?? "192.0.2.1", deviceToken: more.device ?? null },
  ...more,
});
const tried = (one: Try) => platform.context.database.inTransaction(SYSTEM, (tx) => countTry(tx, key, one, now));
async function secondsToWait(one: Try): Promise<number> {
  const answer = await tried(one);
  return isRefusal(answer) ? Number(answer.values?.["seconds"]) : 0;
}
async function person(): Promise<string> {
  const id = newId();
  const row = { id, email: `${id}@lembaga.example`, name: "Pegawai", language: "id", createdBy: "test" } as const;
  const passwordHash = await hashPassword("kata sandi panjang");
  await platform.context.database.inTransaction(SYSTEM, (tx) => insertAccount(tx, { ...row, passwordHash }));
  return id;
}

test("the wait grows twofold with each try beyond the free ones, and has an end", () => {
  const at = (tries: number) => waitMs({ tries, lastAt: now }, RULES.pair, now) / 1000;
  expect([4, 5, 6, 7, 10].map(at)).toEqual([0, 1, 2, 4, 32]);
  expect(at(40)).toBe(RULES.pair.longestMs / 1000);
  expect(triesNow({ tries: 8, lastAt: new Date(now.getTime() - 2 * RULES.pair.halfLifeMs) }, RULES.pair, now)).toBe(2);
});

test("after five wrong tries one waits, and waiting is never prolonged by trying", async () => {
  const one = attempt({ accountName: "a@lembaga.example" });
  for (let i = 0; i < 5; i += 1) expect(await secondsToWait(one)).toBe(0);
  expect(await secondsToWait(one)).toBe(1);
  for (let i = 0; i < 50; i += 1) await tried(one);
  after(1.1);
  expect(await secondsToWait(one)).toBe(0);
  expect(await secondsToWait(one)).toBe(2);
});

test("tries at the same moment are counted one by one", async () => {
  const one = attempt({ accountName: "b@lembaga.example", address: "192.0.2.2" });
  const answers = await Promise.all(Array.from({ length: 12 }, () => tried(one)));
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(5);
});

test("one person's typing errors keep nobody else of the office waiting", async () => {
  const address = "192.0.2.3";
  const clumsy = attempt({ accountName: "clumsy@lembaga.example", address });
  for (let i = 0; i < 5; i += 1) await tried(clumsy);
  expect(await secondsToWait(clumsy)).toBeGreaterThan(0);
  expect(await secondsToWait(attempt({ accountName: "colleague@lembaga.example", address }))).toBe(0);
});

test("whoever tries one password at many accounts from one address is slowed down, also where no account is", async () => {
  const address = "192.0.2.4";
  const waits = [];
  for (let i = 0; i < 60; i += 1) waits.push(await secondsToWait(attempt({ accountName: `n${i}@x.example`, address })));
  expect(waits.slice(0, RULES.address.free).every((wait) => wait === 0)).toBe(true);
  expect(waits.at(-1)).toBeGreaterThan(0);
  expect(await secondsToWait(attempt({ accountName: "n1@x.example", address: "192.0.2.5" }))).toBe(0);
});

test("an office where everybody signs in rightly is never slowed down", async () => {
  const address = "192.0.2.6";
  for (let i = 0; i < 200; i += 1) {
    const charged = await tried(attempt({ accountName: `staff${i}@x.example`, address }));
    if (isRefusal(charged)) throw new Error(`the ${i}th had to wait`);
    await platform.context.database.inTransaction(SYSTEM, (tx) => forgiveTry(tx, charged));
  }
});

test("strangers' tries from everywhere slow strangers, never the owner's known device", async () => {
  const [accountId, device] = [await person(), "a device that has signed in"];
  await platform.context.database.inTransaction(SYSTEM, (tx) => keepKnownDevice(tx, accountId, hashToken(device), now));
  const name = { accountId, accountName: "victim@lembaga.example" };
  for (let i = 0; i < 100; i += 1) await tried(attempt({ ...name, address: `198.51.100.${i}` }));
  expect(await secondsToWait(attempt({ ...name, address: "198.51.100.200" }))).toBeGreaterThan(0);
  expect(await secondsToWait(attempt({ ...name, address: "198.51.100.1", device }))).toBe(0);
});

test("a known device may not guess without end either, and is known to its own account alone", async () => {
  const [accountId, other, device] = [await person(), await person(), "another known device"];
  await platform.context.database.inTransaction(SYSTEM, (tx) => keepKnownDevice(tx, accountId, hashToken(device), now));
  const own = attempt({ accountId, accountName: "own@x.example", device, address: "203.0.113.1" });
  for (let i = 0; i < RULES.device.free; i += 1) expect(await secondsToWait(own)).toBe(0);
  expect(await secondsToWait(own)).toBeGreaterThan(0);
  const foreign = attempt({ accountId: other, accountName: "other@x.example", device, address: "203.0.113.1" });
  for (let i = 0; i < RULES.pair.free; i += 1) expect(await secondsToWait(foreign)).toBe(0);
  expect(await secondsToWait(foreign)).toBeGreaterThan(0);
});

test("what is kept of tries names neither account nor address", async () => {
  await tried(attempt({ accountName: "named@lembaga.example", address: "203.0.113.77" }));
  const kept = JSON.stringify(await platform.asOwner("select encode(key, 'escape') as key from access.throttle"));
  expect(kept).not.toContain("named");
  expect(kept).not.toContain("203.0.113");
});
