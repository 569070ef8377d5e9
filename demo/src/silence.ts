import { type District, districts } from "@suar/terminology";
import { chanceOf } from "./chance.ts";
import { type Day, partsOf } from "./days.ts";
import type { SourceCode } from "./sourceCode.ts";

const numberOf = new Map(districts.map((district, number) => [district.code, number]));

/** A few small, remote regencies from which nothing comes at all. */
function isWhollySilent(seed: number, district: District): boolean {
  return (
    district.population < 160_000 && chanceOf(seed, "wholly-silent", numberOf.get(district.code) ?? 0).happens(0.05)
  );
}

// Share of districts whose office of this source sends nothing for one to three years.
const SILENT_SHARE: Readonly<Partial<Record<SourceCode, number>>> = { simfoni: 0.05, kemensos: 0.03, polri: 0.015 };

/** Whether a source's office in a district sent nothing about the year of a report: moved staff, no network, no budget. */
export function isSilent(seed: number, source: SourceCode, district: District, reportedOn: Day): boolean {
  if (isWhollySilent(seed, district)) return true;
  const share = SILENT_SHARE[source];
  if (share === undefined) return false;
  const chance = chanceOf(seed, `silent-${source}`, numberOf.get(district.code) ?? 0);
  if (!chance.happens(share)) return false;
  const from = 2021 + chance.below(4);
  const { year } = partsOf(reportedOn);
  return year >= from && year <= from + chance.below(3);
}
