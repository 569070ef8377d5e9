import {
  type Caller,
  type CallingAccount,
  type Refusal,
  type RoomContext,
  type SignedParts,
  systemActor,
} from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { hashToken } from "../sessions.ts";
import { today } from "../today.ts";
import { accountOfClient } from "./actingClient.ts";
import { deleteExpired, findClientByKey, findClientByToken, insertNonce } from "./clientStore.ts";
import { judgeSignature } from "./judgeSignature.ts";
import { isSignatureOf, SIGNATURE_NAMES } from "./publicKeys.ts";
import { readSignature } from "./readSignature.ts";
import { refuseClient } from "./refuseClient.ts";

const SYSTEM = systemActor("suar_access");

/** The client behind an access token. */
export async function findClientOfToken(
  { database, clock }: RoomContext,
  token: string,
): Promise<CallingAccount | null> {
  const at = { now: clock(), today: today(clock) };
  const row = await database.inTransaction(SYSTEM, (tx) => findClientByToken(tx, hashToken(token), at));
  return row === undefined ? null : accountOfClient(row, "token");
}

/**
 * The client that has signed a request (RFC 9421) with one of its keys, once. The signature covers the body's digest; the body
 * is held against it as it arrives.
 */
export async function findClientOfSignature(
  context: RoomContext,
  key: CredentialKey,
  { signed, caller }: { signed: SignedParts; caller: Caller },
): Promise<CallingAccount | Refusal> {
  const { database, clock } = context;
  const failed = { act: "access.clientSignature" as const, named: "", row: undefined, caller };
  const read = readSignature(signed);
  if (typeof read === "string") return refuseClient(context, key, { ...failed, reason: read });
  const judged = judgeSignature(read, signed, clock());
  if (typeof judged === "string") return refuseClient(context, key, { ...failed, reason: judged });
  const { keyId, nonce, forgetAt } = judged;
  const row = await database.inTransaction(SYSTEM, (tx) => findClientByKey(tx, keyId, today(clock)));
  const isRight =
    row !== undefined &&
    (judged.algorithm === null || judged.algorithm === SIGNATURE_NAMES[row.jwk.kty]) &&
    isSignatureOf(row.jwk, Buffer.from(read.base), read.signature);
  const known = { ...failed, named: keyId, row };
  if (!isRight) return refuseClient(context, key, { ...known, reason: "access.signature.wrong" });
  const isFirst = await database.inTransaction(SYSTEM, async (tx) => {
    await deleteExpired(tx, clock());
    return insertNonce(tx, { keyId, nonce: `nonce ${nonce}`, expiresAt: forgetAt });
  });
  if (!isFirst) return refuseClient(context, key, { ...known, reason: "access.signature.used" });
  return accountOfClient(row, "signature");
}
