import type { CorrectedField, ErasureGround, RequestAct, RequestKind, SubjectAsker } from "@suar/contract";
import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";
import type { Office } from "../subjectRoom.ts";

export interface RequestRow {
  id: string;
  kind: RequestKind;
  recordIds: string[];
  askedBy: SubjectAsker;
  guardian: "notSuspected" | "unknown" | null;
  ground: ErasureGround | null;
  fields: CorrectedField[];
  wrappedKey: Uint8Array | null;
  sealed: Uint8Array | null;
  receivedAt: Date;
  dueAt: Date;
  accountId: string;
  positionId: string;
  position: string;
  acts: ActRow[];
  passedTo: string[];
  erasedAt: string | null;
}

interface ActRow {
  act: RequestAct;
  sourceId: string | null;
  at: string;
  position: string;
  accountId: string;
  positionId: string;
  reason: string;
}

export interface NewRequest extends Office {
  id: string;
  kind: RequestKind;
  recordIds: readonly string[];
  askedBy: SubjectAsker;
  guardian: "notSuspected" | "unknown" | null;
  ground: ErasureGround | null;
  fields: readonly string[];
  words: Sealed | null;
  receivedAt: Date;
  dueAt: Date;
}

/** Keeps a request; false where this id has been used. */
export async function insertRequest(tx: Transaction, asked: NewRequest): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into subject.request (
      id, kind, record_ids, asked_by, guardian, ground, fields, wrapped_key, sealed, received_at, due_at,
      account_id, position_id, organisation_id
    )
    values (
      ${asked.id},
      ${asked.kind},
      ${asked.recordIds}::uuid[],
      ${asked.askedBy},
      ${asked.guardian},
      ${asked.ground},
      ${asked.fields}::text[],
      ${asked.words?.wrappedKey ?? null},
      ${asked.words?.sealed ?? null},
      ${asked.receivedAt},
      ${asked.dueAt},
      ${asked.accountId},
      ${asked.positionId},
      ${asked.organisationId}
    )
    on conflict (id) do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** How many of these records this transaction sees, or may write requests about without seeing them. */
export async function countVisible(tx: Transaction, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select greatest(
      subject.count_records(${recordIds}::uuid[]),
      (select count(*)::int from intake.record where id = any (${recordIds}::uuid[]))
    ) as count
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

const MOST_LISTED = 1000;

/**
 * Requests that this transaction may see: one, those of one record, or all. Those that nobody has answered come first, the soonest
 * due first, so that no number of old ones keeps one that is owed out of the list.
 */
export async function listRequests(
  tx: Transaction,
  wanted: { id?: string | undefined; recordId?: string | undefined } = {},
): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select
      request.id,
      request.kind,
      request.record_ids as "recordIds",
      request.asked_by as "askedBy",
      request.guardian,
      request.ground,
      request.fields,
      request.wrapped_key as "wrappedKey",
      request.sealed,
      request.received_at as "receivedAt",
      request.due_at as "dueAt",
      request.account_id as "accountId",
      request.position_id as "positionId",
      coalesce(office.name, '') as position,
      coalesce(
        (
          select jsonb_agg(
            jsonb_build_object(
              'act', acted.act,
              'sourceId', acted.source_id,
              'at', acted.at,
              'position', coalesce(by_office.name, ''),
              'accountId', acted.account_id,
              'positionId', acted.position_id,
              'reason', acted.reason
            )
            order by acted.at, acted.id
          )
          from subject.request_act as acted
          left join lateral cases.office_names('{}', array[acted.position_id], '{}') as by_office on true
          where acted.request_id = request.id
        ),
        '[]'
      ) as acts,
      array(
        select correction.source_id::text from subject.correction where correction.request_id = request.id
      ) as "passedTo",
      (select erasure.at::text from identity.erasure where erasure.id = request.id) as "erasedAt"
    from subject.request
    left join lateral cases.office_names('{}', array[request.position_id], '{}') as office on true
    where (${wanted.id ?? null}::uuid is null or request.id = ${wanted.id ?? null})
      and (${wanted.recordId ?? null}::uuid is null or request.record_ids @> array[${wanted.recordId ?? null}::uuid])
    order by
      exists (select from subject.request_act as told where told.request_id = request.id and told.act = 'answered'),
      request.due_at,
      request.id
    limit ${MOST_LISTED}
  `.execute(tx);
  return rows;
}

export interface NewAct extends Office {
  id: string;
  requestId: string;
  act: RequestAct;
  sourceId: string | null;
  reason: string;
}

/** Keeps an act; false where its like has been done before. */
export async function insertAct(tx: Transaction, act: NewAct): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into subject.request_act (id, request_id, act, source_id, account_id, position_id, organisation_id, reason)
    values (
      ${act.id},
      ${act.requestId},
      ${act.act},
      ${act.sourceId},
      ${act.accountId},
      ${act.positionId},
      ${act.organisationId},
      ${act.reason}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Passes a correction to every source that delivered one of the records. */
export async function passOn(tx: Transaction, requestId: string, recordIds: readonly string[]): Promise<void> {
  await sql`
    insert into subject.correction (request_id, source_id)
    select ${requestId}, source_id
    from subject.sources_of(${recordIds}::uuid[]) as source_id
  `.execute(tx);
}

export async function restrict(tx: Transaction, requestId: string, recordIds: readonly string[]): Promise<void> {
  await sql`
    insert into subject.restriction (request_id, record_id)
    select ${requestId}, record_id
    from unnest(${recordIds}::uuid[]) as record_id
  `.execute(tx);
}

export async function lift(tx: Transaction, requestId: string, at: Date): Promise<void> {
  await sql`
    update subject.restriction
    set lifted_at = ${at}
    where request_id = ${requestId} and lifted_at is null
  `.execute(tx);
}

/** Since when a record is restricted, by a request that this transaction sees. */
export async function restrictedSince(tx: Transaction, recordId: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(from_at) as since
    from subject.restriction
    where record_id = ${recordId} and lifted_at is null
  `.execute(tx);
  return rows[0]?.since ?? null;
}

/** Destroys what was said in requests that an erasure has carried out. */
export async function destroyWords(tx: Transaction, recordIds: readonly string[]): Promise<void> {
  await sql`
    update subject.request
    set wrapped_key = null, sealed = null
    where record_ids && ${recordIds}::uuid[]
  `.execute(tx);
}

/** Whether a case of one of these records names an alleged perpetrator, as far as this transaction sees such cases. */
export async function namesPerpetrator(tx: Transaction, recordIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select subject.names_perpetrator(${recordIds}::uuid[]) as named
  `.execute(tx);
  return rows[0]?.named ?? false;
}

/** Whether a case of one of these records says that a guardian is a suspect. */
export async function namesSuspectedGuardian(tx: Transaction, recordIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select subject.names_suspected_guardian(${recordIds}::uuid[]) as named
  `.execute(tx);
  return rows[0]?.named ?? false;
}
