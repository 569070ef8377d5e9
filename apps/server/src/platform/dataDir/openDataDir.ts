import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockDataDir } from "./lock.ts";

const TOKEN_FILE = "operator.token";
const ADDRESS_FILE = "server.json";

export interface DataDir {
  /** Proves to the server that the caller may read this directory. */
  operatorToken: string;
  /** Lets the command line find this server. */
  announce(url: string): void;
  close(): void;
}

/** Opens the data directory for this process alone: readable by its owner only, with the operator's token. */
export function openDataDir(dataDir: string): DataDir {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const lock = lockDataDir(dataDir);
  return {
    operatorToken: readOrMakeToken(dataDir),
    announce(url) {
      writeFileSync(join(dataDir, ADDRESS_FILE), JSON.stringify({ url, pid: process.pid }), { mode: 0o600 });
    },
    close() {
      rmSync(join(dataDir, ADDRESS_FILE), { force: true });
      lock.release();
    },
  };
}

function readOrMakeToken(dataDir: string): string {
  const file = join(dataDir, TOKEN_FILE);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const token = randomBytes(32).toString("base64url");
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

/** The server that has this directory open and answers, if there is one. */
export async function findServerOf(dataDir: string): Promise<{ url: string; operatorToken: string } | undefined> {
  const addressFile = join(dataDir, ADDRESS_FILE);
  if (!existsSync(addressFile)) return undefined;
  const { url } = JSON.parse(readFileSync(addressFile, "utf8")) as { url: string };
  try {
    const response = await fetch(new URL("/healthz", url), { signal: AbortSignal.timeout(2_000) });
    return response.ok ? { url, operatorToken: readOrMakeToken(dataDir) } : undefined;
  } catch {
    return undefined;
  }
}
