import type { PublicKey, Right, Scope } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface ClientKeyRow {
  id: string;
  crv: "Ed25519" | "P-256";
  from: string;
  to: string;
  registeredAt: string;
  registeredBy: string;
  registeredWith: string | null;
  revokedBy: string | null;
}

export interface ClientRow {
  id: string;
  name: string;
  positionId: string;
  position: string;
  organisationId: string;
  organisation: string;
  sourceId: string | null;
  scopes: Scope[];
  /** What the position may do today; nothing once it is closed. */
  rights: Right[];
  keys: ClientKeyRow[];
  createdAt: Date;
  createdBy: string;
  endedAt: Date | null;
  endedBy: string | null;
}

/** Clients, newest first, with every key they ever had. */
export async function listClients(tx: Transaction, today: string, id: string | null = null): Promise<ClientRow[]> {
  const { rows } = await sql<ClientRow>`
    select
      client.id,
      client.name,
      client.scopes,
      position.id as "positionId",
      position.title as position,
      organisation.id as "organisationId",
      organisation.name as organisation,
      organisation.source_id as "sourceId",
      array(
        select right_code
        from access.role_right
        where role_right.role = position.role and coalesce(position.closed_on, 'infinity') > ${today}::date
      ) as rights,
      coalesce(
        (
          select
            jsonb_agg(
              jsonb_build_object(
                'id', client_key.id,
                'crv', client_key.jwk ->> 'crv',
                'from', client_key.starts_on,
                'to', client_key.ends_on,
                'registeredAt', client_key.created_at,
                'registeredBy', client_key.created_by,
                'registeredWith', client_key.registered_with,
                'revokedBy', client_key.revoked_by
              )
              order by client_key.created_at desc, client_key.id
            )
          from access.client_key
          where client_key.client_id = client.id
        ),
        '[]'
      ) as keys,
      client.created_at as "createdAt",
      client.created_by as "createdBy",
      client.ended_at as "endedAt",
      client.ended_by as "endedBy"
    from access.client
    join access.position on position.id = client.position_id
    join access.organisation on organisation.id = position.organisation_id
    where client.id = coalesce(${id}::uuid, client.id)
    order by client.created_at desc, client.id
  `.execute(tx);
  return rows;
}

/** What a position gives to a client that acts from it; undefined where there is no such position that is open. */
export async function findPlace(
  tx: Transaction,
  positionId: string,
  today: string,
): Promise<{ rights: Right[]; sourceId: string | null } | undefined> {
  const { rows } = await sql<{ rights: Right[]; sourceId: string | null }>`
    select
      array(select right_code from access.role_right where role_right.role = position.role) as rights,
      organisation.source_id as "sourceId"
    from access.position
    join access.organisation on organisation.id = position.organisation_id
    where position.id = ${positionId} and coalesce(position.closed_on, 'infinity') > ${today}::date
  `.execute(tx);
  return rows[0];
}

export async function insertClient(
  tx: Transaction,
  client: { id: string; name: string; positionId: string; scopes: readonly Scope[]; at: Date; by: string },
): Promise<void> {
  await sql`
    insert into access.client (id, name, position_id, scopes, created_at, created_by)
    values (
      ${client.id},
      ${client.name},
      ${client.positionId},
      ${[...client.scopes]}::text[],
      ${client.at},
      ${client.by}
    )
  `.execute(tx);
}

export interface NewClientKey {
  id: string;
  clientId: string;
  jwk: PublicKey;
  from: string;
  to: string;
  at: Date;
  by: string;
  registeredWith: string | null;
}

/** Registers a key; false where it is known already, to whomever it belongs. */
export async function insertKey(tx: Transaction, key: NewClientKey): Promise<boolean> {
  const { rows } = await sql`
    insert into access.client_key (id, client_id, jwk, starts_on, ends_on, created_at, created_by, registered_with)
    values (
      ${key.id},
      ${key.clientId},
      ${JSON.stringify(key.jwk)}::jsonb,
      ${key.from}::date,
      ${key.to}::date,
      ${key.at},
      ${key.by},
      ${key.registeredWith}
    )
    on conflict (id) do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Whether a key was registered before; until the transaction ends nobody else registers it. */
export async function isKeyKnown(tx: Transaction, id: string): Promise<boolean> {
  await lockClient(tx, id);
  const { rows } = await sql`select from access.client_key where id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Holds a client until the transaction ends, so that its keys are counted one registration at a time. */
export async function lockClient(tx: Transaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7823, hashtext(${id}))`.execute(tx);
}

/** Revokes a key, and with `andSuccessors` every key that was registered with it or with one of those. */
export async function revokeKeys(
  tx: Transaction,
  { clientId, keyId, andSuccessors, at, by }: RevokedKey,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive revoked as (
      select id
      from access.client_key
      where id = ${keyId} and client_id = ${clientId}
      union
      select client_key.id
      from access.client_key
      join revoked on client_key.registered_with = revoked.id
      where ${andSuccessors}::boolean
    )
    update access.client_key
    set revoked_at = ${at}, revoked_by = ${by}
    where id in (select revoked.id from revoked) and revoked_at is null
    returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface RevokedKey {
  clientId: string;
  keyId: string;
  andSuccessors: boolean;
  at: Date;
  by: string;
}

/** Ends a client; false where it has ended before. */
export async function setEnded(tx: Transaction, id: string, { at, by }: { at: Date; by: string }): Promise<boolean> {
  const { rows } = await sql`
    update access.client
    set ended_at = ${at}, ended_by = ${by}
    where id = ${id} and ended_at is null
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Clients whose last key ends by a day, or has ended. */
export async function countEndingClients(tx: Transaction, lastDay: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from access.client
    where ended_at is null
      and not exists (
        select from access.client_key
        where client_key.client_id = client.id
          and client_key.revoked_at is null
          and client_key.ends_on > ${lastDay}::date
      )
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
