import { createHash } from "node:crypto";

/** Leaves and nodes are hashed apart, so that none can be taken for the other (RFC 9162 §2.1). */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export interface SegmentPlace {
  lineNo: number | null;
  firstByte: number;
}

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What stands for a segment in the tree: its line and place with its bytes. The salt is sealed with the segment. */
export const leafOf = (salt: Uint8Array, place: SegmentPlace, bytes: Uint8Array): Uint8Array =>
  sha256(LEAF, salt, Buffer.from(`${place.lineNo ?? "-"} ${place.firstByte} `), bytes);

/** The root over leaves that come one by one; holds one node for each level. */
export class MerkleTree {
  readonly #levels: (Uint8Array | undefined)[] = [];

  add(leaf: Uint8Array): void {
    let node = leaf;
    let level = 0;
    for (let left = this.#levels[level]; left !== undefined; left = this.#levels[level]) {
      node = sha256(NODE, left, node);
      this.#levels[level] = undefined;
      level += 1;
    }
    this.#levels[level] = node;
  }

  /** 64 hexadecimal digits; of no leaf, the hash of nothing. */
  root(): string {
    let root: Uint8Array | undefined;
    for (const node of this.#levels) {
      if (node !== undefined) root = root === undefined ? node : sha256(NODE, node, root);
    }
    return Buffer.from(root ?? sha256()).toString("hex");
  }
}
