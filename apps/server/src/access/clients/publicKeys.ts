import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { PublicKey } from "@suar/contract";
import { calculateJwkThumbprint } from "jose";

/** What the standards call the two algorithms: signatures of requests (RFC 9421 §6.2) and assertions (RFC 7518, RFC 9864). */
export const SIGNATURE_NAMES = { OKP: "ed25519", EC: "ecdsa-p256-sha256" } as const;
export const ASSERTION_NAMES = { OKP: ["Ed25519", "EdDSA"], EC: ["ES256"] } as const;

/** A key without what programs write beside it. */
export function bareKey(key: PublicKey) {
  const { kty } = key;
  return kty === "OKP" ? { kty, crv: key.crv, x: key.x } : { kty, crv: key.crv, x: key.x, y: key.y };
}

/** The name of a key everywhere: its SHA-256 thumbprint (RFC 7638), in base64url. */
export function thumbprintOf(key: PublicKey): Promise<string> {
  return calculateJwkThumbprint(bareKey(key));
}

/** The key as Node verifies with it; undefined where its numbers are no point of the curve. */
export function openKey(key: PublicKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...bareKey(key) }, format: "jwk" });
  } catch {
    return undefined;
  }
}

/** Whether a signature of RFC 9421 over these bytes is by this key: r and s of P-256 stand side by side there. */
export function isSignatureOf(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  const opened = openKey(key);
  if (opened === undefined) return false;
  return key.kty === "OKP"
    ? verify(null, bytes, opened, signature)
    : verify("sha256", bytes, { key: opened, dsaEncoding: "ieee-p1363" }, signature);
}
