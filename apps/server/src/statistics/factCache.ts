import { type FactTable, FactTableBuilder, type UnsurePairs } from "@suar/reconciliation";
import { type Actor, type Database, systemActor } from "../platform/index.ts";
import {
  type CountedDelivery,
  listCountedDeliveries,
  listUndecidedPairs,
  type Place,
  pageOfFacts,
  readLinkedAt,
  readRevision,
} from "./store/facts.ts";

/** Everything that figures and bridges are computed from, at one revision. */
export interface Basis {
  readonly revision: string;
  readonly facts: FactTable;
  readonly unsure: UnsurePairs;
  readonly linkedAt: Date | null;
}

const START: Place = { lineNo: -1, partNo: -1 };
const RECORDS_PER_PAGE = 5000;

/** Statistics read as the room itself, for its own purpose: who may see the result is checked before. */
export const ROOM: Actor = systemActor("suar_statistics", "statistics");

/**
 * Keeps the fact table of the newest revision in memory and loads it anew when a delivery, a link or a decision has come in.
 * Callers who ask at the same time share one load.
 */
export function createFactCache(database: Database): () => Promise<Basis> {
  let held: { revision: string; basis: Promise<Basis> } | null = null;
  return async () => {
    const revision = await database.inTransaction(ROOM, readRevision);
    if (held?.revision !== revision) {
      const basis = loadBasis(database, revision);
      held = { revision, basis };
      basis.catch(() => {
        // a failed load is not kept: the next caller tries again
        if (held?.basis === basis) held = null;
      });
    }
    return held.basis;
  };
}

async function loadBasis(database: Database, revision: string): Promise<Basis> {
  const builder = new FactTableBuilder();
  const deliveries = await database.inTransaction(ROOM, listCountedDeliveries);
  for (const delivery of deliveries) await addDelivery(database, builder, delivery);
  const facts = builder.build();
  const [pairs, linkedAt] = await database.inTransaction(
    ROOM,
    async (tx) => [await listUndecidedPairs(tx), await readLinkedAt(tx)] as const,
  );
  return { revision, facts, unsure: rowsOfPairs(facts, pairs), linkedAt };
}

async function addDelivery(database: Database, builder: FactTableBuilder, delivery: CountedDelivery): Promise<void> {
  let after: Place | undefined = START;
  while (after !== undefined) {
    const place: Place = after;
    // one short transaction a page, so that loading never holds the embedded database's lease for long
    const page = await database.inTransaction(ROOM, (tx) => pageOfFacts(tx, delivery, place, RECORDS_PER_PAGE));
    for (const fact of page.facts) builder.add(fact);
    after = page.last;
  }
}

/** Pairs whose records both still stand, as rows. */
function rowsOfPairs(facts: FactTable, pairs: readonly { left: string; right: string }[]): UnsurePairs {
  const wanted = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  const rowOf = new Map<string, number>();
  facts.recordIds.forEach((id, row) => {
    if (wanted.has(id)) rowOf.set(id, row);
  });
  const standing = pairs.filter(({ left, right }) => rowOf.has(left) && rowOf.has(right));
  return {
    left: Int32Array.from(standing, ({ left }) => rowOf.get(left) ?? 0),
    right: Int32Array.from(standing, ({ right }) => rowOf.get(right) ?? 0),
  };
}
