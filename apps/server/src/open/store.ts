import { isProtectedTable, type PublicTables, readProtectedTable } from "@suar/disclosure";
import { sql } from "kysely";
import type { Transaction } from "../platform/index.ts";
import type { PublicContent } from "./publicContent.ts";

export interface Edition extends PublicContent {
  id: string;
  state: "demo" | "released";
}

/** Throws on anything that `packages/disclosure` has not protected, whatever its type says. */
export async function insertEdition(tx: Transaction, edition: Edition, newId: () => string): Promise<number> {
  const tables = Object.entries(edition.tables);
  if (!tables.every(([, table]) => isProtectedTable(table))) throw new Error("only protected tables may be published");
  await sql`
    insert into open.edition (id, state, as_of, period_from, period_to, claims)
    values (
      ${edition.id}, ${edition.state}, ${edition.asOf}, ${edition.period.from}, ${edition.period.to},
      ${JSON.stringify(edition.claims)}
    )
  `.execute(tx);
  for (const [name, table] of tables) {
    await sql`
      insert into open.public_table (id, edition_id, name, content)
      values (${newId()}, ${edition.id}, ${name}, ${JSON.stringify(table)})
    `.execute(tx);
  }
  return tables.length;
}

/** The id of the newest edition in this state; ids rise with time. */
export async function findNewestEditionId(tx: Transaction, state: Edition["state"]): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id
    from open.edition
    where state = ${state}
    order by id desc
    limit 1
  `.execute(tx);
  return rows[0]?.id;
}

type EditionRow = Pick<Edition, "id" | "state" | "asOf" | "claims"> & { periodFrom: string; periodTo: string };

export async function getEdition(tx: Transaction, id: string): Promise<Edition> {
  const { rows } = await sql<EditionRow>`
    select
      id,
      state,
      as_of::text as "asOf",
      period_from::text as "periodFrom",
      period_to::text as "periodTo",
      claims
    from open.edition
    where id = ${id}
  `.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error("there is no such edition");
  const { periodFrom: from, periodTo: to, ...edition } = row;
  return { ...edition, period: { from, to }, tables: await readTables(tx, id) };
}

async function readTables(tx: Transaction, editionId: string): Promise<PublicTables> {
  const { rows } = await sql<{ name: keyof PublicTables; content: unknown }>`
    select name, content
    from open.public_table
    where edition_id = ${editionId}
  `.execute(tx);
  const stored = new Map(rows.map(({ name, content }) => [name, content]));
  const read = (name: keyof PublicTables) => readProtectedTable(stored.get(name));
  return {
    children: read("children"),
    lists: read("lists"),
    certainty: read("certainty"),
    records: read("records"),
    steps: read("steps"),
    districts: read("districts"),
  };
}
