import { expect, test } from "vitest";
import { readKeyText } from "./readKeyText.ts";

const X = "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs";
const text = (key: object) => JSON.stringify(key);

test("public keys of Ed25519 and P-256 are read, with what programs write beside them", () => {
  expect(readKeyText(text({ kty: "OKP", crv: "Ed25519", x: X, kid: "mine", use: "sig" }))).toMatchObject({ x: X });
  expect(readKeyText(text({ kty: "EC", crv: "P-256", x: X, y: X, key_ops: ["verify"], ext: true }))).toMatchObject({
    y: X,
  });
});

test("a private half is told apart, so that it is not sent and its owner makes another", () => {
  expect(readKeyText(text({ kty: "OKP", crv: "Ed25519", x: X, d: X }))).toBe("private");
  expect(readKeyText(text({ kty: "RSA", n: X, d: X }))).toBe("private");
});

test.each([
  ["no JSON", "ssh-ed25519 AAAA"],
  ["another kind of key", text({ kty: "RSA", n: X, e: "AQAB" })],
  ["a key cut short", text({ kty: "OKP", crv: "Ed25519", x: X.slice(1) })],
  ["nothing", ""],
])("%s is no key", (_, given) => {
  expect(readKeyText(given)).toBe("notJwk");
});
