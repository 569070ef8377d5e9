import { decodeKey } from "./fileKeys.ts";
import type { KeySource } from "./keySource.ts";

/**
 * Keys from the secret SUAR_MASTER_KEY: one in base64, or several with their versions, `1:…,2:…`. Whoever sets the secret adds
 * the next version there before keys are turned.
 */
export function environmentKeys(secret: string): KeySource {
  const keys = new Map(
    secret.split(",").map((part) => {
      const [, version = "1", key = part] = /^\s*(\d+):(.*)$/.exec(part) ?? [];
      return [Number(version), decodeKey(key)] as const;
    }),
  );
  return {
    async load(versions) {
      return new Map([...keys].filter(([version]) => versions.some((known) => known.version === version)));
    },
    async make(version) {
      const key = keys.get(version);
      if (key === undefined) throw new Error(`SUAR_MASTER_KEY has no version ${version}; add it and start again`);
      return { key, wrappedByService: null };
    },
  };
}
