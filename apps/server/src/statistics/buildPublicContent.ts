import { createHash } from "node:crypto";
import type { Claim } from "@suar/contract";
import { type PublicTables, protectPublicCounts } from "@suar/disclosure";
import {
  countForPublic,
  dateOf,
  type FactTable,
  nationalDefinitionFor,
  spanOfDays,
  yearOf,
} from "@suar/reconciliation";
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

/** The public series covers this many years, the last being the newest that reports cover to its end. */
const YEARS = 5;

/** Counts the public series and its bridges, and protects them: only protected tables leave this room. */
export async function buildPublicContent(
  database: Database,
  readBasis: () => Promise<Basis>,
): Promise<PublicContent | Refusal> {
  const { facts, unsure, revision } = await readBasis();
  const reported = spanOfDays(facts, "report");
  const delivered = spanOfDays(facts, "delivery");
  if (reported === undefined || delivered === undefined) return refuse(409, "statistics.public.nothingDelivered");
  const claims = await database.inTransaction(ROOM, listClaims);
  const lastYear = lastWholeYear(reported);
  const period = { from: `${lastYear - YEARS + 1}-01-01`, to: `${lastYear}-12-31` };
  const definition = nationalDefinitionFor({ ...period, territory: null });
  const bridged = claims.filter((claim) => isBridgedInPublic(claim, facts, period));
  const counts = countForPublic(facts, definition, unsure, bridged);
  const tables = protectPublicCounts(counts, { seed: seedOf(revision) });
  return { asOf: dateOf(delivered.last), period, tables, claims };
}

/** A year that has only begun would look like a fall; it is shown only while there is no other. */
function lastWholeYear({ first, last }: { first: number; last: number }): number {
  const year = yearOf(last + 1) - 1;
  return year < yearOf(first) ? yearOf(last) : year;
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
