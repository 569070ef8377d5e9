import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Client } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountOf, type OpenedDemo, openDemoServer } from "../demoServer.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../docs/api-clients.md"), "utf8");
let server: OpenedDemo;
let folder: string;

beforeAll(async () => {
  server = await openDemoServer(60);
  folder = mkdtempSync(join(tmpdir(), "suar-examples-"));
  for (const [, name = "", text = ""] of DOCUMENT.matchAll(/```js file=(\S+)\n([\s\S]*?)```/g)) {
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, "list.csv"), "nomor,tanggal,umur\nL-1,2026-01-02,14\n");
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** Runs an example as a partner's developer does: Node and nothing else, in a folder of its own. */
const run = async (...words: string[]) => (await promisify(execFile)(process.execPath, words, { cwd: folder })).stdout;

async function registerClient(key: object): Promise<string> {
  const signedIn = await fetch(`${server.url}/api/access/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(accountOf(server, "administrator")),
  });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
  const headers = { cookie: cookie.join("; "), "content-type": "application/json" };
  const positions = await fetch(`${server.url}/api/access/positions`, { headers });
  const all = (await positions.json()) as { id: string; role: string }[];
  const positionId = all.find(({ role }) => role === "partner")?.id;
  const to = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const body = JSON.stringify({ name: "Contoh", positionId, scopes: ["deliveries.send"], key, to });
  const made = await fetch(`${server.url}/api/access/clients`, { method: "POST", headers, body });
  return ((await made.json()) as Client).id;
}

test("the documented examples, as they stand, make a key, send a delivery in a signed request and get a token", async () => {
  const publicKey = JSON.parse(await run("make-key.mjs", "client-key.jwk")) as object;
  expect(Object.keys(publicKey).toSorted()).toEqual(["crv", "kty", "x"]);
  const clientId = await registerClient(publicKey);
  expect(await run("send-signed.mjs", server.url, "client-key.jwk", "list.csv")).toContain("receivedBy: 'Contoh'");
  const token = (await run("get-token.mjs", server.url, "client-key.jwk", clientId)).trim();
  const headers = { authorization: `Bearer ${token}` };
  const own = await fetch(`${server.url}/api/access/clients/own`, { headers });
  expect(await own.json()).toMatchObject({ id: clientId, effectiveScopes: ["deliveries.send"] });
});
