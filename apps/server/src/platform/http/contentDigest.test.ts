import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { route } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestPlatform } from "../testing.ts";
import { AlteredBody, checkDigest, contentDigestOf, hasDigest } from "./contentDigest.ts";

const say = route({
  method: "POST",
  path: "/api/test/say",
  summary: "Says what it was told.",
  rights: "anyone",
  body: z.object({ word: z.string() }),
  response: z.object({ word: z.string() }),
});
const BODY = '{"word":"ya"}';
const digestOf = (body: string, name: "sha-256" | "sha-512" = "sha-256") =>
  `${name}=:${createHash(name.replace("-", "")).update(body).digest("base64")}:`;

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
beforeAll(async () => {
  platform = await openTestPlatform();
  platform.context.serve(say, async ({ body }) => body);
});
afterAll(() => platform.close());

async function send(digest: string, headers: Record<string, string> = {}) {
  const answer = await platform.app.inject({
    method: "POST",
    url: "/api/test/say",
    headers: { "content-type": "application/json", "content-digest": digest, ...headers },
    payload: BODY,
  });
  const { key = "" } = answer.json() as { key?: string };
  return [answer.statusCode, key];
}

test("the digest of RFC 9530 B.1 is read, and is that of its content", () => {
  const digest = contentDigestOf("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
  expect(digest && hasDigest(Buffer.from('{"hello": "world"}\n'), digest)).toBe(true);
  expect(digest && hasDigest(Buffer.from('{"hello": "world"}'), digest)).toBe(false);
});

test("a body with its digest is taken, whichever of the two hashes it is, or both", async () => {
  const both = `${digestOf(BODY)}, ${digestOf(BODY, "sha-512")}`;
  for (const digest of [digestOf(BODY), digestOf(BODY, "sha-512"), both, `md5=:AAAA:, ${digestOf(BODY)}`]) {
    expect(await send(digest)).toEqual([200, ""]);
  }
});

test("a body with another's digest is refused, also where only one of two is wrong", async () => {
  const oneWrong = `${digestOf(BODY)}, ${digestOf("another", "sha-512")}`;
  for (const digest of [digestOf("another"), oneWrong, "sha-256=:AAAA:"]) {
    expect(await send(digest)).toEqual([400, "platform.http.alteredBody"]);
  }
});

test("a digest that cannot be checked is refused, not overlooked", async () => {
  for (const digest of ["md5=:AAAA:", "sha-256=AAAA", "sha-256", "=", "sha-256=?1"]) {
    expect(await send(digest)).toEqual([400, "platform.http.unknownDigest"]);
  }
  expect(await send(digestOf(BODY), { "content-encoding": "gzip" })).toEqual([400, "platform.http.unknownDigest"]);
});

test("a stream ends only if it is whole: whoever reads it hears of the fault before its end", async () => {
  const digest = contentDigestOf(digestOf("abc"));
  if (digest === undefined) throw new Error("the digest was not read");
  const read = async (pieces: string[]) => {
    let text = "";
    for await (const piece of checkDigest(Readable.from(pieces.map((each) => Buffer.from(each))), digest))
      text += piece;
    return text;
  };
  expect(await read(["a", "b", "c"])).toBe("abc");
  for (const pieces of [["ab"], ["abc", "d"], ["x", "b", "c"]]) {
    await expect(read(pieces)).rejects.toBeInstanceOf(AlteredBody);
  }
});
