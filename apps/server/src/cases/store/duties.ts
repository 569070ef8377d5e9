import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface Owed {
  count: number;
  oldest: Date | null;
}

/** Cases that this position owes, by the one on which nothing has been noted for longest. */
export async function countOwedCases(tx: Transaction, positionId: string): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*) as count, min(coalesce(latest.at, "case".opened_at)) as oldest
    from cases.case
    left join lateral (
      select max(note.at) as at
      from cases.note
      where note.case_id = "case".id
    ) as latest on true
    where "case".position_id = ${positionId}
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Cases that have come to this position because the one below is in a conflict of interest. */
export async function countRoutedCases(tx: Transaction, positionId: string): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*) as count, min(relation.from_at) as oldest
    from cases.relation
    where relation.position_id = ${positionId}
      and relation.kind = 'routed'
      and coalesce(relation.until_at, 'infinity') > now()
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Emergency readings that this position was told of and that nobody has reviewed. */
export async function countReadingsToReview(tx: Transaction, positionId: string): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*) as count, min(notice.at) as oldest
    from cases.notice
    join cases.emergency_reading as reading on reading.id = notice.reading_id
    left join cases.emergency_review as review on review.reading_id = reading.id
    where notice.position_id = ${positionId} and review.id is null
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Emergency readings that were not reviewed within seven days. */
export async function countOverdueReadings(tx: Transaction): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*) as count, min(reading.began_at) as oldest
    from cases.emergency_reading as reading
    left join cases.emergency_review as review on review.reading_id = reading.id
    where reading.review_by < now() and review.id is null
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

export async function countUnowedCases(tx: Transaction): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select count(*) as count, min(unowed.since) as oldest
    from cases.unowed
  `.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}
