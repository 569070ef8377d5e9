import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** A table whose rows carry a key that a master key wraps, in the column wrapped_key. */
export interface WrappedTable {
  /** With its schema. */
  readonly table: string;
  /** The columns of its primary key, in order. */
  readonly key: readonly { readonly name: string; readonly type: "uuid" | "integer" | "bigint" }[];
  /** What the row's key was sealed under, from its key columns as text. */
  labelOf(key: readonly string[]): string;
}

export interface WrappedRow {
  key: string[];
  wrappedKey: Uint8Array;
}

const names = ({ key }: WrappedTable) => sql.raw(key.map(({ name }) => name).join(", "));

/** One page of rows, in the order of their keys. */
export async function pageOfWrapped(
  tx: Transaction,
  place: WrappedTable,
  after: readonly string[] | null,
  limit: number,
): Promise<WrappedRow[]> {
  const given = sql.join(
    place.key.map(({ type }, at) => sql`${after?.[at] ?? null}::text::${sql.raw(type)}`),
    sql`, `,
  );
  const from = after === null ? sql`true` : sql`(${names(place)}) > (${given})`;
  const { rows } = await sql<WrappedRow>`
    select array[${sql.raw(place.key.map(({ name }) => `${name}::text`).join(", "))}] as key, wrapped_key as "wrappedKey"
    from ${sql.raw(place.table)}
    where wrapped_key is not null and ${from}
    order by ${names(place)}
    limit ${limit}
  `.execute(tx);
  return rows;
}

export interface Rewrapped {
  key: readonly string[];
  former: Uint8Array;
  wrappedKey: Uint8Array;
}

/** Puts keys wrapped anew in the place of the former; a row that was erased or changed meanwhile stays as it is. */
export async function replaceWrapped(tx: Transaction, place: WrappedTable, rows: readonly Rewrapped[]): Promise<void> {
  const columns = place.key.map(
    ({ type }, at) => sql`${rows.map(({ key }) => key[at] ?? "")}::text[]::${sql.raw(type)}[]`,
  );
  const matches = place.key.map(({ name }) => `kept.${name} = given.${name}`).join(" and ");
  await sql`
    update ${sql.raw(place.table)} as kept
    set wrapped_key = given.wrapped_key
    from unnest(
      ${sql.join(columns, sql`, `)},
      ${rows.map(({ former }) => former)}::bytea[],
      ${rows.map(({ wrappedKey }) => wrappedKey)}::bytea[]
    ) as given (${names(place)}, former, wrapped_key)
    where ${sql.raw(matches)} and kept.wrapped_key = given.former
  `.execute(tx);
}
