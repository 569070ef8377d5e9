import { createHash, timingSafeEqual } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import { parseDictionary } from "structured-headers";

const HASHES: Readonly<Record<string, string>> = { "sha-256": "sha256", "sha-512": "sha512" };

/** What a body must hash to, by Node's name of the hash. */
export type ContentDigest = ReadonlyMap<string, Buffer>;

/** A body that is not what its Content-Digest says. */
export class AlteredBody extends Error {
  readonly statusCode = 400;
}

/** The digests of a Content-Digest field (RFC 9530) that can be checked; undefined where there is none, or it cannot be read. */
export function contentDigestOf(field: string): ContentDigest | undefined {
  try {
    const digests = new Map<string, Buffer>();
    for (const [name, [value]] of parseDictionary(field)) {
      const hash = HASHES[name];
      if (hash === undefined) continue;
      if (!(value instanceof ArrayBuffer)) return undefined;
      digests.set(hash, Buffer.from(value));
    }
    return digests.size === 0 ? undefined : digests;
  } catch {
    return undefined;
  }
}

/** Whether these bytes, all there are, have the digests. */
export function hasDigest(bytes: Uint8Array, digest: ContentDigest): boolean {
  return [...digest].every(([hash, wanted]) => isSame(createHash(hash).update(bytes).digest(), wanted));
}

/** Passes a body on as it comes; it ends only if it is what its digest says, and otherwise fails with AlteredBody. */
export function checkDigest(body: Readable, digest: ContentDigest): Readable {
  const hashes = [...digest].map(([hash, wanted]) => ({ hash: createHash(hash), wanted }));
  const check = new Transform({
    transform(chunk: Uint8Array, _encoding, pass) {
      for (const { hash } of hashes) hash.update(chunk);
      pass(null, chunk);
    },
    flush(end) {
      const isWhole = hashes.every(({ hash, wanted }) => isSame(hash.digest(), wanted));
      end(isWhole ? null : new AlteredBody("a body is not what its digest says"));
    },
  });
  body.once("error", (error) => check.destroy(error));
  check.once("close", () => body.destroy());
  // whoever reads is told; where nobody does, there is nobody to tell
  check.on("error", () => undefined);
  return body.pipe(check);
}

function isSame(given: Buffer, wanted: Buffer): boolean {
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
