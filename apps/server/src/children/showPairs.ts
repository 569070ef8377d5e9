import type { RecordFacts, UnsurePair } from "@suar/contract";
import type { Transaction } from "../platform/index.ts";
import { childrenOf } from "./store/links.ts";
import type { PairRow } from "./store/pairs.ts";
import { listRecordFacts } from "./store/records.ts";

/** Records without identity, with their children of the transaction's purpose, by id. */
export async function factsById(tx: Transaction, recordIds: readonly string[]): Promise<Map<string, RecordFacts>> {
  const facts = await listRecordFacts(tx, recordIds);
  const childOf = await childrenOf(tx, recordIds);
  return new Map(facts.map((record) => [record.id, { ...record, childId: childOf.get(record.id) ?? null }]));
}

/** Pairs as the contract shows them, each with both records. */
export async function showPairs(tx: Transaction, pairs: readonly PairRow[]): Promise<UnsurePair[]> {
  const facts = await factsById(tx, [
    ...new Set(pairs.flatMap(({ leftRecordId, rightRecordId }) => [leftRecordId, rightRecordId])),
  ]);
  return pairs.map(({ leftRecordId, rightRecordId, explanation: _, decidedAt, ...pair }) => ({
    ...pair,
    decidedAt: decidedAt?.toISOString() ?? null,
    left: getFacts(facts, leftRecordId),
    right: getFacts(facts, rightRecordId),
  }));
}

/** Every pair refers to two records that exist: the database says so. */
function getFacts(facts: ReadonlyMap<string, RecordFacts>, recordId: string): RecordFacts {
  const found = facts.get(recordId);
  if (found === undefined) throw new Error("a pair's record is missing");
  return found;
}
