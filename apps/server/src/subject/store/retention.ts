import { MOST_PROPOSED, type RetentionRule } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";
import type { Office } from "../subjectRoom.ts";

type RuleRow = Omit<RetentionRule, "madeAt"> & { madeAt: Date };

/** Every rule there has been, the newest first. */
export async function listRules(tx: Transaction): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select
      rule.id,
      rule.source_id as "sourceId",
      case when source.id is null then null else jsonb_build_object('id', source.name_id, 'en', source.name_en) end as source,
      rule.years,
      rule.counted_from as "countedFrom",
      rule.basis,
      rule.made_at as "madeAt",
      coalesce(office.name, '') as position,
      rule.id = first_value(rule.id) over (partition by rule.source_id order by rule.made_at desc, rule.id desc) as stands
    from subject.retention_rule as rule
    left join intake.source on source.id = rule.source_id
    left join lateral cases.office_names('{}', array[rule.position_id], '{}') as office on true
    order by rule.made_at desc, rule.id desc
    limit 1000
  `.execute(tx);
  return rows;
}

export interface NewRule {
  id: string;
  sourceId: string | null;
  years: number | null;
  countedFrom: RetentionRule["countedFrom"];
  basis: string;
}

/** Sets a rule; false where this id has been used. */
export async function insertRule(tx: Transaction, rule: NewRule, office: Office): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into subject.retention_rule (id, source_id, years, counted_from, basis, account_id, position_id)
    values (
      ${rule.id},
      ${rule.sourceId},
      ${rule.years},
      ${rule.countedFrom},
      ${rule.basis},
      ${office.accountId},
      ${office.positionId}
    )
    on conflict (id) do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Records past their period, the longest kept first, as many as one proposal takes. */
export async function listPastRetention(tx: Transaction, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id
    from subject.records_past_retention(${today}::date, ${MOST_PROPOSED}) as id
  `.execute(tx);
  return rows.map(({ id }) => id);
}
