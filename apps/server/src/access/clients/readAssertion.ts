import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import type { ActingClientRow } from "./clientStore.ts";
import { ASSERTION_NAMES, openKey } from "./publicKeys.ts";

/** An assertion is made for one request; one that would hold longer is refused. */
const LONGEST_SECONDS = 10 * 60;
const CLOCK_SECONDS = 30;
const CLIENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom an assertion says that it is from, before anybody has asked whether it is; undefined where it is no assertion. */
export function namedClient(assertion: string): string | undefined {
  try {
    const { iss } = decodeJwt(assertion);
    return iss !== undefined && CLIENT_ID.test(iss) ? iss : undefined;
  } catch {
    return undefined;
  }
}

export interface ProvenAssertion {
  row: ActingClientRow;
  jti: string;
  /** Until when its id must be remembered. */
  forgetAt: Date;
}

/**
 * The key, of these, that has signed an assertion (RFC 7523 §3) which is for this server, by and about the client, and young.
 *
 * @param audiences the issuer, and the token endpoint's address
 */
export async function proveAssertion(
  assertion: string,
  keys: readonly ActingClientRow[],
  { audiences, now }: { audiences: string[]; now: Date },
): Promise<ProvenAssertion | undefined> {
  const { kid } = decodeProtectedHeader(assertion);
  const named = keys.filter(({ key_id }) => kid === undefined || kid === key_id);
  // a program may name its key as it likes: then each is tried
  for (const row of named.length > 0 ? named : keys) {
    const opened = openKey(row.jwk);
    if (opened === undefined) continue;
    const proven = await jwtVerify(assertion, opened, {
      ...{ issuer: row.id, subject: row.id, audience: audiences, currentDate: now, clockTolerance: CLOCK_SECONDS },
      ...{ algorithms: [...ASSERTION_NAMES[row.jwk.kty]], requiredClaims: ["exp", "jti"] },
    }).catch(() => undefined);
    const { exp = 0, jti = "" } = proven?.payload ?? {};
    const isYoung = exp * 1000 <= now.getTime() + (LONGEST_SECONDS + CLOCK_SECONDS) * 1000;
    if (proven === undefined || !isYoung || jti === "" || jti.length > 200) continue;
    return { row, jti, forgetAt: new Date((exp + CLOCK_SECONDS) * 1000) };
  }
  return undefined;
}
