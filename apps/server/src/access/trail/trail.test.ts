import { createPublicKey, verify } from "node:crypto";
import * as contract from "@suar/contract";
import { anchorText, TrailVerifier } from "@suar/trail";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId, systemActor, type Transaction } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { registerAccess } from "../index.ts";
import { audit } from "./audit.ts";
import { beginEpochIfRestored } from "./chainStore.ts";
import { runSealer } from "./runSealer.ts";
import { sealTrail, sha256 } from "./sealTrail.ts";
import { loadSigningKey } from "./signingKey.ts";
import { whoRead } from "./whoRead.ts";

const SYSTEM = systemActor("suar_access");
const oversight = testAccount("oversight");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform();
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  await platform.begin();
});
afterAll(() => platform.close());

const write = (tx: Transaction, act: string) => audit(tx, { actor: SYSTEM, act });
const writeMany = (count: number, act = "identity.open") =>
  platform.context.database.inTransaction(SYSTEM, async (tx) => {
    for (let at = 0; at < count; at += 1) await write(tx, act);
  });

/** Seals until so many entries are chained: transactions of other databases on a server may hold the sealer back. */
async function sealAtLeast(wanted: number): Promise<void> {
  for (let sealed = 0; sealed < wanted; ) {
    sealed += await sealTrail(platform.context.database);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function exported(): Promise<string[]> {
  const lines: string[] = [];
  for (let after = 0; ; ) {
    const { body } = await platform.call(contract.exportTrail, { as: oversight, query: { after, limit: 400 } });
    if (body.lines.length === 0) return lines;
    lines.push(...body.lines);
    after = body.last;
  }
}

async function verdict() {
  const { body: anchors } = await platform.call(contract.listAnchors, { as: oversight });
  const { body: state } = await platform.call(contract.readTrailState, { as: oversight });
  const publicKey = createPublicKey(state.publicKey);
  const isSigned = (text: string, signature: string) =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "base64"));
  const verifier = new TrailVerifier({ sha256, isSigned, anchors, from: 1 });
  for (const line of await exported()) verifier.addLine(line);
  return verifier.verdict();
}

test("what is committed is chained, and an export proves itself with its anchors", async () => {
  await writeMany(1_203);
  await sealAtLeast(1_203);
  const { body: anchors } = await platform.call(contract.anchorNow, { as: oversight });
  expect(anchors).toHaveLength(1);
  const { intact, entries, anchorsHeld } = await verdict();
  expect({ intact, anchorsHeld }).toEqual({ intact: true, anchorsHeld: 1 });
  expect(entries).toBeGreaterThanOrEqual(1_203);
});

test("a later change in the database itself, past every role, is found and named", async () => {
  const [victim] = (await platform.asOwner(
    "select entry_id as id, number::int from access.audit_link where number = 77",
  )) as { id: string; number: number }[];
  await platform.asOwner(`update access.audit set account_name = 'Orang lain' where id = '${victim?.id}'`);
  expect((await verdict()).findings).toEqual([{ tampering: "changed", number: 77, id: victim?.id }]);
  await platform.asOwner(`update access.audit set account_name = 'Suar' where id = '${victim?.id}'`);
  expect((await verdict()).intact).toBe(true);
});

test("several servers that seal at once chain every entry once", async () => {
  const { database } = platform.context;
  await writeMany(900);
  await Promise.all([sealTrail(database), sealTrail(database), sealTrail(database)]);
  const unsealed = async () => {
    const { body } = await platform.call(contract.readTrailState, { as: oversight });
    return body.entries - body.sealed;
  };
  while ((await unsealed()) > 0) await sealTrail(database);
  const [counted] = (await platform.asOwner(
    "select count(*)::int as links, max(number)::int as last, (select count(*)::int from access.audit) as entries from access.audit_link",
  )) as { links: number; last: number; entries: number }[];
  expect(counted?.links).toBe(counted?.last);
  expect((await verdict()).intact).toBe(true);
});

test("the sealer runs by itself, and ends when the server does", async () => {
  const endings: (() => Promise<void> | void)[] = [];
  const key = loadSigningKey(platform.context.config);
  await runSealer({ ...platform.context, onClose: (end) => endings.push(end) }, key);
  await writeMany(5);
  const open = async () => {
    const { body } = await platform.call(contract.readTrailState, { as: oversight });
    return body.entries - body.sealed;
  };
  const until = Date.now() + 10_000;
  while ((await open()) > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  // a look at the state is no entry; those of this test are chained
  expect(await open()).toBe(0);
  for (const end of endings) await end();
});

test("after a restore into a younger database the chain goes on", async () => {
  const { database } = platform.context;
  await sealTrail(database);
  // entries from a cluster whose transaction numbers were far ahead
  await platform.asOwner(
    "update access.audit set transaction_id = (transaction_id::text::bigint + 1000000000)::text::xid8",
  );
  expect(await database.inTransaction(systemActor("suar_sealer"), beginEpochIfRestored)).toBe(true);
  expect(await database.inTransaction(systemActor("suar_sealer"), beginEpochIfRestored)).toBe(false);
  await writeMany(3);
  await sealAtLeast(3);
  expect((await verdict()).intact).toBe(true);
});

test("what is written between a restore and the sealer's start is chained as well", async () => {
  const { database } = platform.context;
  const open = async () => {
    const { body } = await platform.call(contract.readTrailState, { as: oversight });
    return body.entries - body.sealed;
  };
  while ((await open()) > 0) await sealTrail(database);
  const before = await epochs();
  await platform.asOwner(
    "update access.audit set transaction_id = (transaction_id::text::bigint + 1000000000)::text::xid8",
  );
  await writeMany(3, "access.createAdministrator");
  await writeMany(2, "identity.open");
  expect(await epochs()).toBe(before + 1);
  expect(await database.inTransaction(systemActor("suar_sealer"), beginEpochIfRestored)).toBe(false);
  await sealAtLeast(5);
  expect(await open()).toBe(0);
  expect((await verdict()).intact).toBe(true);
});

async function epochs(): Promise<number> {
  const [counted] = await platform.asOwner("select count(*)::integer as epochs from access.audit_epoch");
  return (counted as { epochs: number }).epochs;
}

test("an anchor's signature covers its number, hash and time", async () => {
  const { body: anchors } = await platform.call(contract.anchorNow, { as: oversight });
  const { body: state } = await platform.call(contract.readTrailState, { as: oversight });
  const [anchor] = anchors;
  if (anchor === undefined) throw new Error("there is an anchor");
  const holds = (changed: object) =>
    verify(
      ...([null, Buffer.from(anchorText({ ...anchor, ...changed })), createPublicKey(state.publicKey)] as const),
      Buffer.from(anchor.signature, "base64"),
    );
  expect(holds({})).toBe(true);
  for (const changed of [{ number: anchor.number + 1 }, { hash: "0".repeat(64) }, { at: "2020-01-01T00:00:00.000Z" }])
    expect(holds(changed)).toBe(false);
});

test("nobody writes an entry in another's name", async () => {
  const actor = { ...SYSTEM, accountId: newId(), rights: ["audit.read"] };
  const forging = platform.context.database.inTransaction(actor, (tx) =>
    audit(tx, { actor: { ...actor, accountId: newId() }, act: "identity.open" }),
  );
  await expect(forging).rejects.toMatchObject({ code: "42501" });
});

test("the trail can be asked by record and by person, and who asked is on it", async () => {
  const record = newId();
  const reader = { ...SYSTEM, accountId: newId(), name: "Pembaca", rights: ["records.read"] };
  await platform.context.database.inTransaction(reader, (tx) =>
    audit(tx, { actor: reader, act: "identity.open", purpose: "follow-up", records: [record], fields: ["name"] }),
  );
  const ask = async (query: Record<string, unknown>) =>
    (await platform.call(contract.listReads, { as: oversight, query })).body;
  expect(await ask({ recordId: record })).toMatchObject([{ act: "access.readTrail" }, { account: "Pembaca" }].slice(1));
  expect((await ask({ accountId: reader.accountId })).map(({ account }) => account)).toEqual(["Pembaca"]);
  const told = await whoRead(platform.context.database, { ...SYSTEM, name: "Penjawab" }, [record]);
  expect(told.map(({ act, account }) => [act, account])).toContainEqual(["identity.open", "Pembaca"]);
  const asked = (await platform.asOwner(
    `select act from access.audit where records @> array['${record}'::uuid] order by id`,
  )) as { act: string }[];
  expect(asked.map(({ act }) => act)).toEqual(["identity.open", "access.readTrail", "subject.answer"]);
  const { body: readers } = await platform.call(contract.listReadersOfRecord, {
    as: oversight,
    params: { id: record },
  });
  expect(readers[0]).toMatchObject({ account: "Pembaca", purpose: "follow-up", fields: ["name"] });
  expect(JSON.stringify(readers)).not.toContain(record);
});

test("what one account read in a window can be told for a breach notice", async () => {
  const reader = { ...SYSTEM, accountId: newId(), name: "Akun yang dicuri", rights: ["records.read"] };
  const record = newId();
  await platform.context.database.inTransaction(reader, (tx) =>
    audit(tx, { actor: reader, act: "identity.open", records: [record], fields: ["nik"] }),
  );
  const query = { from: "2026-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z", accountId: reader.accountId };
  const { body } = await platform.call(contract.listReadsInBreach, { as: oversight, query });
  expect(body).toMatchObject([{ account: "Akun yang dicuri", records: [record], fields: ["nik"] }]);
  expect((await platform.call(contract.listReadsInBreach, { as: testAccount("steward"), query })).status).toBe(403);
});

test("only oversight reads the trail, and no role of the server changes a link or an anchor", async () => {
  for (const role of ["steward", "administrator", "caseworker", "supervisor"])
    expect((await platform.call(contract.listReads, { as: testAccount(role) })).status).toBe(403);
  for (const change of [
    sql`update access.audit_link set hash = hash`,
    sql`delete from access.audit_link`,
    sql`delete from access.audit_anchor`,
  ]) {
    const changing = platform.context.database.inTransaction(systemActor("suar_sealer"), (tx) => change.execute(tx));
    await expect(changing).rejects.toMatchObject({ code: "42501" });
  }
});

test("an export is on the trail wherever it begins, and so is looking for unusual reading", async () => {
  await writeMany(3);
  await sealAtLeast(3);
  const count = async (act: string) => {
    const rows = await platform.asOwner(`select count(*)::integer as entries from access.audit where act = '${act}'`);
    return (rows[0] as { entries: number }).entries;
  };
  const [exports, looks] = [await count("access.exportTrail"), await count("access.readUnusual")];
  const { body } = await platform.call(contract.exportTrail, { as: oversight, query: { after: 1, limit: 50 } });
  expect(body.lines.length).toBeGreaterThan(0);
  await platform.call(contract.listUnusualReads, { as: oversight });
  expect([await count("access.exportTrail"), await count("access.readUnusual")]).toEqual([exports + 1, looks + 1]);
});
