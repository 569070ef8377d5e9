import { districtsOf, provinces } from "@suar/terminology";
import type { Criteria } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { judgeBy } from "../facts/judge.ts";
import { OUT } from "../facts/verdict.ts";

export interface Completeness {
  readonly code: string;
  readonly districts: number;
  /** Districts that no record of the period names, in any of its places: silent, never zero. */
  readonly districtsSilent: number;
}

/** For each of the 38 provinces, how many of its districts no list has sent anything about. Kept apart from incidence. */
export function completenessByProvince(facts: FactTable, criteria: Criteria): Completeness[] {
  const { period, known } = judgeBy(criteria, facts);
  const heard = new Uint8Array(facts.places.length);
  for (let row = 0; row < facts.size; row++) {
    if (period(row) === OUT || !known(row)) continue;
    heard[at(facts.incidentPlace, row)] = 1;
    heard[at(facts.residencePlace, row)] = 1;
    heard[at(facts.officePlace, row)] = 1;
  }
  const speaking = new Set(facts.places.filter((_, place) => heard[place] === 1));
  return provinces.map(({ code }) => {
    const all = districtsOf(code);
    return {
      code,
      districts: all.length,
      districtsSilent: all.filter((district) => !speaking.has(district.code)).length,
    };
  });
}
