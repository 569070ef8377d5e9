import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform } from "../testing.ts";
import { sendSessionCookie, sessionTokenOf } from "./sessionCookie.ts";

const NIK = "3201010101010001";
let plain: Awaited<ReturnType<typeof openTestPlatform>>;
let secure: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  [plain, secure] = await Promise.all([openTestPlatform(), openTestPlatform({ origin: "https://suar.example" })]);
  for (const { context, app } of [plain, secure]) {
    app.get("/api/test/file", (_, reply) => reply.type("text/csv").send("a,b\n"));
    app.get("/test/failing", async () => {
      throw new Error(`${NIK} stands in a message`);
    });
    app.get("/test/cookie", async (request, reply) => {
      sendSessionCookie(reply, "token", context.config);
      return { before: sessionTokenOf(request, context.config) };
    });
  }
});
afterAll(() => Promise.all([plain.close(), secure.close()]));

test("every answer says that it is what it says, is shared with no other site and leaves no trace of the address", async () => {
  for (const url of ["/healthz", "/api/nothing", "/api/jobs"]) {
    const { headers } = await plain.app.inject({ url });
    expect(headers, url).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("server");
    expect(headers).not.toHaveProperty("x-powered-by");
  }
});

test("no text becomes script: trusted types are required and no policy may make them", async () => {
  const { headers } = await plain.app.inject({ url: "/healthz" });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("trusted-types 'none'");
});

test("pages may use no camera, no microphone, no place, and passkeys only for Suar itself", async () => {
  const { headers } = await plain.app.inject({ url: "/healthz" });
  const policy = String(headers["permissions-policy"]);
  for (const never of ["camera=()", "microphone=()", "geolocation=()", "usb=()"]) expect(policy).toContain(never);
  expect(policy).toContain("publickey-credentials-get=(self)");
});

test("under https browsers are told to stay with https for a year; without, they are not", async () => {
  const told = await secure.app.inject({ url: "/healthz" });
  expect(told.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  expect(String(told.headers["content-security-policy"])).toContain("upgrade-insecure-requests");
  expect((await plain.app.inject({ url: "/healthz" })).headers).not.toHaveProperty("strict-transport-security");
});

test("no other site is let in: neither asked beforehand nor with the answer", async () => {
  for (const method of ["OPTIONS", "GET"] as const) {
    const { headers } = await plain.app.inject({
      method,
      url: "/api/jobs",
      headers: { origin: "https://other.example", "access-control-request-method": "POST" },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("what the API sends that is no JSON is saved, never opened", async () => {
  const { headers } = await plain.app.inject({ url: "/api/test/file" });
  expect(headers).toMatchObject({ "content-disposition": "attachment", "x-content-type-options": "nosniff" });
});

test.each([
  ["an address that cannot be decoded", `/api/${NIK}%`, 400],
  ["an address that does not exist", `/api/${NIK}`, 404],
  ["a bug", "/test/failing", 500],
])("%s is a problem that repeats nothing", async (_, url, status) => {
  const answer = await plain.app.inject({ url });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.body).not.toContain(NIK);
});

test("the session's cookie is out of reach of scripts and of other sites, and under https no other host can set it", async () => {
  const { headers } = await plain.app.inject({ url: "/test/cookie" });
  expect(headers["set-cookie"]).toBe("suar_session=token; Path=/; HttpOnly; SameSite=Strict");
  const told = await secure.app.inject({ url: "/test/cookie", headers: { cookie: "suar_session=planted" } });
  expect(told.headers["set-cookie"]).toBe("__Host-suar_session=token; Path=/; HttpOnly; Secure; SameSite=Strict");
  expect(told.json()).toEqual({ before: null });
  const back = await secure.app.inject({ url: "/test/cookie", headers: { cookie: "__Host-suar_session=token" } });
  expect(back.json()).toEqual({ before: "token" });
});
