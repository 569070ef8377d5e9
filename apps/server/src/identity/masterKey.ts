import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../platform/index.ts";
import type { MasterKey } from "./sealing.ts";

const KEY_BYTES = 32;

/**
 * The master key: from SUAR_MASTER_KEY, else from a file of the data directory that is made on first start, readable by
 * its owner only. It lies beside the embedded database's folder, never in it; a backup of one without the other opens nothing.
 */
export function loadMasterKey({ masterKey, dataDir }: Pick<Config, "masterKey" | "dataDir">): MasterKey {
  return { version: 1, key: decodeKey(masterKey ?? readOrMakeFile(dataDir)) };
}

function decodeKey(text: string): KeyObject {
  const bytes = Buffer.from(text.trim(), "base64");
  if (bytes.length !== KEY_BYTES) throw new Error("the master key must be 32 bytes in base64");
  return createSecretKey(bytes);
}

function readOrMakeFile(dataDir: string): string {
  const folder = join(dataDir, "keys");
  const file = join(folder, "master.key");
  if (existsSync(file)) return readFileSync(file, "utf8");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = randomBytes(KEY_BYTES).toString("base64");
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: "wx", flush: true });
  return text;
}
