import type { PurposeContent } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

type Words = Pick<
  PurposeContent,
  "name" | "description" | "recipients" | "retention" | "measures" | "controller" | "officer"
>;

export interface PurposeRow extends Omit<PurposeContent, keyof Words> {
  id: string;
  purpose: string;
  version: number;
  words: Words;
  accountId: string | null;
  by: string;
  position: string;
  at: Date;
}

const columns = sql`
  purpose_version.id,
  purpose_version.purpose,
  purpose_version.version,
  purpose_version.bases,
  purpose_version.laws,
  purpose_version.uses,
  purpose_version.persons,
  purpose_version.categories,
  purpose_version.words,
  purpose_version.account_id as "accountId",
  purpose_version.account_name as by,
  purpose_version.position,
  purpose_version.at
`;

/** The latest version of every purpose, in the order in which they were first written. */
export async function listPurposes(tx: Transaction): Promise<PurposeRow[]> {
  const { rows } = await sql<PurposeRow>`
    select ${columns}
    from processing.purpose_version
    join processing.purpose_version as first on first.purpose = purpose_version.purpose and first.version = 1
    where not exists (
      select from processing.purpose_version as later
      where later.purpose = purpose_version.purpose and later.version > purpose_version.version
    )
    order by first.at, first.id
  `.execute(tx);
  return rows;
}

/** Every version of one purpose, newest first. */
export async function listVersions(tx: Transaction, purpose: string): Promise<PurposeRow[]> {
  const { rows } = await sql<PurposeRow>`
    select ${columns}
    from processing.purpose_version
    where purpose_version.purpose = ${purpose}
    order by purpose_version.version desc
  `.execute(tx);
  return rows;
}

export type NewVersion = Omit<PurposeRow, "at">;

/** False where this id or this version is there already. */
export async function insertVersion(tx: Transaction, written: NewVersion): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into processing.purpose_version (
      id, purpose, version, bases, laws, uses, persons, categories, words, account_id, account_name, position
    )
    values (
      ${written.id},
      ${written.purpose},
      ${written.version},
      ${written.bases}::text[],
      ${written.laws}::text[],
      ${written.uses}::text[],
      ${written.persons}::text[],
      ${written.categories}::text[],
      ${JSON.stringify(written.words)}::jsonb,
      ${written.accountId},
      ${written.by},
      ${written.position}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}
