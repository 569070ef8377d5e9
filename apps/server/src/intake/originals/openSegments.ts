import type { IdentityRoom } from "../../identity/index.ts";
import { type Database, systemActor } from "../../platform/index.ts";
import { pageOfSegments, type SegmentRow } from "../store/originals.ts";
import { originalLabel, SALT_BYTES } from "./originalLabel.ts";

const ACTOR = systemActor("suar_intake", "original");
const PAGE = 1_000;

export interface OpenedSegment {
  row: SegmentRow;
  salt: Uint8Array | undefined;
  /** Undefined where it was erased. */
  bytes: Uint8Array | undefined;
}

/** The segments of an original from a byte on, opened one after the other. */
export async function* openSegments(
  database: Database,
  identity: IdentityRoom,
  deliveryId: string,
  fromByte: number,
): AsyncGenerator<OpenedSegment> {
  for (let from = fromByte; ; ) {
    const at = from;
    const page: SegmentRow[] = await database.inTransaction(ACTOR, (tx) => pageOfSegments(tx, deliveryId, at, PAGE));
    for (const row of page) yield openSegment(identity, deliveryId, row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.firstByte + last.bytes;
  }
}

function openSegment(identity: IdentityRoom, deliveryId: string, row: SegmentRow): OpenedSegment {
  const { wrappedKey, sealed, segmentNo } = row;
  if (wrappedKey === null || sealed === null) return { row, salt: undefined, bytes: undefined };
  const plain = identity.openBytes({ wrappedKey, sealed }, originalLabel(deliveryId, segmentNo));
  return { row, salt: plain.subarray(0, SALT_BYTES), bytes: plain.subarray(SALT_BYTES) };
}
