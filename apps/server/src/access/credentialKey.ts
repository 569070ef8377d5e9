import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../platform/index.ts";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals what sign-in must be able to read again, and names callers without naming them. */
export interface CredentialKey {
  seal(text: string, accountId: string): Buffer;
  open(sealed: Uint8Array, accountId: string): string;
  /** A keyed hash: the same parts give the same bytes, and nobody without the key can try parts out. */
  nameOf(...parts: readonly string[]): Buffer;
}

/**
 * The room's own key: from SUAR_SIGN_IN_KEY (servers that share a database share it), else from a file of the data directory
 * that is made on first start. It opens no identity; the vault's keys are others.
 */
export function loadCredentialKey({ signInKey, dataDir }: Pick<Config, "signInKey" | "dataDir">): CredentialKey {
  const key = Buffer.from((signInKey ?? readOrMakeFile(dataDir)).trim(), "base64");
  if (key.length !== KEY_BYTES) throw new Error("the sign-in key must be 32 bytes in base64");
  const sealing = createHmac("sha256", key).update("seal").digest();
  const naming = createHmac("sha256", key).update("name").digest();
  return {
    seal(text, accountId) {
      const iv = randomBytes(IV_BYTES);
      // bound to its account: copied into another's row it does not open
      const cipher = createCipheriv("aes-256-gcm", sealing, iv).setAAD(Buffer.from(accountId));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, accountId) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, IV_BYTES));
      decipher.setAAD(Buffer.from(accountId));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    },
    nameOf: (...parts) => createHmac("sha256", naming).update(JSON.stringify(parts)).digest(),
  };
}

function readOrMakeFile(dataDir: string): string {
  const folder = join(dataDir, "keys");
  const file = join(folder, "sign-in.key");
  if (existsSync(file)) return readFileSync(file, "utf8");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = randomBytes(KEY_BYTES).toString("base64");
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: "wx", flush: true });
  return text;
}
