import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface TokenRow {
  recordId: string;
  tokens: readonly bigint[];
}

/** Arrays of different lengths travel as one text each. */
const joined = (tokens: readonly bigint[]) => `{${tokens.join(",")}}`;

/** Writes the tokens of new records. */
export async function storeTokens(tx: Transaction, keyVersion: number, rows: readonly TokenRow[]): Promise<void> {
  await sql`
    insert into identity.search_token (record_id, key_version, tokens)
    select record_id, ${keyVersion}, tokens::bigint[]
    from unnest(
      ${rows.map(({ recordId }) => recordId)}::uuid[],
      ${rows.map(({ tokens }) => joined(tokens))}::text[]
    ) as given (record_id, tokens)
    -- another server may be making the same tokens anew
    on conflict do nothing
  `.execute(tx);
}

export interface Candidate {
  recordId: string;
  matching: number;
  strongMatching: number;
}

/** In a transaction of the role suar_search. */
export async function findCandidates(
  tx: Transaction,
  { all, strong }: { all: readonly bigint[]; strong: readonly bigint[] },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select record_id as "recordId", matching, strong_matching as "strongMatching"
    from identity.find_candidates(${joined(all)}::bigint[], ${joined(strong)}::bigint[])
  `.execute(tx);
  return rows;
}

/**
 * Puts tokens made anew in the place of former ones. The identities are held until the transaction ends: what is erased
 * meanwhile gets none, and an erasure that waits takes these away.
 */
export async function replaceTokens(tx: Transaction, keyVersion: number, rows: readonly TokenRow[]): Promise<void> {
  const ids = rows.map(({ recordId }) => recordId);
  const { rows: kept } = await sql<{ recordId: string }>`
    select record_id as "recordId"
    from identity.sealed_identity
    where record_id = any(${ids}::uuid[])
    order by record_id
    for key share
  `.execute(tx);
  const standing = new Set(kept.map(({ recordId }) => recordId));
  await sql`delete from identity.search_token where record_id = any(${ids}::uuid[])`.execute(tx);
  await storeTokens(
    tx,
    keyVersion,
    rows.filter(({ recordId }) => standing.has(recordId)),
  );
}

export interface UntokenedRow {
  recordId: string;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
  residenceDistrict: string | null;
  incidentDistrict: string | null;
  birthYear: number | null;
}

/** One page of identities without tokens of this key's version, in the order of their records. */
export async function pageOfUntokened(
  tx: Transaction,
  keyVersion: number,
  after: string | null,
  limit: number,
): Promise<UntokenedRow[]> {
  const { rows } = await sql<UntokenedRow>`
    select
      sealed_identity.record_id as "recordId",
      sealed_identity.wrapped_key as "wrappedKey",
      sealed_identity.sealed,
      record.residence_district as "residenceDistrict",
      record.incident_district as "incidentDistrict",
      (extract(year from coalesce(record.incident_on, record.reported_on)) - record.age_years)::integer as "birthYear"
    from identity.sealed_identity
    join intake.record on record.id = sealed_identity.record_id
    where sealed_identity.record_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and not exists (
        select
        from identity.search_token
        where search_token.record_id = sealed_identity.record_id
          and search_token.key_version = ${keyVersion}
      )
    order by sealed_identity.record_id
    limit ${limit}
  `.execute(tx);
  return rows;
}
