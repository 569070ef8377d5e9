import type { Claim } from "@suar/contract";
import { computeClaimValue } from "@suar/reconciliation";
import { type Actor, type Database, isRefusal, newId, type Refusal, refuse } from "../platform/index.ts";
import type { Basis } from "./factCache.ts";
import { findClaim, findSourceCode, insertClaim, type NewClaim, type StoredClaim } from "./store/claims.ts";

/** What a person says of a published number; `id` may be given so that saying it twice records it once. */
export type ClaimGiven = Omit<NewClaim, "id" | "origin"> & { id?: string };

/** Records a published number: by hand, or from the press with its citation. */
export async function recordClaim(
  database: Database,
  by: Actor,
  given: ClaimGiven,
  origin: Claim["origin"],
): Promise<Claim | Refusal> {
  if (given.from > given.to) return refuse(422, "statistics.figure.periodBackwards");
  const id = given.id ?? newId();
  const stored = await database.inTransaction(asStatistics(by), async (tx) => {
    if (given.sourceId !== null && (await findSourceCode(tx, given.sourceId)) === undefined) {
      return refuse(422, "statistics.claim.sourceNotFound");
    }
    await insertClaim(tx, { ...given, id, origin }, by.position);
    return (await findClaim(tx, id)) ?? refuse(404, "statistics.claim.notFound");
  });
  return isRefusal(stored) ? stored : shown(stored);
}

/** Records what a source would publish from its own deliveries under a definition. */
export async function computeAndRecordClaim(
  database: Database,
  readBasis: () => Promise<Basis>,
  by: Actor,
  given: Omit<ClaimGiven, "value" | "sourceId"> & { sourceId: string },
): Promise<Claim | Refusal> {
  const sourceCode = await database.inTransaction(asStatistics(by), (tx) => findSourceCode(tx, given.sourceId));
  if (sourceCode === undefined) return refuse(422, "statistics.claim.sourceNotFound");
  const { facts } = await readBasis();
  const computed = computeClaimValue(facts, { ...given, sourceCode });
  if (computed === undefined) return refuse(422, "statistics.claim.notCountable");
  return recordClaim(database, by, { ...given, value: computed.value }, "computed");
}

export function asStatistics(actor: Actor): Actor {
  return { ...actor, role: "suar_statistics", purpose: "statistics" };
}

function shown({ sourceCode: _, ...claim }: StoredClaim): Claim {
  return claim;
}
