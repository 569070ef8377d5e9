import type { Claim } from "@suar/contract";
import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

/** A claim before it is stored; whether it can be reproduced follows from what its source has delivered. */
export type NewClaim = Omit<Claim, "reproducible">;

export async function insertClaim(tx: Transaction, claim: NewClaim, enteredBy: string): Promise<void> {
  await sql`
    insert into statistics.claim (
      id, source_id, organisation, value, unit, population_id, population_en, period_from, period_to,
      date_basis, territory, territory_basis, age_below, forms, as_of, citation, url, note, origin, entered_by
    )
    values (
      ${claim.id}, ${claim.sourceId}, ${claim.organisation}, ${claim.value}, ${claim.unit},
      ${claim.population.id}, ${claim.population.en}, ${claim.from}, ${claim.to},
      ${claim.dateBasis}, ${claim.territory}, ${claim.territoryBasis}, ${claim.ageBelow}, ${claim.forms},
      ${claim.asOf}, ${claim.citation}, ${claim.url}, ${claim.note}, ${claim.origin}, ${enteredBy}
    )
    on conflict (id) do nothing
  `.execute(tx);
}

export interface StoredClaim extends Claim {
  sourceCode: string | null;
}

export async function listClaims(tx: Transaction): Promise<StoredClaim[]> {
  const { rows } = await selectClaims(null).execute(tx);
  return rows.map(shownClaim);
}

export async function findClaim(tx: Transaction, id: string): Promise<StoredClaim | undefined> {
  const { rows } = await selectClaims(id).execute(tx);
  return rows.map(shownClaim)[0];
}

interface ClaimRow extends Omit<StoredClaim, "population"> {
  populationId: string;
  populationEn: string;
}

function selectClaims(id: string | null) {
  return sql<ClaimRow>`
    select
      claim.id,
      claim.source_id as "sourceId",
      source.code as "sourceCode",
      claim.organisation,
      claim.value::float8 as value,
      claim.unit,
      claim.population_id as "populationId",
      claim.population_en as "populationEn",
      claim.period_from::text as "from",
      claim.period_to::text as "to",
      claim.date_basis as "dateBasis",
      claim.territory,
      claim.territory_basis as "territoryBasis",
      claim.age_below as "ageBelow",
      claim.forms,
      claim.as_of::text as "asOf",
      claim.citation,
      claim.url,
      claim.note,
      claim.origin,
      claim.unit <> 'suspect' and exists (
        select
        from intake.record
        where record.source_id = claim.source_id
      ) as reproducible
    from statistics.claim
    left join intake.source on source.id = claim.source_id
    where ${id}::uuid is null or claim.id = ${id}::uuid
    order by claim.period_from desc, claim.organisation, claim.id
  `;
}

function shownClaim({ populationId, populationEn, ...claim }: ClaimRow): StoredClaim {
  return { ...claim, population: { id: populationId, en: populationEn } };
}

export async function findSourceCode(tx: Transaction, sourceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select code
    from intake.source
    where id = ${sourceId}
  `.execute(tx);
  return rows[0]?.code;
}
