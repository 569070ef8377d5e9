import type { HoldGround } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";
import type { Office } from "../subjectRoom.ts";

export interface HoldRow {
  id: string;
  ground: HoldGround;
  reference: string;
  records: number;
  reviewOn: string;
  setAt: Date;
  accountId: string;
  organisationId: string;
  position: string;
  ended: { at: string; position: string; reason: string } | null;
}

/** Holds that this transaction may see, those that stand first. */
export async function listHolds(tx: Transaction, id: string | null = null): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    select
      hold.id,
      hold.ground,
      hold.reference,
      (select count(*)::int from subject.held_record where held_record.hold_id = hold.id) as records,
      hold.review_on::text as "reviewOn",
      hold.at as "setAt",
      hold.account_id as "accountId",
      hold.organisation_id as "organisationId",
      coalesce(office.name, '') as position,
      (
        select jsonb_build_object('at', hold_end.at, 'position', coalesce(by_office.name, ''), 'reason', hold_end.reason)
        from subject.hold_end
        left join lateral cases.office_names('{}', array[hold_end.position_id], '{}') as by_office on true
        where hold_end.hold_id = hold.id
      ) as ended
    from subject.hold
    left join lateral cases.office_names('{}', array[hold.position_id], '{}') as office on true
    where ${id}::uuid is null or hold.id = ${id}
    order by exists (select from subject.hold_end where hold_end.hold_id = hold.id), hold.review_on, hold.id
    limit 1000
  `.execute(tx);
  return rows;
}

export interface NewHold extends Office {
  id: string;
  recordIds: readonly string[];
  ground: HoldGround;
  reference: string;
  reviewOn: string;
}

/** Sets a hold; false where this id has been used. */
export async function insertHold(tx: Transaction, hold: NewHold): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into subject.hold (id, ground, reference, review_on, account_id, position_id, organisation_id)
    values (
      ${hold.id},
      ${hold.ground},
      ${hold.reference},
      ${hold.reviewOn},
      ${hold.accountId},
      ${hold.positionId},
      ${hold.organisationId}
    )
    on conflict (id) do nothing
  `.execute(tx);
  if (numAffectedRows === 0n) return false;
  await sql`
    insert into subject.held_record (hold_id, record_id)
    select ${hold.id}, record_id
    from unnest(${hold.recordIds}::uuid[]) as record_id
  `.execute(tx);
  return true;
}

/** Ends a hold; false where it has ended before. */
export async function insertHoldEnd(
  tx: Transaction,
  { holdId, reason, ...office }: Office & { holdId: string; reason: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into subject.hold_end (hold_id, account_id, position_id, organisation_id, reason)
    values (${holdId}, ${office.accountId}, ${office.positionId}, ${office.organisationId}, ${reason})
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** How many of these records are held, themselves or through another record of the same child. */
export async function countHeld(tx: Transaction, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from subject.held_records() as held
    where held = any (${recordIds}::uuid[])
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
