import type { Transaction } from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from "./authenticatorCode.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recoveryCodes.ts";
import {
  lockAuthenticator,
  replaceAuthenticator,
  replaceRecoveryCodes,
  setLastStep,
  takeRecoveryCode,
} from "./secondFactorStore.ts";

/** Whether a code is right, and which kind it was; it is used up by being right. */
export async function takeCode(
  tx: Transaction,
  key: CredentialKey,
  accountId: string,
  code: string,
  now: Date,
): Promise<"authenticator" | "recoveryCode" | null> {
  const digits = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) {
    return (await takeRecoveryCode(tx, accountId, hashRecoveryCode(code), now)) ? "recoveryCode" : null;
  }
  const row = await lockAuthenticator(tx, accountId);
  if (row === undefined) return null;
  const step = stepOfCode(key.open(row.sealed_secret, accountId), digits, now, Number(row.last_step));
  if (step === null) return null;
  await setLastStep(tx, accountId, step);
  return "authenticator";
}

/** A new secret for an application, in a picture and in letters; it counts only once a code of it has been shown. */
export function proposeAuthenticator(email: string): { secret: string; address: string } {
  const secret = newAuthenticatorSecret();
  return { secret, address: authenticatorAddress(secret, email) };
}

/** Takes an application into use whose code is right, in place of any before it; the recovery codes are new as well. */
export async function confirmAuthenticator(
  tx: Transaction,
  key: CredentialKey,
  accountId: string,
  { secret, code, now }: { secret: string; code: string; now: Date },
): Promise<string[] | null> {
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ""), now, 0);
  if (step === null) return null;
  await replaceAuthenticator(tx, accountId, key.seal(secret, accountId), step, now);
  return renewRecoveryCodes(tx, accountId);
}

/** The codes are told once; what stays are their hashes. */
export async function renewRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(tx, accountId, codes.map(hashRecoveryCode));
  return codes;
}
