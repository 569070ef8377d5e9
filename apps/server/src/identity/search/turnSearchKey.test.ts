import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cancelJob, listSearchKeys, resumeJob, turnSearchKey } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerAccess } from "../../access/index.ts";
import { newId, systemActor, type Transaction } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { type IdentityRoom, registerIdentity } from "../index.ts";
import { plantRecord } from "../testing.ts";
import { replaceTokens, storeTokens } from "./searchStore.ts";

const administrator = testAccount("administrator");
const steward = systemActor("suar_search");
const intake = systemActor("suar_intake");
const sourceId = newId();
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let identity: IdentityRoom;
/** Another server on the same database; it hears of a turn by looking every five seconds. */
let second: IdentityRoom;

beforeAll(async () => {
  platform = await openTestPlatform({ keyAnnounceMs: 6_000, dataDir: mkdtempSync(join(tmpdir(), "suar-turn-")) });
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  identity = await registerIdentity(platform.context);
  second = await registerIdentity({
    ...platform.context,
    serve: () => undefined,
    jobs: { ...platform.context.jobs, define: () => undefined },
  });
  await platform.begin();
  await plant(identity, 1_500);
});
afterAll(() => platform.close());

const nikOf = (no: number) => `32730141071${String(no).padStart(5, "0")}`;
const records = new Map<string, string>();
let planted = 0;

/** Records with a NIK each, sealed by one of the servers. */
async function plant(room: IdentityRoom, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    planted += 1;
    const nik = nikOf(planted);
    const identityOf = { names: [`Anak ${planted}`], nik, birthDate: null, birthPlace: null, address: null };
    return { recordId: newId(), nik, identity: { ...identityOf, phones: [], parentNames: [] } };
  });
  const sealed = room.sealIdentities(rows);
  await platform.context.database.inTransaction(intake, (tx) => room.storeSealed(tx, sealed));
  const [first] = rows;
  if (first === undefined) throw new Error("nothing was planted");
  await plantRecord(platform.asOwner, { recordId: first.recordId, sourceId });
  const others = rows.slice(1).map(({ recordId }, at) => `('${recordId}', ${at + 2})`);
  if (others.length > 0) {
    await platform.asOwner(`
      insert into intake.record (id, delivery_id, source_id, line_no, forms, form_certain)
      select given.id::uuid, record.delivery_id, record.source_id, given.line_no, array['E1'], true
      from (values ${others.join(", ")}) as given (id, line_no)
      join intake.record on record.id = '${first.recordId}'
    `);
  }
  for (const { recordId, nik } of rows) records.set(nik, recordId);
  return rows.map(({ nik }) => nik);
}

async function expectFound(room: IdentityRoom, nik: string) {
  const wanted = { names: [], nik, birthDate: null, birthYear: null, phones: [], districts: [] };
  const found = await room.findCandidates(steward, wanted);
  expect(found).toEqual([{ recordId: records.get(nik), matching: 1, strongMatching: 1 }]);
}

async function expectFoundEverywhere(niks: readonly string[]) {
  for (const nik of niks) {
    await expectFound(identity, nik);
    await expectFound(second, nik);
  }
}

const statesNow = async () =>
  (await platform.call(listSearchKeys, { as: administrator })).body.map(({ version, state }) => [version, state]);

async function versionsOfTokens(): Promise<number[]> {
  const rows = await platform.asOwner("select distinct key_version as version from identity.search_token order by 1");
  return (rows as { version: number }[]).map(({ version }) => version);
}

test("searches find on every server while the search key turns, and the former key and its tokens are gone at the end", async () => {
  const before = [...records.keys()];
  const { body } = await platform.call(turnSearchKey, { as: administrator });
  const turning = platform.context.jobs.finished(body.jobId);
  let turned = false;
  void turning.finally(() => {
    turned = true;
  });
  const seen = new Set<string>();
  for (let round = 0; !turned; round += 1) {
    const during = [...(await plant(identity, 1)), ...(await plant(second, 1))];
    await expectFoundEverywhere([...during, before[round % before.length] ?? ""]);
    seen.add(JSON.stringify(await versionsOfTokens()));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await turning).toMatchObject({ state: "done" });
  // there were moments with tokens of both keys
  expect([...seen]).toContain("[1,2]");
  expect(await versionsOfTokens()).toEqual([2]);
  expect(await statesNow()).toEqual([
    [2, "current"],
    [1, "retired"],
  ]);
  const kept = await platform.asOwner("select wrapped_key, sealed from identity.search_key where version = 1");
  expect(kept).toEqual([{ wrapped_key: null, sealed: null }]);
  await expectFoundEverywhere([...records.keys()].slice(-20));
});

test("a turn of the search key that was stopped in the middle goes on where it stood", async () => {
  const { body } = await platform.call(turnSearchKey, { as: administrator });
  const remade = async () => {
    const rows = (await platform.asOwner(
      `select (saved -> 'made')::integer as made from platform.job where id = '${body.jobId}'`,
    )) as { made: number | null }[];
    return rows[0]?.made ?? 0;
  };
  while ((await remade()) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await platform.call(cancelJob, { as: administrator, params: { id: body.jobId } });
  expect(await platform.context.jobs.finished(body.jobId)).toMatchObject({ state: "cancelled" });
  const before = await remade();
  expect(before).toBeLessThan(records.size);
  expect(await versionsOfTokens()).toEqual([2, 3]);
  for (const nik of [...records.keys()].filter((_, at) => at % 150 === 0)) await expectFound(identity, nik);
  await platform.call(resumeJob, { as: administrator, params: { id: body.jobId } });
  expect(await platform.context.jobs.finished(body.jobId)).toMatchObject({ state: "done" });
  expect(await remade()).toBe(records.size);
  expect(await versionsOfTokens()).toEqual([3]);
});

test("the database takes no token of a search key that was given up, whatever a server remembers", async () => {
  const late = { recordId: newId(), tokens: [1n] };
  const writing = (version: number) =>
    platform.context.database.inTransaction(intake, (tx) => storeTokens(tx, version, [late]));
  await expect(writing(2)).rejects.toThrow("given up");
  await expect(writing(3)).resolves.toBeUndefined();
  await platform.asOwner(`delete from identity.search_token where record_id = '${late.recordId}'`);
});

test("an identity that is erased while its tokens are made anew keeps none", async () => {
  const { database } = platform.context;
  const pause = (tx: Transaction) => sql`select pg_sleep(0.3)`.execute(tx);
  const erase = (recordId: string) =>
    database.inTransaction(systemActor("suar_erasure"), async (tx) => {
      await sql`delete from identity.sealed_identity where record_id = ${recordId}`.execute(tx);
      await pause(tx);
      await sql`delete from identity.search_token where record_id = ${recordId}`.execute(tx);
    });
  const remake = (recordId: string) =>
    database.inTransaction(systemActor("suar_keys"), async (tx) => {
      await replaceTokens(tx, 3, [{ recordId, tokens: [1n] }]);
      await pause(tx);
    });
  const [one = "", other = ""] = [...records.values()].slice(-2);
  // whichever comes first
  await Promise.all([erase(one), remake(one)]);
  await Promise.all([remake(other), erase(other)]);
  const left = `select from identity.search_token where record_id in ('${one}', '${other}')`;
  expect(await platform.asOwner(left)).toEqual([]);
});

test("who may not manage keys may not turn the search key", async () => {
  for (const role of ["steward", "oversight", "caseworker"])
    expect((await platform.call(turnSearchKey, { as: testAccount(role) })).status).toBe(403);
});
