import { createHash } from "node:crypto";
import type { Claim } from "@suar/contract";
import { type PublicTables, protectPublicCounts } from "@suar/disclosure";
import { countForPublic, dateOf, type FactTable, nationalDefinitionFor, newestDay, yearOf } from "@suar/reconciliation";
import type { Database } from "../platform/index.ts";
import { type Refusal, refuse } from "../platform/index.ts";
import { type Basis, ROOM } from "./factCache.ts";
import { listClaims, type StoredClaim } from "./store/claims.ts";

/** Everything that one edition of the public page is made of: protected tables, and claims that are public already. */
export interface PublicContent {
  /** The day up to which deliveries are counted. */
  asOf: string;
  period: { from: string; to: string };
  tables: PublicTables;
  claims: (Claim & { sourceCode: string | null })[];
}

/** The public series covers this many years, the newest reported one being the last. */
const YEARS = 5;

/** Counts the public series and its bridges, and protects them: only protected tables leave this room. */
export async function buildPublicContent(
  database: Database,
  readBasis: () => Promise<Basis>,
): Promise<PublicContent | Refusal> {
  const { facts, unsure, revision } = await readBasis();
  const newest = newestDay(facts, "report");
  const delivered = newestDay(facts, "delivery");
  if (newest === undefined || delivered === undefined) return refuse(409, "statistics.public.nothingDelivered");
  const claims = await database.inTransaction(ROOM, listClaims);
  const period = { from: `${yearOf(newest) - YEARS + 1}-01-01`, to: `${yearOf(newest)}-12-31` };
  const definition = nationalDefinitionFor({ ...period, territory: null });
  const bridged = claims.filter((claim) => isBridgedInPublic(claim, facts, period));
  const counts = countForPublic(facts, definition, unsure, bridged);
  const tables = protectPublicCounts(counts, { seed: seedOf(revision) });
  return { asOf: dateOf(delivered), period, tables, claims };
}

/** Published by a list that delivers records, for whole years of the series and the whole country. */
function isBridgedInPublic(claim: StoredClaim, facts: FactTable, period: { from: string; to: string }): boolean {
  return (
    claim.origin !== "computed" &&
    claim.sourceCode !== null &&
    facts.sources.includes(claim.sourceCode) &&
    claim.territory === null &&
    claim.from.endsWith("-01-01") &&
    claim.to.endsWith("-12-31") &&
    claim.from >= period.from &&
    claim.to <= period.to
  );
}

/**
 * The same state of deliveries and links is always protected the same way, so that publishing again shows nothing new; ids of
 * runs and events are not public and cannot be guessed, so neither can the seed.
 */
function seedOf(revision: string): number {
  return createHash("sha256").update(`public tables ${revision}`).digest().readUInt32BE(0);
}
