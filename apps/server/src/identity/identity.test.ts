import { createSecretKey } from "node:crypto";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listReads, openIdentityField } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerAccess } from "../access/index.ts";
import { newId, systemActor } from "../platform/index.ts";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { type IdentityRoom, registerIdentity } from "./index.ts";
import { fileKeys } from "./keys/fileKeys.ts";
import { MasterKeys } from "./keys/masterKeys.ts";
import { openBytes, sealBytes, sealIdentity, unsealIdentity } from "./sealing.ts";
import { plantRecord } from "./testing.ts";

const planted = {
  names: ["Wulandari Kusumaningtyas", "Wulan"],
  nik: "3273014107120005",
  birthDate: { value: "2012-07-01", precision: "day" as const },
  birthPlace: "Bandung Wetan",
  address: "Jalan Cempaka Putih 17",
  phones: ["081322334455"],
  parentNames: ["Sukmawati Kusumaningtyas"],
};
const secrets = ["Wulandari", "Kusumaningtyas", "3273014107120005", "Cempaka", "081322334455", "Bandung Wetan"];
const recordId = newId();
const sourceId = newId();
const steward = testAccount("steward");
const oversight = testAccount("oversight");
const intake = systemActor("suar_intake");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let identity: IdentityRoom;

beforeAll(async () => {
  platform = await openTestPlatform();
  // the tests' own guard knows the accounts; the rest of the room access is real
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  identity = await registerIdentity(platform.context);
  await platform.begin();
  const rows = identity.sealIdentities([{ recordId, identity: planted }]);
  await platform.context.database.inTransaction(intake, (tx) => identity.storeSealed(tx, rows));
  await plantRecord(platform.asOwner, { recordId, sourceId });
});
afterAll(() => platform.close());

const keysOf = (byte: number) => new MasterKeys(1, new Map([[1, createSecretKey(Buffer.alloc(32, byte))]]));

const open = (as = steward, field: "name" | "nik" = "name") =>
  platform.call(openIdentityField, { as, body: { recordId, field, purpose: "link-review" } });

const trail = async () =>
  (await platform.call(listReads, { as: oversight, query: { limit: 500 } })).body.filter(
    (read) => read.subject === recordId,
  );

test("a steward opens one field for a purpose, and the read is on the trail", async () => {
  expect((await open()).body).toEqual({ recordId, field: "name", value: "Wulandari Kusumaningtyas; Wulan" });
  expect((await trail())[0]).toMatchObject({
    account: steward.name,
    act: "identity.open",
    purpose: "link-review",
    fields: ["name"],
  });
});

test("a position that may not see the record opens nothing, and the refusal is on the trail", async () => {
  const caseworker = testAccount("caseworker");
  expect((await open(caseworker, "nik")).status).toBe(404);
  expect((await trail())[0]).toMatchObject({ account: caseworker.name, act: "identity.open.refused", fields: ["nik"] });
});

test("a case worker opens what the own organisation delivered", async () => {
  expect((await open(testAccount("caseworker", { sourceId }))).status).toBe(200);
  expect((await open(testAccount("official", { sourceId }))).status).toBe(403);
});

test("identities are opened for a run under one entry, written before the first is read", async () => {
  const linkage = systemActor("suar_linkage");
  const runId = newId();
  const read = await identity.openForRun(linkage, { runId, purpose: "statistics", records: 1 });
  expect((await read([recordId, newId()])).get(recordId)).toEqual(planted);
  const { rows } = await platform.context.database.inTransaction(systemActor("suar_access"), (tx) =>
    sql`select act, subjects from access.audit where subject = ${runId}`.execute(tx),
  );
  expect(rows).toEqual([{ act: "identity.openForRun", subjects: 1 }]);
});

test("the role of figures cannot read sealed identities", async () => {
  for (const role of ["suar_statistics", "suar_public", "suar_jobs", "suar_access"] as const) {
    const reading = platform.context.database.inTransaction(systemActor(role), (tx) =>
      sql`select * from identity.sealed_identity`.execute(tx),
    );
    await expect(reading).rejects.toMatchObject({ code: "42501" });
  }
});

test("nothing in the whole database tells the name, NIK, address or phone", async () => {
  const tables = (await platform.asOwner(`
    select format('%I.%I', nspname, relname) as name
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname !~ '^(pg_|information_schema$)'
  `)) as { name: string }[];
  expect(tables.length).toBeGreaterThan(8);
  const dumps = await Promise.all(
    tables.map(({ name }) => platform.asOwner(`select to_jsonb(t)::text as line from ${name} as t`)),
  );
  const text = JSON.stringify(dumps);
  expect(text).toContain(recordId);
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
    // bytes are written as hexadecimal
    expect(text).not.toContain(Buffer.from(secret).toString("hex"));
  }
});

test("a blob opens only with its own record, key and content", () => {
  const master = keysOf(7);
  const row = sealIdentity(master, recordId, planted);
  expect(unsealIdentity(master, row)).toEqual(planted);
  expect(() => unsealIdentity(master, { ...row, recordId: newId() })).toThrow();
  expect(() => unsealIdentity(keysOf(8), row)).toThrow();
  const changed = Uint8Array.from(row.sealed);
  changed[20] = (changed[20] ?? 0) ^ 1;
  expect(() => unsealIdentity(master, { ...row, sealed: changed })).toThrow();
});

test("the length of a sealed identity does not tell a short name from a long one", () => {
  const master = keysOf(7);
  const lengthOf = (name: string) => sealIdentity(master, recordId, { ...planted, names: [name] }).sealed.length;
  expect(lengthOf("Ani")).toBe(lengthOf("Ani Kusuma"));
});

test("pieces of a delivery are sealed and opened byte for byte", () => {
  const master = keysOf(7);
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  expect(openBytes(master, sealBytes(master, bytes, "delivery 1"), "delivery 1")).toEqual(Buffer.from(bytes));
});

test("forty thousand identities are sealed and opened within seconds", () => {
  const master = keysOf(7);
  const ids = Array.from({ length: 40_000 }, newId);
  // time of the processor, not of the clock: other tests may be using it as well
  const began = process.cpuUsage();
  const spentMs = () => process.cpuUsage(began).user / 1000;
  const rows = ids.map((id) => sealIdentity(master, id, planted));
  const sealedAfterMs = spentMs();
  for (const row of rows) unsealIdentity(master, row);
  console.info(
    `40,000 identities: ${sealedAfterMs.toFixed(0)} ms to seal, ${(spentMs() - sealedAfterMs).toFixed(0)} ms to open`,
  );
  expect(spentMs()).toBeLessThan(8_000);
});

test("the master key is made once, for its owner only, and a wrong one is refused", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-key-"));
  const source = fileKeys(dataDir);
  const { key } = await source.make(1);
  const file = join(dataDir, "keys", "master.key");
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  const first = [{ version: 1, wrappedByService: null }];
  expect((await source.load(first)).get(1)?.equals(key)).toBe(true);
  await expect(source.make(1)).rejects.toThrow("EEXIST");
  expect(readFileSync(file, "utf8").trim()).toBe(key.export().toString("base64"));
  writeFileSync(file, "too short");
  await expect(source.load(first)).rejects.toThrow("32 bytes");

  const other = { ...platform.context.config, masterKey: Buffer.alloc(32, 9).toString("base64") };
  const served = { ...platform.context, config: other, serve: () => undefined };
  await expect(registerIdentity(served)).rejects.toThrow("not the one this database was sealed with");
  const elsewhere = { ...other, masterKey: null, dataDir: mkdtempSync(join(tmpdir(), "suar-key-")) };
  await expect(registerIdentity({ ...served, config: elsewhere })).rejects.toThrow("is not here");
});
