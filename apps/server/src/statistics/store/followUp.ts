import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface WaitingChild {
  childId: string;
  recordId: string;
  sourceCode: string;
  externalId: string | null;
  district: string | null;
  reportedOn: string;
  daysWaiting: number;
}
export interface WaitingInDistrict {
  district: string | null;
  children: number;
  longestDays: number;
}

/** The day up to which follow-up deliveries tell; null before the first. */
export async function readAsOf(tx: Transaction): Promise<string | null> {
  const { rows } = await sql<{ asOf: string | null }>`
    select statistics.follow_up_as_of()::text as "asOf"
  `.execute(tx);
  return rows[0]?.asOf ?? null;
}

/** Children waiting whom this position may see: the database decides by source or territory. */
export async function pageOfWaiting(
  tx: Transaction,
  page: { asOf: string; district: string | null; order: "waiting" | "district"; limit: number; offset: number },
): Promise<WaitingChild[]> {
  const byDistrict = page.order === "district" ? sql`waiting.district nulls last,` : sql``;
  const { rows } = await sql<WaitingChild>`
    select
      waiting.child_id as "childId",
      waiting.record_id as "recordId",
      waiting.source_code as "sourceCode",
      waiting.external_id as "externalId",
      waiting.district,
      waiting.first_reported_on::text as "reportedOn",
      greatest(${page.asOf}::date - waiting.first_reported_on, 0) as "daysWaiting"
    from statistics.own_waiting() as waiting
    where ${page.district}::text is null or waiting.district = ${page.district}
    order by ${byDistrict} waiting.first_reported_on, waiting.child_id
    limit ${page.limit}
    offset ${page.offset}
  `.execute(tx);
  return rows;
}

/** Waiting children by district, in the order of the districts' codes: never sorted by count. */
export async function countOwnWaiting(tx: Transaction, asOf: string): Promise<WaitingInDistrict[]> {
  const { rows } = await sql<WaitingInDistrict>`
    select
      waiting.district,
      count(*)::int as children,
      max(greatest(${asOf}::date - waiting.first_reported_on, 0)) as "longestDays"
    from statistics.own_waiting() as waiting
    group by waiting.district
    order by waiting.district nulls last
  `.execute(tx);
  return rows;
}

/** The same counts over all services, for positions that may see no child. */
export async function countAllWaiting(tx: Transaction, asOf: string): Promise<WaitingInDistrict[]> {
  const { rows } = await sql<WaitingInDistrict>`
    select
      waiting.district,
      waiting.children::int as children,
      greatest(${asOf}::date - waiting.first_reported_on, 0) as "longestDays"
    from statistics.waiting_by_district() as waiting
    order by waiting.district nulls last
  `.execute(tx);
  return rows;
}
