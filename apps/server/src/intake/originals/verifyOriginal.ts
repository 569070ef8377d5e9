import { createHash } from "node:crypto";
import type { IdentityRoom } from "../../identity/index.ts";
import { type Database, type Refusal, refuse, systemActor } from "../../platform/index.ts";
import type { IntakeParts } from "../intakeParts.ts";
import { sealedBytes } from "../sealedBytes.ts";
import { findDelivery } from "../store/deliveries.ts";
import { countUnexplainedBlanks, findOriginal, type OriginalRow } from "../store/originals.ts";
import { countSegments } from "../store/segments.ts";
import { leafOf, MerkleTree } from "./merkleTree.ts";
import { openSegments } from "./openSegments.ts";

interface OriginalVerdict {
  intact: boolean;
  segments: number;
  erased: number;
  /** Numbers of segments whose bytes are not those that were received; at most twenty. */
  altered: number[];
  /** Null where something was erased: the whole can then no longer be hashed. */
  sameAsReceived: boolean | null;
}

const ACTOR = systemActor("suar_intake", "original");

/** Proves one delivery's original, where it is sealed line by line. */
export async function proveOriginal(
  { context, identity }: IntakeParts,
  deliveryId: string,
): Promise<(OriginalVerdict & { root: string | null }) | Refusal> {
  const { database } = context;
  const { delivery, original } = await database.inTransaction(ACTOR, async (tx) => ({
    delivery: await findDelivery(tx, deliveryId),
    original: await findOriginal(tx, deliveryId),
  }));
  if (delivery === undefined) return refuse(404, "intake.delivery.notFound");
  const kept = { id: deliveryId, sha256: delivery.sha256, bytes: delivery.bytes };
  if (original === undefined || original.root === null)
    return { root: null, ...(await verifyPieces(database, identity, kept)) };
  const unexplained = await database.inTransaction(ACTOR, (tx) => countUnexplainedBlanks(tx, deliveryId));
  const verdict = await verifyOriginal(database, identity, { ...kept, original });
  return { root: original.root, ...verdict, intact: verdict.intact && unexplained === 0 };
}

/** A delivery in the pieces in which it arrived, read whole; where they were erased, nothing is left to prove. */
async function verifyPieces(
  database: Database,
  identity: IdentityRoom,
  { id, sha256, bytes }: { id: string; sha256: string; bytes: number },
): Promise<OriginalVerdict> {
  const pieces = await database.inTransaction(ACTOR, (tx) => countSegments(tx, id));
  const whole = createHash("sha256");
  if (pieces > 0) for await (const piece of sealedBytes(database, identity, id, bytes).stream()) whole.update(piece);
  const sameAsReceived = pieces === 0 ? null : whole.digest("hex") === sha256;
  const erased = pieces === 0 ? 1 : 0;
  return { intact: sameAsReceived !== false, segments: pieces, erased, altered: [], sameAsReceived };
}

/** Proves that what is kept of a delivery is what was received, under its Merkle root; what was erased need not be known. */
async function verifyOriginal(
  database: Database,
  identity: IdentityRoom,
  { id, sha256, original }: { id: string; sha256: string; original: OriginalRow },
): Promise<OriginalVerdict> {
  const tree = new MerkleTree();
  const whole = createHash("sha256");
  const altered: number[] = [];
  let [segments, erased] = [0, 0];
  for await (const { row, salt, bytes } of openSegments(database, identity, id, 0)) {
    segments += 1;
    tree.add(row.leaf);
    if (bytes === undefined || salt === undefined) erased += 1;
    else {
      whole.update(bytes);
      if (!Buffer.from(leafOf(salt, row, bytes)).equals(row.leaf) && altered.length < 20) altered.push(row.segmentNo);
    }
  }
  const isRoot = segments === original.segments && tree.root() === original.root;
  const sameAsReceived = erased > 0 ? null : whole.digest("hex") === sha256;
  return {
    intact: isRoot && altered.length === 0 && sameAsReceived !== false,
    segments,
    erased,
    altered,
    sameAsReceived,
  };
}
