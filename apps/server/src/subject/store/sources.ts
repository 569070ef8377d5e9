import type { Bilingual } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** Names of sources, by id. */
export async function sourceNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const { rows } = await sql<{ sourceId: string; id: string; en: string }>`
    select id as "sourceId", name_id as id, name_en as en
    from intake.source
    where id = any (${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ sourceId, id, en }) => [sourceId, { id, en }]));
}
