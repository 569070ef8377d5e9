import { route } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { refuse } from "../refusal.ts";
import { openTestPlatform, testAccount } from "../testing.ts";
import { comesFromAnotherSite } from "./crossSite.ts";
import { languageOf } from "./language.ts";

const echo = route({
  method: "POST",
  path: "/api/test/echo/:id",
  summary: "Says what it was told.",
  rights: ["deliveries.manage"],
  params: z.object({ id: z.uuid() }),
  query: z.object({ times: z.coerce.number().int().default(1) }),
  body: z.object({ word: z.string().max(10) }),
  response: z.object({ word: z.string() }),
});
const measure = route({
  method: "POST",
  path: "/api/test/bytes",
  summary: "Counts bytes.",
  rights: ["deliveries.manage"],
  takes: "bytes",
  response: z.object({ bytes: z.number() }),
});
const broken = route({
  method: "GET",
  path: "/api/test/broken",
  summary: "Fails.",
  rights: "anyone",
  response: z.object({ word: z.string() }),
});
const refused = route({
  method: "GET",
  path: "/api/test/refused",
  summary: "Refuses.",
  rights: "anyone",
  response: z.object({ word: z.string() }),
});

const steward = testAccount("steward");
const params = { id: "01a20acf-55eb-703c-a768-f2298c7a47a9" };
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform();
  const { serve } = platform.context;
  serve(echo, async ({ body, query }) => {
    const undeclared = { word: body.word.repeat(query.times), nik: "3201010101010001" };
    return undeclared;
  });
  serve(measure, async ({ raw }) => {
    let bytes = 0;
    for await (const chunk of raw) bytes += (chunk as Buffer).length;
    return { bytes };
  });
  serve(broken, () => Promise.reject(new Error("the value 3201010101010001 is wrong")));
  serve(refused, async () => refuse(409, "platform.http.conflict"));
  await platform.begin();
});
afterAll(() => platform.close());

test("a request is parsed, and an answer holds only what its route declares", async () => {
  const { status, body } = await platform.call(echo, {
    as: steward,
    params,
    query: { times: 2 },
    body: { word: "ya" },
  });
  expect(status).toBe(200);
  expect(body).toEqual({ word: "yaya" });
});

test("a wrong request is refused with the names of its fields, never their values", async () => {
  const { status, body } = await platform.call(echo, { as: steward, params, body: { word: "3201010101010001" } });
  expect(status).toBe(400);
  expect(body).toMatchObject({ type: "urn:suar:problem:platform.http.invalid", status: 400 });
  expect(JSON.stringify(body)).toContain("body.word");
  expect(JSON.stringify(body)).not.toContain("3201010101010001");
});

test("a text that no database can hold is refused", async () => {
  const { status } = await platform.call(echo, { as: steward, params, body: { word: "a\u0000" } });
  expect(status).toBe(400);
});

test("who may not call a route is turned away before the body is read", async () => {
  const unread = await platform.app.inject({
    method: "POST",
    url: `/api/test/echo/${params.id}`,
    headers: { "content-type": "application/json" },
    payload: "{ this is no JSON",
  });
  expect(unread.statusCode).toBe(401);
  const partner = await platform.call(echo, { as: testAccount("partner"), params, body: { word: "ya" } });
  expect(partner.status).toBe(403);
});

test.each([
  ["id", "Ini bertentangan dengan yang sudah tercatat."],
  ["en", "This conflicts with what is already recorded."],
] as const)("a refusal is a problem in the reader's language (%s)", async (language, sentence) => {
  const answer = await platform.app.inject({ url: "/api/test/refused", headers: { "accept-language": language } });
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({ status: 409, detail: sentence });
});

test("a bug answers without its message", async () => {
  const answer = await platform.app.inject({ url: "/api/test/broken" });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain("3201010101010001");
  expect(answer.json()).toMatchObject({ key: "platform.http.failed" });
});

test.each(["application/json", "text/csv", "application/octet-stream"])(
  "bytes sent as %s reach the room as they are, beyond the limit of JSON bodies",
  async (type) => {
    const answer = await platform.app.inject({
      method: "POST",
      url: "/api/test/bytes",
      headers: { "content-type": type, authorization: `Bearer ${steward.id}` },
      payload: Buffer.alloc(3_000_000, "{"),
    });
    expect(answer.json()).toEqual({ bytes: 3_000_000 });
  },
);

test("a JSON body beyond the limit is refused as too large", async () => {
  const answer = await platform.app.inject({
    method: "POST",
    url: `/api/test/echo/${params.id}`,
    headers: { authorization: `Bearer ${steward.id}` },
    payload: { word: "x".repeat(2_000_000) },
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ key: "platform.http.tooLarge" });
});

test("another site cannot make a browser change anything", () => {
  const post = { method: "POST", fetchSite: undefined, origin: undefined, host: "suar.example" };
  expect(comesFromAnotherSite({ ...post, fetchSite: "cross-site" })).toBe(true);
  expect(comesFromAnotherSite({ ...post, fetchSite: "same-site" })).toBe(true);
  expect(comesFromAnotherSite({ ...post, fetchSite: "same-origin" })).toBe(false);
  expect(comesFromAnotherSite({ ...post, origin: "https://other.example" })).toBe(true);
  expect(comesFromAnotherSite({ ...post, origin: "null" })).toBe(true);
  expect(comesFromAnotherSite({ ...post, origin: "https://suar.example" })).toBe(false);
  expect(comesFromAnotherSite(post)).toBe(false);
  expect(comesFromAnotherSite({ ...post, method: "GET", fetchSite: "cross-site" })).toBe(false);
});

test("a request from another site is turned away over HTTP", async () => {
  const answer = await platform.app.inject({
    method: "POST",
    url: `/api/test/echo/${params.id}`,
    headers: { authorization: `Bearer ${steward.id}`, "sec-fetch-site": "cross-site" },
    payload: { word: "ya" },
  });
  expect(answer.statusCode).toBe(403);
});

test("the language is asked for, remembered, or preferred by the browser; else Indonesian", () => {
  expect(languageOf("en", "id", "id")).toBe("en");
  expect(languageOf(undefined, "en", "id")).toBe("en");
  expect(languageOf("fr", undefined, "fr, en-GB;q=0.8, id;q=0.5")).toBe("en");
  expect(languageOf(undefined, undefined, "en;q=0.3, id;q=0.9")).toBe("id");
  expect(languageOf(undefined, undefined, "en;q=0")).toBe("id");
  expect(languageOf(undefined, undefined, undefined)).toBe("id");
});

test("no page may be framed, load from elsewhere or run what stands in it", async () => {
  const { headers } = await platform.app.inject({ url: "/healthz" });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("an address that does not exist is a problem too", async () => {
  const answer = await platform.app.inject({ url: "/api/nothing" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ key: "platform.http.notFound" });
});
