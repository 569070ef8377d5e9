import type { ListAsked } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface ExportRecord {
  id: string;
  asked: ListAsked;
  only: string[] | null;
  rows: number;
  purpose: string;
  reason: string;
  askedAt: Date;
  accountId: string;
  accountName: string;
  positionId: string;
  position: string;
  organisation: string;
  needsApproval: boolean;
  markKey: Uint8Array;
}

export interface ExportAct {
  id: string;
  exportId: string;
  act: "approved" | "refused" | "downloaded";
  at: Date;
  accountId: string;
  accountName: string;
  positionId: string | null;
  position: string;
  reason: string;
}

/** An export with what became of it. */
export interface ExportWithActs extends ExportRecord {
  decision: { act: "approved" | "refused"; by: string; position: string; at: string; reason: string } | null;
  downloads: number;
}

/** Keeps an export; false where this id has been used. */
export async function insertExport(tx: Transaction, asked: ExportRecord): Promise<boolean> {
  const { rows } = await sql`
    insert into access.export (
      id, asked, only_rows, row_count, purpose, reason, asked_at, account_id, account_name, position_id, position,
      organisation, needs_approval, mark_key
    )
    values (
      ${asked.id},
      ${JSON.stringify(asked.asked)}::jsonb,
      ${asked.only}::uuid[],
      ${asked.rows},
      ${asked.purpose},
      ${asked.reason},
      ${asked.askedAt},
      ${asked.accountId},
      ${asked.accountName},
      ${asked.positionId},
      ${asked.position},
      ${asked.organisation},
      ${asked.needsApproval},
      ${asked.markKey}
    )
    on conflict (id) do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** One count of an account's rows at a time: the lock ends with the transaction. */
export async function lockRowsOf(tx: Transaction, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7823, hashtext(${accountId}))`.execute(tx);
}

/** Rows that an account has asked for without approval since a moment. */
export async function countRowsSince(tx: Transaction, accountId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select coalesce(sum(row_count), 0)::int as rows
    from access.export
    where account_id = ${accountId}
      and not needs_approval
      and asked_at > ${since}
  `.execute(tx);
  return rows[0]?.rows ?? 0;
}

/** Exports that this transaction may see, newest first: one, one account's, or all. */
export async function listExports(
  tx: Transaction,
  wanted: { id?: string; accountId?: string } = {},
): Promise<ExportWithActs[]> {
  const { rows } = await sql<ExportWithActs>`
    select
      export.id,
      export.asked,
      export.only_rows as "only",
      export.row_count as rows,
      export.purpose,
      export.reason,
      export.asked_at as "askedAt",
      export.account_id as "accountId",
      export.account_name as "accountName",
      export.position_id as "positionId",
      export.position,
      export.organisation,
      export.needs_approval as "needsApproval",
      export.mark_key as "markKey",
      (
        select jsonb_build_object(
          'act', decision.act,
          'by', decision.account_name,
          'position', decision.position,
          'at', decision.at,
          'reason', decision.reason
        )
        from access.export_act as decision
        where decision.export_id = export.id and decision.act in ('approved', 'refused')
      ) as decision,
      (
        select count(*)::int
        from access.export_act as download
        where download.export_id = export.id and download.act = 'downloaded'
      ) as downloads
    from access.export
    where export.id = coalesce(${wanted.id ?? null}::uuid, export.id)
      and export.account_id = coalesce(${wanted.accountId ?? null}::uuid, export.account_id)
    order by export.asked_at desc, export.id
    limit 5000
  `.execute(tx);
  return rows;
}

/** Keeps an act; false where the export has been decided before. */
export async function insertAct(tx: Transaction, act: ExportAct): Promise<boolean> {
  const { rows } = await sql`
    insert into access.export_act (id, export_id, act, at, account_id, account_name, position_id, position, reason)
    values (
      ${act.id},
      ${act.exportId},
      ${act.act},
      ${act.at},
      ${act.accountId},
      ${act.accountName},
      ${act.positionId},
      ${act.position},
      ${act.reason}
    )
    on conflict do nothing
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Exports that wait for somebody else than this account and position, and since when. */
export async function countWaiting(
  tx: Transaction,
  reader: { accountId: string; positionId: string | null; askedAfter: Date },
): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(export.asked_at) as oldest
    from access.export
    where export.needs_approval
      and export.asked_at > ${reader.askedAfter}
      and export.account_id <> ${reader.accountId}
      and export.position_id is distinct from ${reader.positionId}::uuid
      and not exists (
        select from access.export_act
        where export_act.export_id = export.id and export_act.act in ('approved', 'refused')
      )
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Keeps which rows a file held. */
export async function insertRows(tx: Transaction, exportId: string, rowIds: readonly string[]): Promise<void> {
  await sql`
    insert into access.export_row (export_id, row_id)
    select ${exportId}, given.row_id
    from (select distinct unnest(${rowIds}::uuid[]) as row_id) as given
    on conflict do nothing
  `.execute(tx);
}
