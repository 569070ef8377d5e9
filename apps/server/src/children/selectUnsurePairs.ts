import { type Bindings, groupRecords, type PairOfRecords } from "./groupRecords.ts";

export interface ScoredPair extends PairOfRecords {
  probability: number;
}

/** Pairs from here on are worth a reviewer's look; below, two records are taken for two children. */
export const UNSURE_FROM = 0.05;
/** From here on nobody needs to look. */
const SURE_FROM = 0.98;
/** More than this nobody reviews; the run says how many there were. */
const MOST_UNSURE_PAIRS = 5000;

/**
 * The questions a run leaves to a reviewer, the most uncertain first: of all unsure pairs between the same two groups of
 * records that the run is sure of, the strongest one. Decided pairs, and pairs that a decision or a source keeps apart,
 * are no question any more.
 */
export function selectUnsurePairs<T extends ScoredPair>(
  records: number,
  pairs: readonly T[],
  bindings: Bindings,
): { asked: T[]; found: number } {
  const isSure = ({ probability }: ScoredPair) => probability >= SURE_FROM;
  const sure = groupRecords(records, pairs.filter(isSure), bindings);
  const strongest = new Map<string, T>();
  for (const pair of pairs) {
    if (isSure(pair) || pair.probability < UNSURE_FROM || !sure.mayMeet(pair.left, pair.right)) continue;
    const groups = [sure.groupOf[pair.left] ?? 0, sure.groupOf[pair.right] ?? 0];
    const question = `${Math.min(...groups)}/${Math.max(...groups)}`;
    const known = strongest.get(question);
    if (known === undefined || known.weightBits < pair.weightBits) strongest.set(question, pair);
  }
  const uncertainty = ({ probability }: ScoredPair) => Math.abs(probability - 0.5);
  const questions = [...strongest.values()].sort(
    (a, b) => uncertainty(a) - uncertainty(b) || a.left - b.left || a.right - b.right,
  );
  return { asked: questions.slice(0, MOST_UNSURE_PAIRS), found: questions.length };
}
