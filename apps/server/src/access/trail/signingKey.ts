import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Anchor, anchorText } from "@suar/trail";
import type { Config } from "../../platform/index.ts";

/**
 * The key that signs anchors: from SUAR_TRAIL_KEY (PEM), else from a file of the data directory that is made on first start.
 * Ed25519; its public half is given out with the anchors.
 */
export function loadSigningKey({ trailKey, dataDir }: Pick<Config, "trailKey" | "dataDir">): KeyObject {
  return createPrivateKey(trailKey ?? readOrMakeFile(dataDir));
}

function readOrMakeFile(dataDir: string): string {
  const folder = join(dataDir, "keys");
  const file = join(folder, "trail.key");
  if (existsSync(file)) return readFileSync(file, "utf8");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  writeFileSync(file, pem, { mode: 0o600, flag: "wx", flush: true });
  return pem;
}

export function signAnchor(key: KeyObject, head: Omit<Anchor, "signature">): Anchor {
  return { ...head, signature: sign(null, Buffer.from(anchorText(head)), key).toString("base64") };
}

export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
}
