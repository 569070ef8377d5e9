import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { fillRandom } from "../platform/index.ts";
import type { Identity } from "./identityOf.ts";

/** The key that wraps all others; it is never in the database. */
export interface MasterKey {
  version: number;
  key: KeyObject;
}

export interface Sealed {
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

export interface SealedRow extends Sealed {
  recordId: string;
  keyVersion: number;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Sealed text is padded to a multiple of this, so that its length says little about a name's. */
const PAD_BYTES = 128;

/**
 * AES-256-GCM: nonce, then cipher text, then tag. `label` is authenticated with it, so that blobs cannot change places.
 * A key object in place of bare bytes makes this four times as fast: 3 to 6 µs.
 */
function encrypt(key: KeyObject, plain: Uint8Array, label: string): Uint8Array {
  const out = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
  const nonce = fillRandom(out.subarray(0, NONCE_BYTES));
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label));
  out.set(cipher.update(plain), NONCE_BYTES);
  cipher.final();
  out.set(cipher.getAuthTag(), NONCE_BYTES + plain.length);
  return out;
}

/** Throws if the text, its label or its key is not the one it was sealed with. */
function decrypt(key: KeyObject, sealed: Uint8Array, label: string): Uint8Array {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(label));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  decipher.final();
  return plain;
}

/** Seals bytes with a key of their own. `label` says what they are (an id); the same label opens them. */
export function sealBytes(master: MasterKey, bytes: Uint8Array, label: string): Sealed {
  const key = fillRandom(new Uint8Array(KEY_BYTES));
  return { wrappedKey: encrypt(master.key, key, label), sealed: encrypt(createSecretKey(key), bytes, label) };
}

export function openBytes(master: MasterKey, { wrappedKey, sealed }: Sealed, label: string): Uint8Array {
  return decrypt(createSecretKey(decrypt(master.key, wrappedKey, label)), sealed, label);
}

export function sealIdentity(master: MasterKey, recordId: string, identity: Identity): SealedRow {
  const text = Buffer.from(JSON.stringify(identity));
  const padded = Buffer.alloc(Math.ceil(text.length / PAD_BYTES) * PAD_BYTES, " ");
  text.copy(padded);
  return { recordId, keyVersion: master.version, ...sealBytes(master, padded, recordId) };
}

export function unsealIdentity(master: MasterKey, row: SealedRow): Identity {
  return JSON.parse(Buffer.from(openBytes(master, row, row.recordId)).toString("utf8")) as Identity;
}

/** Tells two master keys apart without revealing either. */
export function fingerprintOf(master: MasterKey): Uint8Array {
  return createHmac("sha256", master.key).update("suar master key fingerprint").digest();
}
