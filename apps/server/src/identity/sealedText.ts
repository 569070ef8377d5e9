import type { IdentityRoom } from "./identityRoom.ts";
import type { Sealed } from "./sealing.ts";

/** Sealed text is padded to a multiple of this, so that its length says little about what stands in it. */
const PAD_BYTES = 256;

/** Seals a text that a person wrote, under the id of the row that it stands in. */
export function sealText(identity: IdentityRoom, id: string, text: string): Sealed {
  const bytes = Buffer.from(text.trim());
  const padded = Buffer.alloc(Math.ceil(bytes.length / PAD_BYTES) * PAD_BYTES, " ");
  bytes.copy(padded);
  return identity.sealBytes(padded, id);
}

export function openText(identity: IdentityRoom, id: string, sealed: Sealed): string {
  return Buffer.from(identity.openBytes(sealed, id)).toString("utf8").trimEnd();
}
