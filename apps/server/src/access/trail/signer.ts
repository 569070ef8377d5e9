import { createPublicKey, sign, verify } from "node:crypto";
import type { Config } from "../../platform/index.ts";
import { loadSigningKey } from "./signingKey.ts";

/** Signs with the key of the audit trail's anchors, and knows its own signatures again. */
export interface Signer {
  /** Ed25519, in base64. */
  sign(text: string): string;
  isSigned(text: string, signature: string): boolean;
}

/** For what leaves this installation and must be known again as its own: a ledger that is replayed after a restore. */
export function signerOf(config: Pick<Config, "trailKey" | "dataDir">): Signer {
  const key = loadSigningKey(config);
  const publicKey = createPublicKey(key);
  return {
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
    isSigned: (text, signature) => verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "base64")),
  };
}
