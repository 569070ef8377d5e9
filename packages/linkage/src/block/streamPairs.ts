import type { LinkType } from "../model/model.ts";
import type { Table } from "../table/table.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { countAllowedPairs } from "./linkTypes.ts";
import { firstSharedKey, type RuleKeys } from "./ruleKeys.ts";

/** Which pairs of records a link type allows, and which were asked for. */
export interface PairScope {
  readonly table: Table;
  readonly linkType: LinkType;
  /** Only pairs with at least one of these records (1 = yes): what a new delivery adds. */
  readonly touching?: Uint8Array;
}

/** Says whether to go on; asked once for each block. */
export type GoOn = (recordsDone: number) => boolean;

/**
 * Visits each pair of a rule once, left before right in the table, unless an earlier rule has it. Never keeps pairs.
 *
 * @returns how many pairs were visited
 */
export function streamPairs(
  rule: RuleKeys,
  earlier: readonly RuleKeys[],
  scope: PairScope,
  visit: (left: number, right: number) => void,
  goOn: GoOn = () => true,
): number {
  const blocks = blocksOf(rule);
  const isWanted = compileWanted(rule, earlier, scope);
  let pairs = 0;
  for (let key = 0; key < rule.keyCount; key++) {
    const end = blocks.starts[key + 1] as number;
    if (end - (blocks.starts[key] as number) < 2) continue;
    if (!goOn(end)) return pairs;
    pairs += visitBlock(blocks, key, end, isWanted, visit);
  }
  return pairs;
}

type IsWanted = (left: number, right: number, key: number) => boolean;

function visitBlock(
  { starts, members }: Blocks,
  key: number,
  end: number,
  isWanted: IsWanted,
  visit: (left: number, right: number) => void,
): number {
  let pairs = 0;
  for (let at = starts[key] as number; at < end; at++) {
    const left = members[at] as number;
    for (let other = at + 1; other < end; other++) {
      const right = members[other] as number;
      if (!isWanted(left, right, key)) continue;
      visit(left, right);
      pairs++;
    }
  }
  return pairs;
}

function compileWanted(rule: RuleKeys, earlier: readonly RuleKeys[], scope: PairScope): IsWanted {
  const isAllowed = compileAllowed(scope);
  const { isMany } = rule;
  return (left, right, key) => {
    if (!isAllowed(left, right)) return false;
    // records that share several keys meet in several blocks; they are paired in the first
    if (isMany && firstSharedKey(rule, left, right) !== key) return false;
    for (const before of earlier) if (firstSharedKey(before, left, right) >= 0) return false;
    return true;
  };
}

function compileAllowed({ table, linkType, touching }: PairScope): (left: number, right: number) => boolean {
  const { sourceOf } = table;
  const isTouched = touching === undefined ? undefined : (record: number) => touching[record] === 1;
  return (left, right) => {
    if (linkType !== "both" && (sourceOf[left] === sourceOf[right]) !== (linkType === "within")) return false;
    return isTouched === undefined || isTouched(left) || isTouched(right);
  };
}

/**
 * Upper estimate of a rule's pairs from the sizes of its blocks, without visiting one: pairs that share several keys are
 * counted for each, and those of earlier rules as well.
 */
export function estimatePairs(rule: RuleKeys, { table, linkType }: PairScope): number {
  const { starts, members } = blocksOf(rule);
  let pairs = 0;
  for (let key = 0; key < rule.keyCount; key++) {
    const end = starts[key + 1] as number;
    const perSource = new Map<number, number>();
    for (let at = starts[key] as number; at < end; at++) {
      const source = table.sourceOf[members[at] as number] as number;
      perSource.set(source, (perSource.get(source) ?? 0) + 1);
    }
    pairs += countAllowedPairs(perSource.values(), linkType);
  }
  return pairs;
}
