import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from "node:crypto";
import { fillRandom } from "../platform/index.ts";
import type { Identity } from "./identityOf.ts";
import { KEY_BYTES, type MasterKeys } from "./keys/masterKeys.ts";

export interface Sealed {
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

export interface SealedRow extends Sealed {
  recordId: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** In front of a wrapped key stands the version of the master that wrapped it; the first version left it out. */
const VERSION_BYTES = 4;
const UNVERSIONED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;
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

/** The version of the master key that a key is wrapped with. */
export function versionOfWrapped(wrappedKey: Uint8Array): number {
  if (wrappedKey.length === UNVERSIONED_BYTES) return 1;
  return new DataView(wrappedKey.buffer, wrappedKey.byteOffset).getUint32(0);
}

function wrapKey(keys: MasterKeys, key: Uint8Array, label: string): Uint8Array {
  const wrapped = encrypt(keys.get(keys.current), key, label);
  const out = new Uint8Array(VERSION_BYTES + wrapped.length);
  new DataView(out.buffer).setUint32(0, keys.current);
  out.set(wrapped, VERSION_BYTES);
  return out;
}

function unwrapKey(keys: MasterKeys, wrappedKey: Uint8Array, label: string): Uint8Array {
  const master = keys.get(versionOfWrapped(wrappedKey));
  const isVersioned = wrappedKey.length !== UNVERSIONED_BYTES;
  return decrypt(master, isVersioned ? wrappedKey.subarray(VERSION_BYTES) : wrappedKey, label);
}

/** The same key, wrapped with the current master. */
export function rewrapKey(keys: MasterKeys, wrappedKey: Uint8Array, label: string): Uint8Array {
  return wrapKey(keys, unwrapKey(keys, wrappedKey, label), label);
}

/** Seals bytes with a key of their own. `label` says what they are (an id); the same label opens them. */
export function sealBytes(keys: MasterKeys, bytes: Uint8Array, label: string): Sealed {
  const key = fillRandom(new Uint8Array(KEY_BYTES));
  return { wrappedKey: wrapKey(keys, key, label), sealed: encrypt(createSecretKey(key), bytes, label) };
}

export function openBytes(keys: MasterKeys, { wrappedKey, sealed }: Sealed, label: string): Uint8Array {
  return decrypt(createSecretKey(unwrapKey(keys, wrappedKey, label)), sealed, label);
}

export function sealIdentity(keys: MasterKeys, recordId: string, identity: Identity): SealedRow {
  const text = Buffer.from(JSON.stringify(identity));
  const padded = Buffer.alloc(Math.ceil(text.length / PAD_BYTES) * PAD_BYTES, " ");
  text.copy(padded);
  return { recordId, ...sealBytes(keys, padded, recordId) };
}

export function unsealIdentity(keys: MasterKeys, row: SealedRow): Identity {
  return JSON.parse(Buffer.from(openBytes(keys, row, row.recordId)).toString("utf8")) as Identity;
}
