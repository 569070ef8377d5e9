import type { IdentityRoom } from "../identity/index.ts";
import { type Database, systemActor } from "../platform/index.ts";
import type { ByteSource } from "./formats/byteSource.ts";
import { originalBytes } from "./originals/originalBytes.ts";
import { findSegment } from "./store/segments.ts";

/** Every segment of a delivery but its last has this length, so that any byte is found without reading those before it. */
export const SEGMENT_BYTES = 512 * 1024;

export const segmentLabel = (deliveryId: string, segmentNo: number) => `${deliveryId}/${segmentNo}`;

const ACTOR = systemActor("suar_intake", "import");

/**
 * The bytes of a delivery as they were received, unsealed segment by segment while they are read; once its
 * original is sealed line by line, from there, with blanks in the place of what was erased.
 */
export function sealedBytes(database: Database, identity: IdentityRoom, deliveryId: string, size: number): ByteSource {
  let latest: { segmentNo: number; bytes: Uint8Array } | undefined;
  const segment = async (segmentNo: number): Promise<Uint8Array | undefined> => {
    // the parts of a workbook lie close together and are read one after the other
    if (latest?.segmentNo === segmentNo) return latest.bytes;
    const sealed = await database.inTransaction(ACTOR, (tx) => findSegment(tx, deliveryId, segmentNo));
    if (sealed === undefined) return undefined;
    latest = { segmentNo, bytes: identity.openBytes(sealed, segmentLabel(deliveryId, segmentNo)) };
    return latest.bytes;
  };
  return {
    size,
    async *stream(from = 0, to = size) {
      const end = Math.min(to, size);
      for (let at = from; at < end; ) {
        const segmentNo = Math.floor(at / SEGMENT_BYTES);
        const startsAt = segmentNo * SEGMENT_BYTES;
        const bytes = await segment(segmentNo);
        if (bytes === undefined) {
          yield* originalBytes(database, identity, deliveryId, { from: at, to: end });
          return;
        }
        yield bytes.subarray(at - startsAt, Math.min(bytes.length, end - startsAt));
        at = startsAt + SEGMENT_BYTES;
      }
    },
  };
}
