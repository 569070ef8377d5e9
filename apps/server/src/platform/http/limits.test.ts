import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { route } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestPlatform, testAccount } from "../testing.ts";
import { UPLOADS_AT_ONCE } from "./httpLimits.ts";
import { meterBody } from "./meterBody.ts";

const steward = testAccount("steward");
const measure = route({
  method: "POST",
  path: "/api/test/bytes",
  summary: "Counts bytes.",
  rights: ["deliveries.manage"],
  takes: "bytes",
  query: z.object({ unread: z.enum(["yes", "no"]).default("no") }),
  response: z.object({ bytes: z.number() }),
});
const echo = route({
  method: "POST",
  path: "/api/test/echo",
  summary: "Takes a word.",
  rights: ["deliveries.manage"],
  body: z.object({ word: z.string() }),
  response: z.object({ letters: z.number() }),
});

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let port: number;

beforeAll(async () => {
  platform = await openTestPlatform();
  platform.context.serve(measure, async ({ raw, query }) => {
    let bytes = 0;
    if (query.unread === "no") for await (const chunk of raw) bytes += (chunk as Buffer).length;
    return { bytes };
  });
  platform.context.serve(echo, async ({ body }) => ({ letters: body.word.length }));
  await platform.begin();
  // so that the guard of the tests knows the account
  await platform.call(measure, { as: steward, bytes: new Uint8Array(1) });
  port = (await platform.listen(0, "127.0.0.1")).port;
});
afterAll(() => platform.close());

/** A connection of one's own, to say what no client library would. */
async function openConnection(): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
  });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return { socket, heard: () => text };
}

function uploadHead(bytes: number, query = ""): string {
  return [
    `POST /api/test/bytes${query} HTTP/1.1`,
    "host: 127.0.0.1",
    `authorization: Bearer ${steward.id}`,
    "content-type: application/octet-stream",
    `content-length: ${bytes}`,
    "\r\n",
  ].join("\r\n");
}

const PACE = { windowMs: 40, leastBytesInWindow: 100, longestMs: 2000 };

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.length;
  return bytes;
}

test("a body that stalls is given up, one that keeps its pace is read to its end", async () => {
  const stalled = new PassThrough();
  stalled.write("x");
  await expect(bytesOf(meterBody(stalled, PACE))).rejects.toMatchObject({ statusCode: 408 });

  const steady = new PassThrough();
  const read = bytesOf(meterBody(steady, PACE));
  for (let sent = 0; sent < 10; sent += 1) {
    steady.write(Buffer.alloc(200));
    await wait(20);
  }
  steady.end();
  expect(await read).toBe(2000);
});

test("a body that comes drop by drop is given up when its time is over, however steadily it drips", async () => {
  const body = new PassThrough();
  const drops = setInterval(() => body.write(Buffer.alloc(500)), 10);
  await expect(bytesOf(meterBody(body, { ...PACE, longestMs: 150 }))).rejects.toMatchObject({ statusCode: 408 });
  clearInterval(drops);
});

test("bytes that wait for the server are not held against their sender", async () => {
  const body = new PassThrough();
  const metered = meterBody(body, PACE);
  body.end(Buffer.alloc(500));
  await wait(150);
  expect(await bytesOf(metered)).toBe(500);
});

test("an account sends so many files at once and no more; a slot is free again when its sender is done or has left", async () => {
  const senders = await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, openConnection));
  for (const { socket } of senders) socket.write(`${uploadHead(10)}12345`);
  await wait(100);
  const refused = await platform.call(measure, { as: steward, bytes: new Uint8Array(5) });
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ key: "platform.http.tooManyUploads" });

  const [first, second, ...others] = senders;
  first?.socket.write("67890");
  await expect.poll(() => first?.heard()).toContain('{"bytes":10}');
  second?.socket.destroy();
  const freed = async () => (await platform.call(measure, { as: steward, bytes: new Uint8Array(5) })).status;
  await expect.poll(freed).toBe(200);
  for (const { socket } of others) socket.destroy();
});

test("an answer that does not wait for a body leaves the server standing when its sender goes", async () => {
  const { socket, heard } = await openConnection();
  socket.write(`${uploadHead(1_000_000, "?unread=yes")}12345`);
  await expect.poll(heard).toContain('{"bytes":0}');
  socket.destroy();
  await wait(50);
  expect((await platform.app.inject({ url: "/healthz" })).statusCode).toBe(200);
});

test.each([
  ["what is no HTTP", "GARBAGE\r\n\r\n", "400"],
  ["a header beyond 16 KiB", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, "431"],
])("%s is closed with a status and not a word more", async (_, said, status) => {
  const { socket, heard } = await openConnection();
  socket.write(said);
  await once(socket, "close");
  expect(heard().split("\r\n")[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(heard().split("\r\n\r\n")[1]).toBe("");
});

test("headers have fifteen seconds, connections are bounded, and no body is without a limit", () => {
  const { server } = platform.app;
  expect(server.headersTimeout).toBe(15_000);
  expect(server.requestTimeout).toBeGreaterThan(0);
  expect(server.timeout).toBe(120_000);
  expect(server.maxConnections).toBe(4096);
  expect(platform.app.initialConfig.bodyLimit).toBe(1024 * 1024);
});

test("a parameter longer than any id reaches no route", async () => {
  const answer = await platform.app.inject({ url: `/api/jobs/${"1".repeat(101)}` });
  expect(answer.statusCode).toBe(400);
});

test.each([
  ["polluted prototypes", `{"word":"ya","__proto__":{"rights":["audit.read"]}}`],
  ["a replaced constructor", `{"word":"ya","constructor":{"prototype":{"rights":["audit.read"]}}}`],
])("a body with %s is refused", async (_, payload) => {
  const answer = await platform.app.inject({
    method: "POST",
    url: "/api/test/echo",
    headers: { authorization: `Bearer ${steward.id}`, "content-type": "application/json" },
    payload,
  });
  expect(answer.statusCode).toBe(400);
});
