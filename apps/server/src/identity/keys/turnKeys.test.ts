import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cancelJob, listKeys, resumeJob, retireKey, turnKeys } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerAccess } from "../../access/index.ts";
import { newId, systemActor } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { type IdentityRoom, registerIdentity } from "../index.ts";
import { versionOfWrapped } from "../sealing.ts";

const administrator = testAccount("administrator");
const linkage = systemActor("suar_linkage", "linkage-followup");
const intake = systemActor("suar_intake");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let identity: IdentityRoom;
/** Another server on the same database and key files. */
let second: IdentityRoom;

beforeAll(async () => {
  platform = await openTestPlatform({ keyAnnounceMs: 300, dataDir: mkdtempSync(join(tmpdir(), "suar-turn-")) });
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

test("who may not manage keys may not turn them", async () => {
  for (const role of ["steward", "oversight", "caseworker"])
    expect((await platform.call(turnKeys, { as: testAccount(role) })).status).toBe(403);
});
