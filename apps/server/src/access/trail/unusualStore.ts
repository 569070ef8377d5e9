import type { ReadingOutcome, ReadingRule, ReadingRuleName } from "@suar/contract";
import { sql } from "kysely";
import type { Actor, Transaction } from "../../platform/index.ts";

export interface UnusualRow {
  rule: ReadingRuleName;
  accountId: string;
  account: string;
  positionId: string | null;
  position: string;
  organisation: string;
  windowFrom: Date;
  from: Date;
  to: Date;
  reads: number;
  children: number;
  threshold: number;
  districts: string[];
  purposes: string[];
}

/** What the rules find since a moment, the latest first; at most 500. The rules are SQL (migration 0671). */
export async function listUnusual(tx: Transaction, since: Date): Promise<UnusualRow[]> {
  const { rows } = await sql<UnusualRow>`
    select
      rule,
      account_id as "accountId",
      account,
      position_id as "positionId",
      position,
      organisation,
      window_from as "windowFrom",
      first_at as "from",
      last_at as "to",
      reads,
      children,
      threshold,
      districts,
      purposes
    from access.unusual_reading(${since})
  `.execute(tx);
  return rows;
}

export type RuleRow = Omit<ReadingRule, "at"> & { at: Date };

const ruleColumns = sql`
  rule,
  enabled,
  threshold,
  from_hour as "fromHour",
  to_hour as "toHour",
  hours_to_open as "hoursToOpen",
  reason,
  account_name as by,
  position,
  at
`;

/** Each rule as it stands. */
export async function listStandingRules(tx: Transaction): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select ${ruleColumns}
    from access.reading_rule
    order by rule
  `.execute(tx);
  return rows;
}

/** Every change of every rule, the newest first. */
export async function listRuleChanges(tx: Transaction): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select ${ruleColumns}
    from access.reading_rule_change
    order by at desc, id desc
    limit 500
  `.execute(tx);
  return rows;
}

export interface RuleChange
  extends Pick<RuleRow, "rule" | "enabled" | "threshold" | "fromHour" | "toHour" | "hoursToOpen" | "reason"> {
  id: string;
}

/** False where this change is known already. */
export async function insertRuleChange(tx: Transaction, by: Actor, change: RuleChange): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into access.reading_rule_change (
      id, rule, enabled, threshold, from_hour, to_hour, hours_to_open, reason, account_id, account_name, position
    )
    values (
      ${change.id},
      ${change.rule},
      ${change.enabled},
      ${change.threshold},
      ${change.fromHour},
      ${change.toHour},
      ${change.hoursToOpen},
      ${change.reason},
      ${by.accountId},
      ${by.name},
      ${by.position}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

export interface ReviewRow {
  rule: ReadingRuleName;
  accountId: string;
  positionId: string | null;
  windowFrom: Date;
  outcome: ReadingOutcome;
  note: string;
  by: string;
  position: string;
  at: Date;
}

/** What came of looking at reading since a moment, in the order of looking. */
export async function listReviews(tx: Transaction, since: Date): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select
      rule,
      reader_account as "accountId",
      reader_position as "positionId",
      window_from as "windowFrom",
      outcome,
      note,
      account_name as by,
      position,
      at
    from access.reading_review
    where window_from >= ${since}
    order by at
  `.execute(tx);
  return rows;
}

export interface NewReview {
  id: string;
  rule: ReadingRuleName;
  accountId: string;
  positionId: string | null;
  windowFrom: string;
  outcome: ReadingOutcome;
  note: string;
}

/** False where this review is known already. */
export async function insertReview(tx: Transaction, by: Actor, review: NewReview): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into access.reading_review (
      id, rule, reader_account, reader_position, window_from, outcome, note, account_id, account_name, position
    )
    values (
      ${review.id},
      ${review.rule},
      ${review.accountId},
      ${review.positionId},
      ${review.windowFrom},
      ${review.outcome},
      ${review.note},
      ${by.accountId},
      ${by.name},
      ${by.position}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}
