import { generateKeyPairSync, sign } from "node:crypto";
import type { PublicKey } from "@suar/contract";
import { expect, test } from "vitest";
import type { SignedParts } from "../../platform/index.ts";
import { judgeSignature } from "./judgeSignature.ts";
import { isSignatureOf, openKey, thumbprintOf } from "./publicKeys.ts";
import { type ReadSignature, readSignature } from "./readSignature.ts";

// RFC 9421 B.1.4 and B.2: the key and the request of its examples
const RFC_KEY = { kty: "OKP", crv: "Ed25519", x: "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs" } as const;
const RFC_DIGEST = "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
const rfcRequest = (input: string, signature: string): SignedParts => ({
  ...{ method: "POST", origin: "https://example.com", target: "/foo?param=Value&Pet=dog", hasBody: true },
  headers: new Map([
    ["host", "example.com"],
    ["date", "Tue, 20 Apr 2021 02:07:55 GMT"],
    ["content-type", "application/json"],
    ["content-digest", RFC_DIGEST],
    ["content-length", "18"],
    ["signature-input", input],
    ["signature", signature],
  ]),
});
const B26_INPUT =
  'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
const B26 = "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";

function read(parts: SignedParts): ReadSignature {
  const found = readSignature(parts);
  if (typeof found === "string") throw new Error(found);
  return found;
}
const isRight = (key: PublicKey, { base, signature }: ReadSignature) =>
  isSignatureOf(key, Buffer.from(base), signature);

test("the signature base of RFC 9421 B.2.6 is built to the letter, and its Ed25519 signature is right", () => {
  const found = read(rfcRequest(B26_INPUT, B26));
  expect(found.base).toBe(
    [
      '"date": Tue, 20 Apr 2021 02:07:55 GMT',
      '"@method": POST',
      '"@path": /foo',
      '"@authority": example.com',
      '"content-type": application/json',
      '"content-length": 18',
      `"@signature-params": ${B26_INPUT.slice("sig-b26=".length)}`,
    ].join("\n"),
  );
  expect(isRight(RFC_KEY, found)).toBe(true);
});

test.each([
  ["method", { method: "PUT" }],
  ["path", { target: "/bar?param=Value&Pet=dog" }],
  ["host", { origin: "https://example.org" }],
])("another %s, and the signature of B.2.6 is wrong", (_, change) => {
  expect(isRight(RFC_KEY, read({ ...rfcRequest(B26_INPUT, B26), ...change }))).toBe(false);
});

test.each([
  ["@method", "POST"],
  ["@target-uri", "https://example.com/foo?param=Value&Pet=dog"],
  ["@authority", "example.com"],
  ["@scheme", "https"],
  ["@request-target", "/foo?param=Value&Pet=dog"],
  ["@path", "/foo"],
  ["@query", "?param=Value&Pet=dog"],
])("%s is what RFC 9421 §2.2 says", (name, value) => {
  const { base } = read(rfcRequest(`sig=("${name}")`, "sig=:AA==:"));
  expect(base.split("\n")[0]).toBe(`"${name}": ${value}`);
});

test.each([
  ["two signatures", 'a=("@method"), b=("@method")', "a=:AA==:, b=:AA==:"],
  ["a signature under another label", 'a=("@method")', "b=:AA==:"],
  ["a component named twice", 'a=("@method" "@method")', "a=:AA==:"],
  ["a component with parameters", 'a=("content-type";sf)', "a=:AA==:"],
  ["a component that the request does not have", 'a=("x-none")', "a=:AA==:"],
  ["a derived component that no request has", 'a=("@status")', "a=:AA==:"],
  ["no list", "a=1", "a=:AA==:"],
  ["no structured field", "a=(", "a=:AA==:"],
  ["nothing", "", ""],
])("%s cannot be read", (_, input, signature) => {
  expect(readSignature(rfcRequest(input, signature))).toBe("access.signature.malformed");
});

const NOW = new Date("2026-03-02T08:00:00Z");
const seconds = NOW.getTime() / 1000;
const WHOLE = '"@method" "@target-uri" "content-digest"';
const judge = (covered: string, params: string, more: Partial<SignedParts> = {}) => {
  const parts = { ...rfcRequest(`sig=(${covered})${params}`, "sig=:AA==:"), ...more };
  return judgeSignature(read(parts), parts, NOW);
};
const params = (more: { created?: number; nonce?: string } = {}) =>
  `;created=${more.created ?? seconds};keyid="k";nonce="${more.nonce ?? "12345678"}"`;

test("a signature covers method, address and the digest of the body, or is refused", () => {
  expect(judge(WHOLE, params())).toMatchObject({ keyId: "k", nonce: "12345678" });
  expect(judge('"@method" "@authority" "@path" "@query" "content-digest"', params())).toMatchObject({ keyId: "k" });
  expect(judge('"@method" "@target-uri"', params(), { hasBody: false })).toMatchObject({ keyId: "k" });
  for (const too of [
    '"@method" "@target-uri"',
    '"@target-uri" "content-digest"',
    '"@method" "@path" "content-digest"',
  ]) {
    expect(judge(too, params())).toBe("access.signature.covers");
  }
});

test("a signature names its key, its moment and a nonce", () => {
  for (const one of [
    ";created=1",
    ';keyid="k";nonce="12345678"',
    params({ nonce: "short" }),
    params({ created: 1.5 }),
  ]) {
    expect(judge(WHOLE, one)).toBe("access.signature.params");
  }
});

test("a signature is at most five minutes old, one minute ahead, and not past its own expiry", () => {
  for (const created of [seconds - 299, seconds + 59])
    expect(judge(WHOLE, params({ created }))).toHaveProperty("keyId");
  for (const created of [seconds - 301, seconds + 61]) {
    expect(judge(WHOLE, params({ created }))).toBe("access.signature.time");
  }
  expect(judge(WHOLE, `${params()};expires=${seconds + 10}`)).toHaveProperty("keyId");
  expect(judge(WHOLE, `${params()};expires=${seconds - 1}`)).toBe("access.signature.time");
});

test("a nonce is remembered for longer than its request could be taken again", () => {
  const judged = judge(WHOLE, params());
  expect(judged).toHaveProperty("forgetAt");
  const { forgetAt } = judged as { forgetAt: Date };
  expect(forgetAt.getTime()).toBeGreaterThan(NOW.getTime() + 5 * 60_000);
});

test("a P-256 signature is r and s side by side, and one of another length or key is wrong", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" }) as PublicKey;
  const bytes = Buffer.from("what is signed");
  const right = sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" });
  expect(isSignatureOf(jwk, bytes, right)).toBe(true);
  expect(isSignatureOf(jwk, Buffer.from("another"), right)).toBe(false);
  for (const wrong of [sign("sha256", bytes, privateKey), right.subarray(1), Buffer.alloc(64), Buffer.alloc(0)]) {
    expect(isSignatureOf(jwk, bytes, wrong)).toBe(false);
    expect(isSignatureOf(RFC_KEY, bytes, wrong)).toBe(false);
  }
});

test("numbers that are no point of the curve are no key", () => {
  const nowhere = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  expect(openKey({ kty: "EC", crv: "P-256", x: nowhere, y: nowhere })).toBeUndefined();
});

test("a key's name is its thumbprint, as RFC 8037 A.3 computes it, whatever is written beside it", async () => {
  const key = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;
  expect(await thumbprintOf(key)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  expect(await thumbprintOf({ ...key, kid: "mine", use: "sig" })).toBe(await thumbprintOf(key));
});
