import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { PasskeyPlace } from "./passkeyPlace.ts";
import type { NewPasskeyRow, PasskeyRow } from "./passkeyStore.ts";

/** Ed25519, ECDSA with P-256, RSA: one of them is in every device (COSE numbers). */
const ALGORITHMS = [-8, -7, -257];

/** What a browser sends back, before it has been verified. */
export type BrowserAnswer = { id: string; response: object };

/** Options for making a passkey that is found without typing an e-mail address and that asks for finger, face or PIN. */
export function newPasskeyOptions(
  { name }: PasskeyPlace,
  account: { id: string; email: string; name: string },
  known: readonly PasskeyRow[],
) {
  return generateRegistrationOptions({
    rpName: "Suar",
    rpID: name,
    userName: account.email,
    userDisplayName: account.name,
    userID: bytesOf(account.id),
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Options for asking for any passkey of this place. */
export function askOptions({ name }: PasskeyPlace) {
  return generateAuthenticationOptions({ rpID: name, userVerification: "required" });
}

/** The key inside a browser's answer, if it answers this challenge at this place; null for every other. */
export async function verifyNewPasskey(
  place: PasskeyPlace,
  challenge: string,
  answer: BrowserAnswer,
): Promise<Pick<NewPasskeyRow, "credential_id" | "public_key" | "counter" | "transports"> | null> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.name,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (registrationInfo === undefined) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credential_id: id, public_key: publicKey, counter, transports };
  } catch {
    // the library throws for whatever does not fit: to us it is an answer that is not taken
    return null;
  }
}

/** The authenticator's new counter, if the answer is this passkey's to this challenge; null for every other. */
export async function verifyPasskey(
  place: PasskeyPlace,
  challenge: string,
  answer: BrowserAnswer,
  passkey: PasskeyRow,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.name,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function bytesOf(uuid: string) {
  return new Uint8Array(Buffer.from(uuid.replaceAll("-", ""), "hex"));
}
