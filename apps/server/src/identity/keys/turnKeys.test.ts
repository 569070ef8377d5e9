import { createSecretKey } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cancelJob, listKeys, resumeJob, retireKey, turnKeys } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerAccess } from "../../access/index.ts";
import { newId, systemActor } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { type IdentityRoom, registerIdentity } from "../index.ts";
import { sealIdentity, versionOfWrapped } from "../sealing.ts";
import { MasterKeys } from "./masterKeys.ts";

const administrator = testAccount("administrator");
const linkage = systemActor("suar_linkage", "linkage-followup");
const intake = systemActor("suar_intake");
const dataDir = mkdtempSync(join(tmpdir(), "suar-turn-"));
const keyFile = (version: number) => join(dataDir, "keys", `master-${version}.key`);
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let identity: IdentityRoom;
/** Another server on the same database and key files. */
let second: IdentityRoom;

beforeAll(async () => {
  platform = await openTestPlatform({ keyAnnounceMs: 300, dataDir });
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  identity = await registerIdentity(platform.context);
  second = await registerIdentity({
    ...platform.context,
    serve: () => undefined,
    jobs: { ...platform.context.jobs, define: () => undefined },
  });
  await platform.begin();
});
afterAll(() => platform.close());

const identityOf = (name: string) => ({
  names: [name],
  nik: null,
  birthDate: null,
  birthPlace: null,
  address: null,
  phones: [],
  parentNames: [],
});

async function seal(room: IdentityRoom, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const rows = room.sealIdentities(ids.map((recordId) => ({ recordId, identity: identityOf(`Anak ${recordId}`) })));
  await platform.context.database.inTransaction(intake, (tx) => room.storeSealed(tx, rows));
  return ids;
}

async function expectAllOpen(room: IdentityRoom, ids: readonly string[]) {
  const opened = await room.openIdentities(linkage, ids, "linkage-followup");
  for (const id of ids) expect(opened.get(id)?.names).toEqual([`Anak ${id}`]);
}

async function versionsInUse(): Promise<number[]> {
  const rows = (await platform.asOwner("select wrapped_key as key from identity.sealed_identity")) as {
    key: Uint8Array;
  }[];
  return [...new Set(rows.map(({ key }) => versionOfWrapped(key)))].sort();
}

async function turn(): Promise<void> {
  const { body } = await platform.call(turnKeys, { as: administrator });
  expect(await platform.context.jobs.finished(body.jobId)).toMatchObject({ state: "done" });
}

test("keys turn while identities are sealed and read, on another server too, and nothing is lost", async () => {
  const before = await seal(identity, 1_200);
  expect(await versionsInUse()).toEqual([1]);
  const turning = turn();
  const during: string[] = [];
  let turned = false;
  void turning.finally(() => {
    turned = true;
  });
  while (!turned) {
    during.push(...(await seal(identity, 20)));
    await expectAllOpen(identity, during.slice(-20));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await turning;
  expect(during.length).toBeGreaterThan(100);
  expect(await versionsInUse()).toEqual([2]);
  await expectAllOpen(identity, [...before, ...during]);
  // the other server looks every five seconds
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await expectAllOpen(second, [...before, ...during]);
  await seal(second, 5);
  expect(await versionsInUse()).toEqual([2]);
});

test("a version that still wraps a key is not retired, a former one that wraps none is, and everything still opens", async () => {
  const ids = await seal(identity, 50);
  const retire = (version: number) => platform.call(retireKey, { as: administrator, params: { version } });
  expect((await retire(2)).status).toBe(409);
  expect((await retire(1)).status).toBe(200);
  expect((await retire(1)).status).toBe(409);
  await expectAllOpen(identity, ids);
  const { body } = await platform.call(listKeys, { as: administrator });
  expect(body.map(({ version, state }) => [version, state])).toEqual([
    [1, "retired"],
    [2, "current"],
  ]);
});

test("a turn that was stopped in the middle goes on where it stood", async () => {
  const ids = await seal(identity, 8_000);
  const { jobs } = platform.context;
  const { body } = await platform.call(turnKeys, { as: administrator });
  const rewrapped = async () => {
    const rows = (await platform.asOwner(
      `select saved -> 'rewrapped' as done from platform.job where id = '${body.jobId}'`,
    )) as { done: number | null }[];
    return Number(rows[0]?.done ?? 0);
  };
  while ((await rewrapped()) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await platform.call(cancelJob, { as: administrator, params: { id: body.jobId } });
  expect(await jobs.finished(body.jobId)).toMatchObject({ state: "cancelled" });
  const before = await rewrapped();
  expect(before).toBeLessThan(8_000);
  expect(await versionsInUse()).toEqual([2, 3]);
  await platform.call(resumeJob, { as: administrator, params: { id: body.jobId } });
  expect(await jobs.finished(body.jobId)).toMatchObject({ state: "done" });
  expect(await versionsInUse()).toEqual([3]);
  await expectAllOpen(identity, ids);
});

test("a version is retired for every server at once: the database takes nothing that it wraps", async () => {
  const stale = new MasterKeys(3, new Map([[3, createSecretKey(readFileSync(keyFile(3), "utf8").trim(), "base64")]]));
  const sealedStale = () => {
    const recordId = newId();
    return { ...sealIdentity(stale, recordId, identityOf(`Anak ${recordId}`)), tokens: [], keyVersion: 1 };
  };
  await turn();
  const retire = () => platform.call(retireKey, { as: administrator, params: { version: 3 } });
  const { database } = platform.context;
  // a server that has not heard is still writing while another one retires
  const late = sealedStale();
  const [, answer] = await Promise.all([
    database.inTransaction(intake, async (tx) => {
      await identity.storeSealed(tx, [late]);
      await sql`select pg_sleep(0.5)`.execute(tx);
    }),
    new Promise((resolve) => setTimeout(resolve, 100)).then(retire),
  ]);
  expect(answer.status).toBe(409);
  await expectAllOpen(identity, [late.recordId]);
  const refused = database.inTransaction(intake, (tx) => identity.storeSealed(tx, [sealedStale()]));
  await expect(refused).rejects.toThrow("given up");
  await turn();
  expect((await Promise.all([retire(), retire()])).map(({ status }) => status).sort()).toEqual([200, 409]);
  await expectAllOpen(identity, [late.recordId]);
  await expect(database.inTransaction(intake, (tx) => identity.storeSealed(tx, [sealedStale()]))).rejects.toThrow(
    "given up",
  );
});

test("every table with a wrapped key refuses those of versions that were given up", async () => {
  const unguarded = await platform.asOwner(`
    select attrelid::regclass::text as name
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where attname = 'wrapped_key' and relkind in ('r', 'p') and not attisdropped
      and (select count(*) from pg_trigger where tgrelid = attrelid and tgname like 'refuse_given_up_keys_%') <> 2
  `);
  expect(unguarded, "a migration calls identity.guard_wrapped_keys('room.table') for each").toEqual([]);
});

test("who may not manage keys may not turn them", async () => {
  for (const role of ["steward", "oversight", "caseworker"])
    expect((await platform.call(turnKeys, { as: testAccount(role) })).status).toBe(403);
});
