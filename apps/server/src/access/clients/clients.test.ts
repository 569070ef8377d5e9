import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import * as contract from "@suar/contract";
import { SignJWT } from "jose";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, newId, systemActor } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { registerAccess } from "../index.ts";
import { seedRoles } from "../manageOffices.ts";
import { findClientByKey } from "./clientStore.ts";

const SYSTEM = systemActor("suar_access");
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
let passedMs = 0;
const clock = () => new Date(Date.now() + passedMs);
const dayIn = (days: number) => contract.calendarDay(new Date(Date.now() + days * DAY_MS));
const administrator = testAccount("administrator");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let positionId: string;

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false }, clock);
  await seedRoles(platform.context);
  registerAccess(platform.context, "the-operator");
  platform.context.guardWith({
    findAccount: async ({ bearer }) => (bearer === administrator.id ? administrator : null),
    isFresh: async () => true,
    recordRefusal: async () => undefined,
    recordCall: async () => undefined,
    actorToday: async (actor) => actor,
  });
  const organisation = await call(contract.createOrganisation, {
    body: { name: "Lembaga", sourceId: null, superiorId: null },
  });
  const office = {
    organisationId: organisation.id,
    title: "Walidata",
    role: "steward",
    territory: null,
    superiorId: null,
  };
  positionId = (await call(contract.createPosition, { body: office })).id;
});
afterAll(() => platform.close());

async function call<T extends contract.Route>(route: T, given: Parameters<typeof platform.call>[1] = {}) {
  const { status, body } = await platform.call(route, { as: administrator, ...given });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

interface Made {
  client: contract.Client;
  privateKey: KeyObject;
}

async function makeClient(to: string, from?: string): Promise<Made> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ format: "jwk" });
  const body = { name: "Pembaca angka", positionId, scopes: ["figures.read"], key, to, ...(from ? { from } : {}) };
  return { client: await call(contract.createClient, { body }), privateKey };
}

async function askToken({ client, privateKey }: Made, claims: { exp?: number; jti?: string } = {}) {
  const seconds = Math.floor(clock().getTime() / 1000);
  const assertion = new SignJWT({ jti: claims.jti ?? randomUUID() })
    .setProtectedHeader({ alg: "EdDSA" })
    .setIssuer(client.id)
    .setSubject(client.id)
    .setAudience("http://localhost")
    .setExpirationTime(seconds + (claims.exp ?? 60));
  const form = {
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await assertion.sign(privateKey),
  };
  const answer = await platform.app.inject({
    method: "POST",
    url: "/oauth/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
  return { status: answer.statusCode, ...(answer.json() as { access_token?: string; error?: string }) };
}

const dutyOfToday = async () => {
  const duties = await call(contract.listDuties);
  return duties.find(({ key }) => key === "access.duty.clientKeys")?.count ?? 0;
};

test("from thirty days before its last key ends, a client is a duty of those who manage clients, until it has a next", async () => {
  const { client } = await makeClient(dayIn(40));
  expect(await dutyOfToday()).toBe(0);
  passedMs = 10 * DAY_MS;
  expect(await dutyOfToday()).toBe(1);
  const key = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  await call(contract.addClientKey, { params: { id: client.id }, body: { key, to: dayIn(200) } });
  expect(await dutyOfToday()).toBe(0);
  passedMs = 300 * DAY_MS;
  expect(await dutyOfToday()).toBe(1);
  await call(contract.endClient, { params: { id: client.id } });
  expect(await dutyOfToday()).toBe(0);
  passedMs = 0;
});

test("a key holds from its first day to its last, and no other", async () => {
  const { client } = await makeClient(dayIn(20), dayIn(10));
  const keyId = client.keys[0]?.id ?? "";
  const holdsIn = (days: number) =>
    platform.context.database.inTransaction(SYSTEM, (tx) => findClientByKey(tx, keyId, dayIn(days)));
  for (const days of [10, 15, 20]) expect(await holdsIn(days)).toMatchObject({ id: client.id });
  for (const days of [0, 9, 21]) expect(await holdsIn(days)).toBeUndefined();
});

test("an access token stands in the database as a hash alone, and is forgotten once it is over", async () => {
  const made = await makeClient(dayIn(20));
  const { access_token: token = "" } = await askToken(made);
  expect(token).toMatch(/^[\w-]{43}$/);
  const kept = () => platform.asOwner("select encode(token_hash, 'hex') as hash, * from access.client_token");
  expect(JSON.stringify(await kept())).not.toContain(token);
  expect(await kept()).toHaveLength(1);
  passedMs = 11 * MINUTE_MS;
  expect((await askToken(made)).status).toBe(200);
  expect(await kept()).toHaveLength(1);
  passedMs = 0;
});

test("an assertion that would hold for longer than ten minutes is refused, and one that is over", async () => {
  const made = await makeClient(dayIn(20));
  expect((await askToken(made, { exp: 590 })).status).toBe(200);
  expect(await askToken(made, { exp: 3600 })).toMatchObject({ status: 401, error: "invalid_client" });
  expect(await askToken(made, { exp: -60 })).toMatchObject({ status: 401, error: "invalid_client" });
});

test("an assertion's id is remembered until the assertion is over, and not for longer", async () => {
  const made = await makeClient(dayIn(20));
  const jti = randomUUID();
  expect((await askToken(made, { jti })).status).toBe(200);
  expect((await askToken(made, { jti })).status).toBe(401);
  const kept = () => platform.asOwner(`select from access.client_nonce where nonce = 'assertion ${jti}'`);
  expect(await kept()).toHaveLength(1);
  passedMs = 2 * MINUTE_MS;
  await askToken(made);
  expect(await kept()).toHaveLength(0);
  passedMs = 0;
});

test("the database lets nobody make a client for their own position, and nobody without the right any", async () => {
  const insertAs = (account: contract.Account, position: string) =>
    platform.context.database.inTransaction({ ...actorOf(account), role: "suar_access" }, (tx) =>
      sql`
        insert into access.client (id, name, position_id, scopes, created_at, created_by)
        values (${newId()}, 'x', ${position}, array['figures.read'], now(), 'x')
      `.execute(tx),
    );
  await expect(insertAs({ ...administrator, positionId }, positionId)).rejects.toThrow("row-level security");
  await expect(insertAs(testAccount("steward"), positionId)).rejects.toThrow("row-level security");
  await insertAs(administrator, positionId);
});
