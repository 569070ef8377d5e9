import { createHash } from "node:crypto";
import type { Client, PublicKey, Source } from "@suar/contract";
import * as contract from "@suar/contract";
import * as oauth from "openid-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountOf, type OpenedDemo, openDemoServer } from "../demoServer.ts";
import { type ClientPair, makePair, type Signing, signedFetch, signRequest } from "./signedFetch.ts";

let server: OpenedDemo;
let administrator: string;
let partnerPosition: string;
let source: string;
let agreement: string;

beforeAll(async () => {
  server = await openDemoServer(60, { signInsPerMinute: 10_000 });
  administrator = await signIn("administrator");
  partnerPosition = await positionOf("partner");
  const probe = await newClient();
  const own = (await (await signed(probe.pair, { path: "/api/access/clients/own" })).json()) as Client;
  source = own.sourceId ?? "";
  const agreements = (await (await signed(probe.pair, { path: "/api/intake/agreements" })).json()) as { id: string }[];
  agreement = agreements[0]?.id ?? "";
});
afterAll(() => server?.close());

async function signIn(role: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/access/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(accountOf(server, role)),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function ask(cookie: string, path: string, body?: object, method = body === undefined ? "GET" : "POST") {
  return fetch(server.url + path, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const asAdministrator = (path: string, body?: object, method?: string) => ask(administrator, path, body, method);

async function positionOf(role: string): Promise<string> {
  const positions = (await (await asAdministrator("/api/access/positions")).json()) as contract.Position[];
  return positions.find((one) => one.role === role)?.id ?? "";
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function newClient(
  given: { scopes?: string[]; pair?: ClientPair; positionId?: string } = {},
): Promise<{ id: string; pair: ClientPair }> {
  const { pair = makePair(), scopes = ["deliveries.send"], positionId = partnerPosition } = given;
  const body = { name: "Pengirim data", positionId, scopes, key: pair.jwk, to: inDays(90) };
  const answer = await asAdministrator("/api/access/clients", body);
  expect(answer.status).toBe(200);
  return { id: ((await answer.json()) as Client).id, pair };
}

const signed = (pair: ClientPair, { path, ...rest }: Omit<Signing, "url"> & { path: string }) =>
  signedFetch(pair, { ...rest, url: server.url + path });
const keyOf = async (answer: Response) => ((await answer.json()) as { key?: string }).key;

let files = 0;
/** A list that nobody has sent before. */
function listOf(): string {
  files += 1;
  return `nomor,tanggal,umur\nL-${files},2026-01-02,14\n`;
}
const sendPath = (name: string) =>
  `/api/intake/deliveries?sourceId=${source}&agreementId=${agreement}&fileName=${encodeURIComponent(name)}`;

/** The server as a client library that knows nothing of Suar discovers it. */
async function discover({ id, pair }: { id: string; pair: ClientPair }) {
  const { privateKey, algorithm } = pair;
  const jwk = privateKey.export({ format: "jwk" });
  const name = algorithm === "ed25519" ? "Ed25519" : { name: "ECDSA", namedCurve: "P-256" };
  const key = await crypto.subtle.importKey("jwk", jwk as JsonWebKey, name, false, ["sign"]);
  return oauth.discovery(new URL(server.url), id, {}, oauth.PrivateKeyJwt({ key, kid: pair.id }), {
    algorithm: "oauth2",
    execute: [oauth.allowInsecureRequests],
  });
}

async function tokenOf(client: { id: string; pair: ClientPair }, scope?: string): Promise<string> {
  const granted = await oauth.clientCredentialsGrant(await discover(client), scope === undefined ? {} : { scope });
  return granted.access_token;
}

const withToken = (token: string, path: string, body?: string) =>
  fetch(server.url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/octet-stream" }),
    },
    ...(body === undefined ? {} : { body }),
  });

test.each(["ed25519", "ecdsa-p256-sha256"] as const)(
  "a client sends a delivery to its organisation's source in a signed request (%s), and the list arrives as it is",
  async (algorithm) => {
    const { pair } = await newClient({ pair: makePair(algorithm) });
    const list = listOf();
    const answer = await signed(pair, { path: sendPath("januari.csv"), body: list, contentType: "text/csv" });
    expect(answer.status).toBe(200);
    const sha256 = createHash("sha256").update(list).digest("hex");
    expect(await answer.json()).toMatchObject({ sha256, receivedBy: "Pengirim data", state: "received" });
  },
);

test.each(["ed25519", "ecdsa-p256-sha256"] as const)(
  "a client library gets an access token by client credentials (%s), and sends a delivery with it",
  async (algorithm) => {
    const client = await newClient({ pair: makePair(algorithm) });
    const granted = await oauth.clientCredentialsGrant(await discover(client));
    expect(granted).toMatchObject({ token_type: "bearer", expires_in: 600, scope: "deliveries.send" });
    const answer = await withToken(granted.access_token, sendPath("februari.csv"), listOf());
    expect([answer.status, await answer.json()]).toMatchObject([200, { receivedBy: "Pengirim data" }]);
  },
);

test("a large delivery is held against its digest while it streams", async () => {
  const { pair } = await newClient();
  const list = listOf() + "L,2026-01-02,14\n".repeat(400_000);
  const answer = await signed(pair, { path: sendPath("besar.csv"), body: list });
  expect([answer.status, await answer.json()]).toMatchObject([200, { bytes: list.length }]);
});

test("a body that was changed on the way is refused, and nothing of it stays", async () => {
  const { pair } = await newClient();
  for (const list of [listOf(), listOf() + "L,2026-01-02,14\n".repeat(100_000)]) {
    const { url, init } = await signRequest(pair, { url: server.url + sendPath("diubah.csv"), body: list });
    const changed = list.replace("14", "15");
    const answer = await fetch(url, { ...init, body: changed });
    expect([answer.status, await keyOf(answer)]).toEqual([400, "platform.http.alteredBody"]);
    const sha256 = createHash("sha256").update(changed).digest("hex");
    const steward = await signIn("steward");
    const { deliveries } = (await (await ask(steward, `/api/intake/deliveries?sourceId=${source}`)).json()) as {
      deliveries: { sha256: string }[];
    };
    expect(deliveries.filter((one) => one.sha256 === sha256)).toEqual([]);
  }
});

test("a body is taken away from no signed request, and added to none", async () => {
  const { pair } = await newClient();
  const target = { url: server.url + sendPath("kosong.csv") };
  const bodied = await signRequest(pair, { ...target, body: listOf() });
  const { body: _, ...bodiless } = bodied.init;
  expect(await keyOf(await fetch(target.url, bodiless))).toBe("platform.http.alteredBody");
  const bare = await signRequest(pair, { ...target, method: "POST" });
  const headers = { ...(bare.init.headers as Record<string, string>), "content-type": "application/octet-stream" };
  const added = await fetch(target.url, { ...bare.init, headers, body: listOf() });
  expect([added.status, await keyOf(added)]).toEqual([401, "access.signature.covers"]);
});

test("the same signed request is taken once, and an old one never", async () => {
  const { pair } = await newClient();
  const { url, init } = await signRequest(pair, { url: `${server.url}/api/access/clients/own` });
  expect((await fetch(url, init)).status).toBe(200);
  const again = await fetch(url, init);
  expect([again.status, await keyOf(again)]).toEqual([401, "access.signature.used"]);
  const old = await signed(pair, { path: "/api/access/clients/own", created: new Date(Date.now() - 301_000) });
  expect([old.status, await keyOf(old)]).toEqual([401, "access.signature.time"]);
});

test("many at the same moment with one nonce: one is taken", async () => {
  const { pair } = await newClient();
  const { url, init } = await signRequest(pair, { url: `${server.url}/api/access/clients/own` });
  const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(url, init)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("a signature of another address, key or method is refused", async () => {
  const { pair } = await newClient();
  const { init } = await signRequest(pair, { url: `${server.url}/api/access/clients/own` });
  const elsewhere = await fetch(`${server.url}/api/intake/sources`, init);
  expect([elsewhere.status, await keyOf(elsewhere)]).toEqual([401, "access.signature.wrong"]);
  const impostor = { ...makePair(), id: pair.id };
  expect((await signed(impostor, { path: "/api/access/clients/own" })).status).toBe(401);
  expect((await signed(makePair(), { path: "/api/access/clients/own" })).status).toBe(401);
  const weak = await signed(pair, { path: "/api/access/clients/own", fields: ["@method"] });
  expect([weak.status, await keyOf(weak)]).toEqual([401, "access.signature.covers"]);
});

test("a scope opens its own channel alone, by signature and by token", async () => {
  const client = await newClient();
  const token = await tokenOf(client);
  for (const path of ["/api/statistics/figure?from=2024-01-01&to=2024-12-31", "/api/statistics/follow-up"]) {
    const [bySignature, byToken] = [await signed(client.pair, { path }), await withToken(token, path)];
    expect([bySignature.status, await keyOf(bySignature)]).toEqual([403, "access.client.scope"]);
    expect([byToken.status, await keyOf(byToken)]).toEqual([403, "access.client.scope"]);
    expect(byToken.headers.get("www-authenticate")).toContain("insufficient_scope");
  }
});

test("no scope opens sessions, identities, cases, accounts, jobs or anything else that names no scope", async () => {
  const isRoute = (item: unknown): item is contract.Route =>
    typeof item === "object" && item !== null && "path" in item && "rights" in item;
  const routes = Object.values(contract as Record<string, unknown>).filter(isRoute);
  const closed = routes.filter(({ rights, clients }) => rights !== "anyone" && clients === undefined);
  expect(closed.length).toBeGreaterThan(90);
  const ofSteward = { positionId: await positionOf("steward"), scopes: ["figures.read", "followUp.count"] };
  for (const token of [await tokenOf(await newClient()), await tokenOf(await newClient(ofSteward))]) {
    for (const { method, path } of closed) {
      const answer = await fetch(server.url + path.replace(/:\w+/g, "01a20acf-55eb-703c-a768-f2298c7a47a9"), {
        method,
        headers: { authorization: `Bearer ${token}` },
      });
      expect([method, path, answer.status, await keyOf(answer)]).toEqual([method, path, 403, "access.client.closed"]);
    }
  }
  const { pair } = await newClient();
  const events = await signed(pair, { path: "/api/jobs/01a20acf-55eb-703c-a768-f2298c7a47a9/events" });
  expect(events.status).toBe(401);
});

test("figures and follow-up counts are read with their scopes, and with no child in them", async () => {
  const positionId = await positionOf("steward");
  const { pair } = await newClient({ positionId, scopes: ["figures.read", "followUp.count"] });
  const figure = await signed(pair, { path: "/api/statistics/figure?from=2024-01-01&to=2024-12-31" });
  expect(figure.status).toBe(200);
  const followUp = await signed(pair, { path: "/api/statistics/follow-up" });
  expect([followUp.status, await followUp.json()]).toMatchObject([200, { children: [] }]);
  expect((await signed(pair, { path: sendPath("x.csv"), body: listOf() })).status).toBe(403);
});

test("a client sends to no other source than its organisation's", async () => {
  const { pair } = await newClient();
  const sources = (await (await signed(pair, { path: "/api/intake/sources" })).json()) as Source[];
  const other = sources.find(({ id }) => id !== source)?.id ?? "";
  const answer = await signed(pair, { path: sendPath("x.csv").replace(source, other), body: listOf() });
  expect([answer.status, await keyOf(answer)]).toEqual([403, "intake.source.notYours"]);
});

test("a revoked key and the tokens given for it hold no longer, at once", async () => {
  const client = await newClient();
  const token = await tokenOf(client);
  expect((await withToken(token, "/api/access/clients/own")).status).toBe(200);
  await asAdministrator(`/api/access/clients/${client.id}/keys/${client.pair.id}`, undefined, "DELETE");
  const byToken = await withToken(token, "/api/access/clients/own");
  expect(byToken.status).toBe(401);
  expect(byToken.headers.get("www-authenticate")).toContain("invalid_token");
  const bySignature = await signed(client.pair, { path: "/api/access/clients/own" });
  expect([bySignature.status, await keyOf(bySignature)]).toEqual([401, "access.signature.wrong"]);
  await expect(tokenOf(client)).rejects.toMatchObject({ error: "invalid_client", status: 401 });
});

const register = (by: ClientPair, next: ClientPair) =>
  signed(by, {
    ...{ path: "/api/access/clients/own/keys", contentType: "application/json" },
    body: JSON.stringify({ key: next.jwk, to: inDays(200) }),
  });

test("a client registers its next key with the present one, and both hold until one is revoked", async () => {
  const client = await newClient();
  const next = makePair();
  expect((await register(client.pair, next)).status).toBe(200);
  for (const pair of [client.pair, next]) {
    const answer = await signed(pair, { path: sendPath("rotasi.csv"), body: listOf() });
    expect(answer.status).toBe(200);
    expect(await tokenOf({ id: client.id, pair })).toMatch(/^[\w-]{43}$/);
  }
  await asAdministrator(`/api/access/clients/${client.id}/keys/${client.pair.id}`, undefined, "DELETE");
  expect((await signed(client.pair, { path: "/api/access/clients/own" })).status).toBe(401);
  expect((await signed(next, { path: "/api/access/clients/own" })).status).toBe(200);
});

test("a next key is registered by signature alone: an access token that was stolen registers none", async () => {
  const client = await newClient();
  const answer = await fetch(`${server.url}/api/access/clients/own/keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenOf(client)}`, "content-type": "application/json" },
    body: JSON.stringify({ key: makePair().jwk, to: inDays(10) }),
  });
  expect([answer.status, await keyOf(answer)]).toEqual([403, "access.client.signFirst"]);
});

test("a stolen key takes the keys with it that were registered with it", async () => {
  const client = await newClient();
  const [second, third, administrators] = [makePair(), makePair(), makePair()];
  await register(client.pair, second);
  await register(second, third);
  await asAdministrator(`/api/access/clients/${client.id}/keys`, { key: administrators.jwk, to: inDays(10) });
  const path = `/api/access/clients/${client.id}/keys/${client.pair.id}?andSuccessors=yes`;
  expect((await asAdministrator(path, undefined, "DELETE")).status).toBe(200);
  for (const pair of [client.pair, second, third]) {
    expect((await signed(pair, { path: "/api/access/clients/own" })).status).toBe(401);
  }
  expect((await signed(administrators, { path: "/api/access/clients/own" })).status).toBe(200);
});

test("a client holds at most five keys, none longer than 400 days, and no key belongs to two clients", async () => {
  const client = await newClient();
  const add = (key: PublicKey, to = inDays(10)) =>
    asAdministrator(`/api/access/clients/${client.id}/keys`, { key, to });
  expect(await keyOf(await add(makePair().jwk, inDays(500)))).toBe("access.client.keyDays");
  expect(await keyOf(await add(makePair().jwk, inDays(-2)))).toBe("access.client.keyDays");
  expect(await keyOf(await add((await newClient()).pair.jwk))).toBe("access.client.keyKnown");
  for (let at = 0; at < 4; at += 1) expect((await add(makePair().jwk)).status).toBe(200);
  expect(await keyOf(await add(makePair().jwk))).toBe("access.client.tooManyKeys");
});

test("a private key is never taken, not even by mistake", async () => {
  const jwk = makePair().privateKey.export({ format: "jwk" });
  const answer = await asAdministrator("/api/access/clients", {
    ...{ name: "Pengirim", positionId: partnerPosition, scopes: ["deliveries.send"], key: jwk, to: inDays(9) },
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toContain(jwk.d ?? "?");
});

test("an ended client is turned away in every way, and stays ended", async () => {
  const client = await newClient();
  const token = await tokenOf(client);
  expect(await (await asAdministrator(`/api/access/clients/${client.id}/end`, {})).json()).toMatchObject({
    endedBy: expect.any(String),
  });
  expect((await withToken(token, "/api/access/clients/own")).status).toBe(401);
  expect((await signed(client.pair, { path: "/api/access/clients/own" })).status).toBe(401);
  const key = await asAdministrator(`/api/access/clients/${client.id}/keys`, { key: makePair().jwk, to: inDays(9) });
  expect([key.status, await keyOf(key)]).toEqual([404, "access.client.notFound"]);
});

test("a client is given no scope that its position has no right to, and loses those that the position loses", async () => {
  const wanted = (positionId: string, scopes: string[]) =>
    asAdministrator("/api/access/clients", {
      ...{ name: "Pengirim", positionId, scopes, key: makePair().jwk, to: inDays(9) },
    });
  expect(await keyOf(await wanted(await positionOf("partner"), ["figures.read"]))).toBe("access.client.beyondPosition");
  expect(await keyOf(await wanted(await positionOf("financialLiaison"), ["deliveries.send"]))).toBe(
    "access.client.noSource",
  );
  expect(await keyOf(await wanted(await positionOf("administrator"), ["figures.read"]))).toBe(
    "access.client.ownPosition",
  );
  expect((await wanted(await positionOf("partner"), ["identity.open"])).status).toBe(400);

  const { pair } = await newClient();
  const role = (rights: string[]) =>
    asAdministrator(
      "/api/access/roles/partner",
      { name: { id: "Mitra pelapor", en: "Reporting partner" }, justice: false, rights },
      "PUT",
    );
  await role([]);
  expect((await signed(pair, { path: "/api/intake/sources" })).status).toBe(403);
  await role(["deliveries.send"]);
  expect((await signed(pair, { path: "/api/intake/sources" })).status).toBe(200);
});

test("nobody but those who manage clients sees, makes or ends any", async () => {
  for (const role of ["steward", "oversight", "partner"]) {
    const cookie = await signIn(role);
    expect((await ask(cookie, "/api/access/clients")).status).toBe(403);
    expect((await ask(cookie, "/api/access/clients/own")).status).toBe(403);
  }
});

test("the token endpoint answers with the errors of RFC 6749", async () => {
  const client = await newClient();
  const post = async (form: Record<string, string> | string) => {
    const answer = await fetch(`${server.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
    return [answer.status, ((await answer.json()) as { error?: string }).error];
  };
  expect(await post({})).toEqual([400, "invalid_request"]);
  expect(await post({ grant_type: "password" })).toEqual([400, "unsupported_grant_type"]);
  expect(await post("grant_type=client_credentials&grant_type=client_credentials")).toEqual([400, "invalid_request"]);
  expect(await post({ grant_type: "client_credentials" })).toEqual([401, "invalid_client"]);
  await expect(tokenOf(client, "figures.read")).rejects.toMatchObject({ error: "invalid_scope" });
  await expect(tokenOf(client, "deliveries.send everything")).rejects.toMatchObject({ error: "invalid_scope" });
  expect(await tokenOf(client, "deliveries.send")).toMatch(/^[\w-]{43}$/);
});

test("an assertion is taken once, and only one for this server", async () => {
  const client = await newClient();
  const configuration = await discover(client);
  let form = new URLSearchParams();
  configuration[oauth.customFetch] = async (url, options) => {
    form = new URLSearchParams(String(options.body));
    return fetch(url, options as RequestInit);
  };
  await oauth.clientCredentialsGrant(configuration);
  expect(form.get("client_assertion")).toBeTruthy();
  const again = await fetch(`${server.url}/oauth/token`, { method: "POST", body: form });
  expect([again.status, await again.json()]).toMatchObject([401, { error: "invalid_client" }]);
  const port = new URL(server.url).port;
  const elsewhere = await discover(client);
  elsewhere[oauth.customFetch] = (url, options) =>
    fetch(url.replace(`127.0.0.1:${port}`, `localhost:${port}`), options as RequestInit);
  await expect(oauth.clientCredentialsGrant(elsewhere)).rejects.toMatchObject({ error: "invalid_client" });
});

test("whoever goes on failing in a client's name waits, and the client itself is never kept waiting", async () => {
  const { pair } = await newClient();
  const impostor = { ...makePair(), id: pair.id };
  const statuses = [];
  for (let at = 0; at < 8; at += 1) statuses.push((await signed(impostor, { path: "/api/intake/sources" })).status);
  expect(statuses).toContain(429);
  expect((await signed(pair, { path: "/api/intake/sources" })).status).toBe(200);
});

test("everything that a client did, and was refused, stands on the trail in its name", async () => {
  const client = await newClient();
  await signed(client.pair, { path: "/api/intake/sources" });
  await signed(client.pair, { path: "/api/access/session" });
  await tokenOf(client);
  await signed({ ...makePair(), id: client.pair.id }, { path: "/api/intake/sources" });
  const operator = { headers: { authorization: `Bearer ${server.operatorToken}` } };
  await fetch(`${server.url}/api/access/trail/anchors`, { ...operator, method: "POST" });
  const entries: string[] = [];
  for (let after = 0, last = -1; after !== last; ) {
    last = after;
    const page = await fetch(`${server.url}/api/access/trail/links?after=${after}&limit=2000`, operator);
    const { lines, last: next } = (await page.json()) as { lines: string[]; last: number };
    entries.push(...lines.filter((line) => line.includes(client.id)));
    after = next;
  }
  const acts = entries.map((line) => /"act":"([^"]*)".*"outcome":"([^"]*)"/.exec(line)?.slice(1).join(" "));
  expect(acts).toEqual(
    expect.arrayContaining([
      ...["access.createClient done", "access.clientCall done", "access.clientToken done"],
      ...["GET /api/access/session refused", "access.clientSignature refused"],
    ]),
  );
});
