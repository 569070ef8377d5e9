import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../platform/testing.ts";
import { openBytes, sealBytes } from "../sealing.ts";
import { openKeys } from "./openKeys.ts";
import { serviceKeys } from "./serviceKeys.ts";

// A small server that speaks the transit API of HashiCorp Vault and OpenBao, and really encrypts: the protocol is tested here,
// a deployment's own service before it is relied on (docs/operations.md, Keys).
const TOKEN = "the token of the service";
const serviceKey = randomBytes(32);
let isDown = false;

const server = createServer(async (request, response) => {
  const answer = (status: number, data: object) => response.writeHead(status).end(JSON.stringify({ data }));
  if (isDown) return response.destroy();
  if (request.headers["x-vault-token"] !== TOKEN) return answer(403, {});
  const [, act] = /^\/v1\/transit\/(encrypt|decrypt)\/suar$/.exec(request.url ?? "") ?? [];
  if (request.method !== "POST" || act === undefined) return answer(404, {});
  const body = await readJson(request);
  return answer(200, act === "encrypt" ? encrypt(body["plaintext"] ?? "") : decrypt(body["ciphertext"] ?? ""));
});

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function encrypt(plaintext: string) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", serviceKey, nonce);
  const text = Buffer.concat([cipher.update(Buffer.from(plaintext, "base64")), cipher.final()]);
  return { ciphertext: `vault:v1:${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64")}` };
}

function decrypt(ciphertext: string) {
  const bytes = Buffer.from(ciphertext.replace("vault:v1:", ""), "base64");
  const decipher = createDecipheriv("aes-256-gcm", serviceKey, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return { plaintext: plain.toString("base64") };
}

const tokenFile = join(mkdtempSync(join(tmpdir(), "suar-service-")), "token");
let database: Awaited<ReturnType<typeof openTestDatabase>>;
const source = () => {
  const { port } = server.address() as AddressInfo;
  return serviceKeys({ url: `http://127.0.0.1:${port}/v1/transit`, keyName: "suar", tokenFile });
};

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  writeFileSync(tokenFile, `${TOKEN}\n`);
  database = await openTestDatabase();
});
afterAll(async () => {
  server.close();
  await database.close();
});

test("a master key that an external service wraps opens again, and is nowhere in the database", async () => {
  const keys = await openKeys(database, source());
  const sealed = sealBytes(keys, Buffer.from("something"), "a label");
  const again = await openKeys(database, source());
  expect(openBytes(again, sealed, "a label")).toEqual(Buffer.from("something"));
  const rows = JSON.stringify(await database.asOwner("select to_jsonb(k)::text from identity.master_key as k"));
  expect(rows).toContain("vault:v1:");
  const bytes = keys.get(1).export();
  for (const form of ["hex", "base64"] as const) expect(rows).not.toContain(bytes.toString(form));
});

test("a service that refuses or is away stops the start and says so", async () => {
  writeFileSync(tokenFile, "an old token");
  await expect(openKeys(database, source())).rejects.toThrow("the key service answered 403");
  writeFileSync(tokenFile, TOKEN);
  isDown = true;
  await expect(openKeys(database, source())).rejects.toThrow();
  isDown = false;
  await expect(openKeys(database, source())).resolves.toBeDefined();
});
