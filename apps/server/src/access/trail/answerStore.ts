import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** The records of whom an id stands for: a record and those of the same child, or a child of the follow-up linkage. */
export async function recordsOfSubject(tx: Transaction, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id
    from access.records_of_subject(${id}) as subject (id)
    order by id
  `.execute(tx);
  return rows.map((row) => row.id);
}

export interface ReadToAnswer {
  /** `yyyy-mm-dd` in Jakarta. */
  day: string;
  organisation: string;
  position: string;
  isAutomatic: boolean;
  act: string;
  purpose: string | null;
  fields: string[];
}

/** What was done with these records, or with cases opened from them, oldest first; refused tries are not told. */
export async function listReadsToAnswer(tx: Transaction, recordIds: readonly string[]): Promise<ReadToAnswer[]> {
  const { rows } = await sql<ReadToAnswer>`
    select
      (read.at at time zone 'Asia/Jakarta')::date as day,
      read.organisation,
      read.position,
      read.account_id is null as "isAutomatic",
      read.act,
      read.purpose,
      read.fields
    from access.reads_of_records(${recordIds}::uuid[]) as read
    order by read.at
  `.execute(tx);
  return rows;
}
