import type { PublicKey, Right, Scope } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** A client, by one of its keys, as whoever it acts as on one day. */
export interface ActingClientRow {
  id: string;
  name: string;
  scopes: Scope[];
  key_id: string;
  jwk: PublicKey;
  role: string;
  role_name_id: string;
  role_name_en: string;
  rights: Right[];
  position_id: string;
  position: string;
  organisation_id: string;
  organisation: string;
  source_id: string | null;
  territory: string | null;
}

const actingColumns = sql`
  client.id,
  client.name,
  client_key.id as key_id,
  client_key.jwk,
  role.code as role,
  role.name_id as role_name_id,
  role.name_en as role_name_en,
  array(select right_code from access.role_right where role_right.role = role.code order by right_code) as rights,
  position.id as position_id,
  position.title as position,
  organisation.id as organisation_id,
  organisation.name as organisation,
  organisation.source_id,
  position.territory
`;

/** Keys that hold on a day, with the client and the position behind each. `client_key` is the table to its left. */
const actingOn = (today: string) => sql`
  join access.client on client.id = client_key.client_id and client.ended_at is null
  join access.position on position.id = client.position_id and coalesce(position.closed_on, 'infinity') > ${today}::date
  join access.organisation on organisation.id = position.organisation_id
  join access.role on role.code = position.role
  where client_key.revoked_at is null
    and client_key.starts_on <= ${today}::date
    and client_key.ends_on >= ${today}::date
`;

export async function findClientByKey(
  tx: Transaction,
  keyId: string,
  today: string,
): Promise<ActingClientRow | undefined> {
  const { rows } = await sql<ActingClientRow>`
    select ${actingColumns}, client.scopes
    from access.client_key
    ${actingOn(today)}
      and client_key.id = ${keyId}
  `.execute(tx);
  return rows[0];
}

/** A client once for each of its keys that hold. */
export async function listActingKeys(tx: Transaction, clientId: string, today: string): Promise<ActingClientRow[]> {
  const { rows } = await sql<ActingClientRow>`
    select ${actingColumns}, client.scopes
    from access.client_key
    ${actingOn(today)}
      and client.id = ${clientId}
    order by client_key.created_at desc
  `.execute(tx);
  return rows;
}

/** The client of an access token, with the token's scopes, while the key that it was given for holds. */
export async function findClientByToken(
  tx: Transaction,
  tokenHash: Uint8Array,
  at: { now: Date; today: string },
): Promise<ActingClientRow | undefined> {
  const { rows } = await sql<ActingClientRow>`
    select ${actingColumns}, client_token.scopes
    from access.client_token
    join access.client_key on client_key.id = client_token.key_id
    ${actingOn(at.today)}
      and client_token.token_hash = ${tokenHash}
      and client_token.expires_at > ${at.now}
  `.execute(tx);
  return rows[0];
}

export async function insertToken(
  tx: Transaction,
  token: { tokenHash: Uint8Array; keyId: string; scopes: readonly Scope[]; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into access.client_token (token_hash, key_id, scopes, expires_at)
    values (${token.tokenHash}, ${token.keyId}, ${[...token.scopes]}::text[], ${token.expiresAt})
  `.execute(tx);
}

/** Keeps what may be used once; false where it has been used before. */
export async function insertNonce(
  tx: Transaction,
  { keyId, nonce, expiresAt }: { keyId: string; nonce: string; expiresAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into access.client_nonce (key_id, nonce, expires_at)
    values (${keyId}, ${nonce}, ${expiresAt})
    on conflict (key_id, nonce) do nothing
    returning key_id
  `.execute(tx);
  return rows.length > 0;
}

export async function deleteExpired(tx: Transaction, now: Date): Promise<void> {
  await sql`delete from access.client_nonce where expires_at <= ${now}`.execute(tx);
  await sql`delete from access.client_token where expires_at <= ${now}`.execute(tx);
}
