import { Secret, TOTP } from "otpauth";

/** As every authenticator application expects it (RFC 6238): SHA-1, six digits, thirty seconds. */
const STEP_SECONDS = 30;
const SECRET_BYTES = 20;

const totpOf = (secret: string, label = "Suar") =>
  new TOTP({
    issuer: "Suar",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });

export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the picture that an application reads holds. */
export function authenticatorAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The code of a moment. */
export function codeAt(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

/**
 * The step that a code belongs to: the present one or a neighbour, for clocks that differ, and later than the last one used,
 * so that a code that was overheard opens nothing. Null for every other code.
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | null {
  const off = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (off === null) return null;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + off;
  return step > lastStep ? step : null;
}
