import type { PairList } from "../score/pairList.ts";
import { contentOrderOf } from "../table/contentOrder.ts";
import type { Table } from "../table/table.ts";
import { Bounds } from "./bounds.ts";
import { Forest } from "./forest.ts";
import type { RecordPair } from "./recordPair.ts";

/** What reviewers have decided. */
export interface Decisions {
  readonly mustLink?: readonly RecordPair[];
  readonly cannotLink?: readonly RecordPair[];
}

/**
 * Groups records of one child: reviewers' links first, then every pair of at least `thresholdBits`, strongest first, except
 * where it would join records that a reviewer holds apart or two records of a source that lists nobody twice. Where two
 * reviewers' decisions contradict each other, the one that holds apart wins.
 *
 * @returns the group of each record, numbered from 0 in the order of first records
 */
export function clusterRecords(table: Table, pairs: PairList, thresholdBits: number, decisions: Decisions): Int32Array {
  const forest = new Forest(table.records);
  const bounds = new Bounds(table, decisions.cannotLink ?? []);
  for (const [left, right] of decisions.mustLink ?? []) joinUnlessBound(forest, bounds, left, right, true);
  for (const at of linkedPairs(table, pairs, thresholdBits, bounds.areAny)) {
    joinUnlessBound(forest, bounds, pairs.left[at] as number, pairs.right[at] as number, false);
  }
  return forest.numberGroups();
}

function joinUnlessBound(forest: Forest, bounds: Bounds, left: number, right: number, isDecided: boolean): void {
  const one = forest.rootOf(left);
  const other = forest.rootOf(right);
  if (one === other || bounds.forbid(one, other, isDecided, (record) => forest.rootOf(record))) return;
  const root = forest.joinRoots(one, other);
  bounds.merge(root, root === one ? other : one);
}

/** Pairs at or above the threshold; in order of strength where order matters, ties broken by what the records hold. */
function linkedPairs(
  table: Table,
  pairs: PairList,
  thresholdBits: number,
  inOrder: boolean,
): ArrayLike<number> & Iterable<number> {
  const linked: number[] = [];
  for (let at = 0; at < pairs.size; at++) if ((pairs.weightBits[at] as number) >= thresholdBits) linked.push(at);
  if (!inOrder) return linked;
  const place = placesByContent(table);
  const first = (at: number): number =>
    Math.min(place[pairs.left[at] as number] as number, place[pairs.right[at] as number] as number);
  const second = (at: number): number =>
    Math.max(place[pairs.left[at] as number] as number, place[pairs.right[at] as number] as number);
  // sums of bits in another order differ in the last digits; they are the same weight
  const rounded = (at: number): number => Math.round((pairs.weightBits[at] as number) * 1e6);
  return linked.sort((a, b) => rounded(b) - rounded(a) || first(a) - first(b) || second(a) - second(b));
}

function placesByContent(table: Table): Int32Array {
  const places = new Int32Array(table.records);
  contentOrderOf(table).order.forEach((record, place) => {
    places[record] = place;
  });
  return places;
}
