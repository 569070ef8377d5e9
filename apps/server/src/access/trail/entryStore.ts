import { sql } from "kysely";
import { type Actor, newId, type Transaction } from "../../platform/index.ts";

export interface AuditRow {
  actor: Actor;
  act: string;
  purpose: string | null;
  subject: string | null;
  records: readonly string[];
  fields: readonly string[];
  subjects: number;
  outcome: "done" | "refused";
}

export async function insertAudit(tx: Transaction, entry: AuditRow): Promise<void> {
  await sql`
    insert into access.audit (
      id, account_id, account_name, position_id, position, organisation_id, organisation, act, purpose, subject, records,
      fields, subjects, outcome
    )
    values (
      ${newId()},
      ${entry.actor.accountId},
      ${entry.actor.name},
      ${entry.actor.positionId},
      ${entry.actor.position},
      ${entry.actor.organisationId},
      ${entry.actor.organisation},
      ${entry.act},
      ${entry.purpose},
      ${entry.subject},
      ${entry.records}::uuid[],
      ${entry.fields}::text[],
      ${entry.subjects},
      ${entry.outcome}
    )
  `.execute(tx);
}
