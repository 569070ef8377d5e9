import { createSecretKey, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { KeySource } from "./keySource.ts";
import { KEY_BYTES } from "./masterKeys.ts";

export interface KeyServiceSettings {
  /** Address of the transit engine's mount, for example `https://vault.example.go.id/v1/transit`. */
  url: string;
  /** Name of the key there. */
  keyName: string;
  /** A file with the token, read anew for each request, so that it may be renewed beside the server. */
  tokenFile: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Keys that an external key service wraps: the transit API of HashiCorp Vault and OpenBao. Our masters are random and lie in
 * the database as the service's text; only the service can open them, and it sees no other key and no data.
 */
export function serviceKeys(settings: KeyServiceSettings): KeySource {
  const ask = async (act: "encrypt" | "decrypt", body: object): Promise<Record<string, unknown>> => {
    const token = readFileSync(settings.tokenFile, "utf8").trim();
    const answer = await fetch(`${settings.url}/${act}/${encodeURIComponent(settings.keyName)}`, {
      method: "POST",
      headers: { "x-vault-token": token, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`the key service answered ${answer.status} to ${act}`);
    const { data } = (await answer.json()) as { data?: Record<string, unknown> };
    return data ?? {};
  };
  return {
    async load(versions) {
      const keys = new Map();
      for (const { version, wrappedByService } of versions) {
        if (wrappedByService === null) continue;
        const { plaintext } = await ask("decrypt", { ciphertext: wrappedByService });
        keys.set(version, createSecretKey(Buffer.from(String(plaintext), "base64")));
      }
      return keys;
    },
    async make() {
      const bytes = randomBytes(KEY_BYTES);
      const { ciphertext } = await ask("encrypt", { plaintext: bytes.toString("base64") });
      if (typeof ciphertext !== "string") throw new Error("the key service gave no wrapped key");
      return { key: createSecretKey(bytes), wrappedByService: ciphertext };
    },
  };
}
