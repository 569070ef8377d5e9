import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KeySource } from "./keySource.ts";
import { KEY_BYTES } from "./masterKeys.ts";

/**
 * Keys in files of the data directory, readable by their owner only: `keys/master.key`, and `keys/master-2.key` and so on
 * once keys have turned. They lie beside the embedded database's folder, never in it.
 */
export function fileKeys(dataDir: string): KeySource {
  const folder = join(dataDir, "keys");
  const fileOf = (version: number) => join(folder, version === 1 ? "master.key" : `master-${version}.key`);
  return {
    async load(versions) {
      const found = versions.filter(({ version }) => existsSync(fileOf(version)));
      return new Map(found.map(({ version }) => [version, decodeKey(readFileSync(fileOf(version), "utf8"))]));
    },
    async make(version) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const text = randomBytes(KEY_BYTES).toString("base64");
      writeFileSync(fileOf(version), `${text}\n`, { mode: 0o600, flag: "wx", flush: true });
      return { key: decodeKey(text), wrappedByService: null };
    },
  };
}

export function decodeKey(text: string): KeyObject {
  const bytes = Buffer.from(text.trim(), "base64");
  if (bytes.length !== KEY_BYTES) throw new Error("the master key must be 32 bytes in base64");
  return createSecretKey(bytes);
}
