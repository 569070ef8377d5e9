import type { MessageKey } from "@suar/messages";
import type { SignedParts } from "../../platform/index.ts";
import type { ReadSignature } from "./readSignature.ts";

/** A request that is older is refused, and so is the same one again before. */
const OLDEST_MS = 5 * 60_000;
/** A sender's clock may be so far ahead. */
const AHEAD_MS = 60_000;
const NONCE = /^[\x21-\x7e]{8,200}$/;

/** What a signature says of itself, once it says all that it must. */
export interface JudgedSignature {
  keyId: string;
  nonce: string;
  /** As the sender names it; the key decides. */
  algorithm: string | null;
  /** Until when its nonce must be remembered. */
  forgetAt: Date;
}

/** Whether a signature covers the whole of its request, is young, and can be known again. */
export function judgeSignature(
  { covered, params }: ReadSignature,
  parts: SignedParts,
  now: Date,
): JudgedSignature | MessageKey {
  if (!coversAll(covered, parts)) return "access.signature.covers";
  const [keyId, nonce, created] = [params.get("keyid"), params.get("nonce"), params.get("created")];
  if (typeof keyId !== "string" || typeof nonce !== "string" || !NONCE.test(nonce) || !Number.isInteger(created)) {
    return "access.signature.params";
  }
  const createdMs = Number(created) * 1000;
  const expires = params.get("expires");
  const isOver = expires !== undefined && !(Number(expires) * 1000 > now.getTime());
  const isInTime = createdMs >= now.getTime() - OLDEST_MS && createdMs <= now.getTime() + AHEAD_MS;
  if (!isInTime || isOver) return "access.signature.time";
  const algorithm = params.get("alg");
  return {
    ...{ keyId, nonce, algorithm: typeof algorithm === "string" ? algorithm : null },
    forgetAt: new Date(createdMs + OLDEST_MS + AHEAD_MS),
  };
}

/** Method, whole address, and the digest of whatever body there is. */
function coversAll(covered: readonly string[], { hasBody }: SignedParts): boolean {
  const has = (...names: string[]) => names.every((name) => covered.includes(name));
  const coversAddress =
    has("@target-uri") || has("@authority", "@path", "@query") || has("@authority", "@request-target");
  return has("@method") && coversAddress && (!hasBody || has("content-digest"));
}
