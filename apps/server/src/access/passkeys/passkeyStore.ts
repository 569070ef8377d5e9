import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface PasskeyRow {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

export async function findPasskey(tx: Transaction, credentialId: string): Promise<PasskeyRow | undefined> {
  const { rows } = await sql<PasskeyRow>`
    select id, account_id, credential_id, public_key, counter, transports, name, created_at, last_used_at
    from access.passkey
    where credential_id = ${credentialId}
  `.execute(tx);
  return rows[0];
}

export async function listPasskeysOf(tx: Transaction, accountId: string): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select id, account_id, credential_id, public_key, counter, transports, name, created_at, last_used_at
    from access.passkey
    where account_id = ${accountId}
    order by created_at
  `.execute(tx);
  return rows;
}

export type NewPasskeyRow = Omit<PasskeyRow, "last_used_at">;

/** Inserts a passkey; false where the credential is known already. */
export async function insertPasskey(tx: Transaction, passkey: NewPasskeyRow): Promise<boolean> {
  const { rows } = await sql`
    insert into access.passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
    values (
      ${passkey.id},
      ${passkey.account_id},
      ${passkey.credential_id},
      ${passkey.public_key},
      ${passkey.counter},
      ${passkey.transports}::text[],
      ${passkey.name},
      ${passkey.created_at}
    )
    on conflict (credential_id) do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Notes a use; false where another use has moved the counter meanwhile. */
export async function setPasskeyUsed(
  tx: Transaction,
  { id, counter }: Pick<PasskeyRow, "id" | "counter">,
  newCounter: number,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update access.passkey
    set counter = ${newCounter}, last_used_at = ${now}
    where id = ${id} and counter = ${counter}
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deletePasskey(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.passkey
    where id = ${id} and account_id = ${accountId}
    returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deletePasskeysOf(tx: Transaction, accountId: string): Promise<void> {
  await sql`delete from access.passkey where account_id = ${accountId}`.execute(tx);
}
