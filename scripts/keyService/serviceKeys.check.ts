import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceKeys } from "../../apps/server/src/identity/keys/serviceKeys.ts";
import { startServer } from "../../apps/server/src/startServer.ts";

// Everything that Suar asks of a key service, asked of a real one.

const base = setting("SUAR_TEST_KEY_SERVICE_URL");
const rootToken = setting("SUAR_TEST_KEY_SERVICE_TOKEN");
const folder = mkdtempSync(join(tmpdir(), "suar-key-service-"));
const tokenFile = join(folder, "token");
const settings = { url: `${base}/v1/transit`, keyName: "suar", tokenFile };
const source = serviceKeys(settings);
/** What the operations guide tells to allow, and nothing else. */
const POLICY = `
path "transit/encrypt/suar" { capabilities = ["update"] }
path "transit/decrypt/suar" { capabilities = ["update"] }
`;

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run npm run test:keyservice`);
  return value;
}

async function administer(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/v1/${path}`, {
    method,
    headers: { "x-vault-token": rootToken },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
}

async function newToken(): Promise<string> {
  const { auth } = await administer("POST", "auth/token/create", { policies: ["suar"], ttl: "1h" });
  return (auth as { client_token: string }).client_token;
}

const load = async (wrappedByService: string) => (await source.load([{ version: 1, wrappedByService }])).get(1);

beforeAll(async () => {
  await administer("POST", "sys/mounts/transit", { type: "transit" });
  await administer("POST", "transit/keys/suar", { type: "aes256-gcm96" });
  await administer("PUT", "sys/policies/acl/suar", { policy: POLICY });
  writeFileSync(tokenFile, await newToken());
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a master key is wrapped by the service and opened again, with a token that may do nothing else", async () => {
  const { key, wrappedByService } = await source.make(1);
  expect(wrappedByService).toMatch(/^vault:v1:/);
  expect((await load(wrappedByService ?? ""))?.equals(key)).toBe(true);
  const reading = await fetch(`${base}/v1/transit/keys/suar`, { headers: { "x-vault-token": await newToken() } });
  expect(reading.status).toBe(403);
});

test("the service's own key turns: former wrappings open, new ones are of its new version, rewrapped ones open too", async () => {
  const { key, wrappedByService: before } = await source.make(1);
  await administer("POST", "transit/keys/suar/rotate");
  expect((await load(before ?? ""))?.equals(key)).toBe(true);
  expect((await source.make(2)).wrappedByService).toMatch(/^vault:v2:/);
  const { data } = await administer("POST", "transit/rewrap/suar", { ciphertext: before });
  const { ciphertext } = data as { ciphertext: string };
  expect(ciphertext).toMatch(/^vault:v2:/);
  expect((await load(ciphertext))?.equals(key)).toBe(true);
  await administer("POST", "transit/keys/suar/config", { min_decryption_version: 2 });
  await expect(load(before ?? "")).rejects.toThrow("the key service answered 400 to decrypt");
  expect((await load(ciphertext))?.equals(key)).toBe(true);
  await administer("POST", "transit/keys/suar/config", { min_decryption_version: 1 });
});

test("a token that was revoked, or may no longer decrypt, opens nothing; a new one in the file does at once", async () => {
  const { key, wrappedByService } = await source.make(1);
  const token = await newToken();
  writeFileSync(tokenFile, token);
  expect((await load(wrappedByService ?? ""))?.equals(key)).toBe(true);
  await administer("POST", "auth/token/revoke", { token });
  await expect(load(wrappedByService ?? "")).rejects.toThrow("the key service answered 403 to decrypt");
  writeFileSync(tokenFile, `${await newToken()}\n`);
  expect((await load(wrappedByService ?? ""))?.equals(key)).toBe(true);
  await administer("PUT", "sys/policies/acl/suar", { policy: POLICY.replace(/path "transit\/decrypt.*\n/, "") });
  await expect(load(wrappedByService ?? "")).rejects.toThrow("the key service answered 403 to decrypt");
  await administer("PUT", "sys/policies/acl/suar", { policy: POLICY });
});

test("a wrapping that was altered does not open", async () => {
  const { wrappedByService } = await source.make(1);
  const bytes = Buffer.from((wrappedByService ?? "").split(":")[2] ?? "", "base64");
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await expect(load(`vault:v2:${bytes.toString("base64")}`)).rejects.toThrow("the key service answered 400");
});

test("a whole server keeps its master keys by the service, turns them, starts again, and stops where the key is destroyed", async () => {
  const given = {
    dataDir: join(folder, "data"),
    demo: false,
    port: 0,
    keyAnnounceMs: 100,
    keyService: settings,
    writeLog: () => undefined,
  };
  const states = async (server: Awaited<ReturnType<typeof startServer>>) => {
    const answer = await fetch(`${server.url}/api/identity/keys`, { headers: headersOf(server) });
    return ((await answer.json()) as { state: string }[]).map(({ state }) => state);
  };
  const headersOf = ({ operatorToken }: { operatorToken: string }) => ({ authorization: `Bearer ${operatorToken}` });
  const first = await startServer(given);
  expect(await states(first)).toEqual(["current"]);
  await fetch(`${first.url}/api/identity/keys`, { method: "POST", headers: headersOf(first) });
  while ((await states(first))[1] !== "current") await sleep(50);
  await first.close();
  const second = await startServer(given);
  expect(await states(second)).toEqual(["former", "current"]);
  await second.close();
  await administer("POST", "transit/keys/suar/config", { deletion_allowed: true });
  await administer("DELETE", "transit/keys/suar");
  await expect(startServer(given)).rejects.toThrow("the key service answered 400 to decrypt");
});
