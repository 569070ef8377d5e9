import { type District, formerDistrictCode } from "@suar/terminology";
import type { Chance } from "./chance.ts";
import { type Day, partsOf, two } from "./days.ts";
import type { Sex } from "./names/culture.ts";

/** A national number: region of first issue, date of birth (girls: day + 40), number within the day. */
export function drawNik(chance: Chance, district: District, bornOn: Day, sex: Sex): string {
  // the region of first issue: documents from before the provinces were formed keep the old one
  const region = (formerDistrictCode(district.code) ?? district.code).replace(".", "");
  const { year, month, day } = partsOf(bornOn);
  const subdistrict = two(1 + chance.below(20));
  return `${region}${subdistrict}${two(sex === "F" ? day + 40 : day)}${two(month)}${two(year % 100)}${String(1 + chance.below(24)).padStart(4, "0")}`;
}

/** A twin's number: the next one. */
export function followingNik(nik: string): string {
  return `${nik.slice(0, 12)}${String(Number(nik.slice(12)) + 1).padStart(4, "0")}`;
}
