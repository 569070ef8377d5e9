import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { readIssuerConfig } from "./issuerConfig.ts";

const WHOLE = {
  SUAR_OIDC_ISSUER: "https://masuk.contoh.example",
  SUAR_OIDC_CLIENT_ID: "suar",
  SUAR_OIDC_CLIENT_SECRET: "a secret",
  SUAR_OIDC_NAME_ID: "Akun Negara",
  SUAR_OIDC_NAME_EN: "State Account",
};

const read = (settings: Record<string, string>) => readIssuerConfig((name) => settings[name] || null);

test("no issuer is named where none is set", () => {
  expect(read({})).toBeNull();
});

test("an issuer's settings are read as a whole, with what it is trusted for", () => {
  expect(read({ ...WHOLE, SUAR_OIDC_TRUSTED_ACR: "urn:dua  urn:tiga" })).toEqual({
    issuer: "https://masuk.contoh.example",
    clientId: "suar",
    proof: { secret: "a secret" },
    name: { id: "Akun Negara", en: "State Account" },
    secondFactor: { acr: ["urn:dua", "urn:tiga"], amr: [] },
  });
});

test.each(Object.keys(WHOLE).filter((name) => name !== "SUAR_OIDC_ISSUER"))("without %s nothing starts", (name) => {
  expect(() => read({ ...WHOLE, [name]: "" })).toThrow(name);
});

test("an issuer is reached over https, or stands on this machine", () => {
  expect(() => read({ ...WHOLE, SUAR_OIDC_ISSUER: "http://masuk.contoh.example" })).toThrow("https");
  expect(read({ ...WHOLE, SUAR_OIDC_ISSUER: "http://127.0.0.1:9000" })?.issuer).toBe("http://127.0.0.1:9000");
});

test("a private key stands in for the secret, and not beside it", () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const { SUAR_OIDC_CLIENT_SECRET: secret, ...rest } = WHOLE;
  expect(read({ ...rest, SUAR_OIDC_CLIENT_KEY: pem })?.proof).toEqual({ privateKey: pem });
  expect(() => read({ ...rest, SUAR_OIDC_CLIENT_KEY: pem, SUAR_OIDC_CLIENT_SECRET: secret })).toThrow("either");
});
