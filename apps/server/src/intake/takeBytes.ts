import { createHash } from "node:crypto";
import type { Actor } from "../platform/index.ts";
import { EncodingEvidence } from "./formats/encoding.ts";
import { UnreadableFile } from "./formats/line.ts";
import { refuseMediaInside } from "./formats/media.ts";
import { isArchive, refuseOtherFiles } from "./formats/recogniseLayout.ts";
import type { IntakeParts } from "./intakeParts.ts";
import { SEGMENT_BYTES, segmentLabel } from "./sealedBytes.ts";
import { insertSegment } from "./store/segments.ts";

/** Larger lists come in several files. */
const MAX_BYTES = 8 * 1024 ** 3;

/** What arrived: enough to know the file again, what its bytes say of their encoding, and why it cannot be kept, if so. */
export interface Arrived {
  bytes: number;
  sha256: string;
  evidence: EncodingEvidence;
  problem: UnreadableFile | undefined;
}

/** Seals a stream in segments, each in one small transaction. What must be refused is read to its end, and not stored. */
export async function takeBytes(
  { context, identity }: IntakeParts,
  actor: Actor,
  deliveryId: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<Arrived> {
  const hash = createHash("sha256");
  const arrived: Arrived = { bytes: 0, sha256: "", evidence: new EncodingEvidence(), problem: undefined };
  let isWorkbook = false;
  let segmentNo = 0;
  for await (const segment of segmentsOf(stream)) {
    if (arrived.bytes === 0) isWorkbook = isArchive(segment);
    hash.update(segment);
    arrived.problem ??= objectionTo(segment, arrived, isWorkbook);
    arrived.bytes += segment.length;
    if (arrived.bytes > MAX_BYTES) break;
    if (arrived.problem !== undefined) continue;
    const sealed = identity.sealBytes(segment, segmentLabel(deliveryId, segmentNo));
    await context.database.inTransaction(actor, (tx) => insertSegment(tx, deliveryId, segmentNo, sealed));
    segmentNo += 1;
  }
  return { ...arrived, sha256: hash.digest("hex") };
}

function objectionTo(
  segment: Uint8Array,
  { bytes, evidence }: Arrived,
  isWorkbook: boolean,
): UnreadableFile | undefined {
  try {
    if (bytes === 0) refuseOtherFiles(segment);
    if (bytes + segment.length > MAX_BYTES) throw new UnreadableFile("intake.file.tooLarge");
    // packed bytes may look like anything by chance; what is packed is looked at when it is unpacked
    if (!isWorkbook) {
      refuseMediaInside(segment);
      evidence.add(segment);
    }
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

/** The stream in pieces of one length, the last excepted. */
async function* segmentsOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < SEGMENT_BYTES) continue;
    let bytes: Uint8Array = Buffer.concat(waiting);
    for (; bytes.length >= SEGMENT_BYTES; bytes = bytes.subarray(SEGMENT_BYTES)) yield bytes.subarray(0, SEGMENT_BYTES);
    waiting = [bytes];
    length = bytes.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
