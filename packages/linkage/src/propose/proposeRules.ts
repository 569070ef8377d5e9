import { countAllowedPairs, linkTypeFor, possiblePairs } from "../block/linkTypes.ts";
import { keysOfRule } from "../block/ruleKeys.ts";
import { estimatePairs } from "../block/streamPairs.ts";
import type { BlockingRule, Model } from "../model/model.ts";
import { getColumn, type Table } from "../table/table.ts";
import type { ProposedColumn } from "./proposeComparison.ts";

type Rules = Pick<Model, "blockingRules" | "trainingRules" | "deterministicRules" | "deterministicRecall">;

const PAIRS_PER_RECORD_OF_RULE = 12;
const PAIRS_PER_RECORD = 60;
const MOST_RULES = 16;
// Rules on one column miss the same pairs: those where it is wrong.
const MOST_RULES_OF_COLUMN = 6;
const TRAINING_RULES_PER_COMPARISON = 2;
const DETERMINISTIC_RECALL = 0.7;

interface Candidate {
  readonly rule: BlockingRule;
  /** Delivered columns that it uses. */
  readonly uses: readonly string[];
  readonly pairs: number;
}

/** Proposes the rules of a model from what they would pair, counted on the table before any pair is made. */
export function proposeRules(columns: readonly ProposedColumn[], table: Table): Rules {
  const scope = { table, linkType: linkTypeFor(table, undefined) };
  const measure = (on: readonly string[], uses: readonly string[]): Candidate => ({
    rule: { on },
    uses,
    pairs: estimatePairs(keysOfRule({ on }, table), scope),
  });
  const singles = columns.flatMap(({ profile, keys }) => keys.map((key) => measure([key], [profile.name])));
  const doubles = combinations(columns).map(([one, other]) =>
    measure([one.key, other.key], [one.column, other.column]),
  );
  const deterministicRules = chooseDeterministic(columns, doubles, table);
  const truePairs = Math.max(1, ...deterministicRules.map(({ pairs }) => pairs)) / DETERMINISTIC_RECALL;
  const all = [...singles, ...doubles].filter(({ pairs }) => pairs > 0).sort((a, b) => a.pairs - b.pairs);
  return {
    blockingRules: chooseBlocking(all, table.records).map(({ rule }) => rule),
    trainingRules: chooseTraining(all, columns, truePairs).map(({ rule }) => rule),
    deterministicRules: deterministicRules.map(({ rule }) => rule),
    deterministicRecall: DETERMINISTIC_RECALL,
  };
}

interface Key {
  readonly column: string;
  readonly key: string;
}

function combinations(columns: readonly ProposedColumn[]): [Key, Key][] {
  const keys = columns.flatMap(({ profile, keys }) => keys.map((key): Key => ({ column: profile.name, key })));
  return keys.flatMap((one, at) =>
    keys.slice(at + 1).flatMap((other): [Key, Key][] => (other.column === one.column ? [] : [[one, other]])),
  );
}

/**
 * Two whole columns of which one is a date, a number or an e-mail address (which depend on nothing else, as place and
 * postcode do on each other), that pair ten times as many records as chance would.
 */
function chooseDeterministic(
  columns: readonly ProposedColumn[],
  doubles: readonly Candidate[],
  table: Table,
): Candidate[] {
  const kinds = new Map(columns.map(({ profile }) => [profile.name, profile.kind]));
  const isIndependent = (name: string): boolean => ["date", "number", "email"].includes(kinds.get(name) ?? "");
  return doubles.filter(
    ({ rule, uses, pairs }) =>
      rule.on.every((key) => uses.includes(key)) &&
      uses.some(isIndependent) &&
      pairs > 0 &&
      pairsByChance(rule.on, table) < pairs / 10,
  );
}

function pairsByChance(on: readonly string[], table: Table): number {
  return on.reduce(
    (pairs, name) => {
      const { counts } = getColumn(table, name);
      const agreeing = counts.reduce((sum, count) => sum + countAllowedPairs([count], "within"), 0);
      return pairs * (agreeing / Math.max(1, countAllowedPairs([table.records], "within")));
    },
    possiblePairs(table, linkTypeFor(table, undefined)),
  );
}

/** The rules that pair fewest come first, as long as all of them stay within what is bearable. */
function chooseBlocking(ascending: readonly Candidate[], records: number): Candidate[] {
  const chosen: Candidate[] = [];
  let total = 0;
  for (const candidate of broadestFirst(ascending, records)) {
    if (chosen.length >= MOST_RULES || total + candidate.pairs > records * PAIRS_PER_RECORD) continue;
    if (chosen.some(({ rule }) => rule.on.every((key) => candidate.rule.on.includes(key)))) continue;
    if (candidate.uses.some((column) => usesOf(column, chosen) >= MOST_RULES_OF_COLUMN)) continue;
    chosen.push(candidate);
    total += candidate.pairs;
  }
  return chosen;
}

function usesOf(column: string, chosen: readonly Candidate[]): number {
  return chosen.filter(({ uses }) => uses.includes(column)).length;
}

/** Among rules that are cheap enough, those of one column find what those of two would, and more. */
function broadestFirst(ascending: readonly Candidate[], records: number): Candidate[] {
  const cheap = ascending.filter(({ pairs }) => pairs <= records * PAIRS_PER_RECORD_OF_RULE);
  return cheap.toSorted((a, b) => a.rule.on.length - b.rule.on.length || a.pairs - b.pairs);
}

/**
 * Rules in which true pairs are common enough to learn from, until every comparison is trained twice by rules that do not
 * use its column.
 */
function chooseTraining(
  ascending: readonly Candidate[],
  columns: readonly ProposedColumn[],
  truePairs: number,
): Candidate[] {
  const needed = new Map(columns.map(({ profile }) => [profile.name, TRAINING_RULES_PER_COMPARISON]));
  const learnable = ascending.filter(
    ({ pairs, rule, uses }) => truePairs / pairs > 0.02 && pairs >= 20 && rule.on.every((key) => uses.includes(key)),
  );
  const chosen: Candidate[] = [];
  for (const candidate of learnable.toSorted((a, b) => a.uses.length - b.uses.length || b.pairs - a.pairs)) {
    const trains = [...needed].filter(([name, more]) => more > 0 && !candidate.uses.includes(name));
    if (trains.length === 0) continue;
    for (const [name, more] of trains) needed.set(name, more - 1);
    chosen.push(candidate);
  }
  return chosen;
}
