import { changedCodes } from "./changedCodes.ts";
import { easternRegions } from "./easternRegions.ts";
import type { District, DistrictCode, Province } from "./region.ts";
import { westernRegions } from "./westernRegions.ts";

// Laws 14, 15 and 16/2022 of 25 July 2022 and law 29/2022 of 8 December 2022 formed these four provinces.
const formedOn: Readonly<Record<string, string>> = {
  "93": "2022-07-25",
  "94": "2022-07-25",
  "95": "2022-07-25",
  "96": "2022-12-08",
};

function entryOf(text: string): { code: string; name: string; population: number } {
  const words = text.trim().split(/\s+/);
  return { code: words[0] ?? "", name: words.slice(1, -1).join(" "), population: Number(words.at(-1)) };
}

function validity(province: string): { from?: string } {
  const from = formedOn[province];
  return from === undefined ? {} : { from };
}

function fullName(province: string, kind: District["kind"], shortName: string): string {
  // the six districts of the capital are administrative ones, without a council of their own
  const administrative = province === "31" ? "Administrasi " : "";
  return `${kind === "city" ? "Kota" : "Kabupaten"} ${administrative}${shortName}`;
}

function districtOf(province: string, text: string): District {
  const { code, name: shortName, population } = entryOf(text);
  const kind = Number(code) >= 71 ? "city" : "regency";
  const name = fullName(province, kind, shortName);
  return { code: `${province}.${code}`, kind, name, shortName, province, population, ...validity(province) };
}

// a line that starts at the margin opens a province; indented lines list its districts
const blocks = `${westernRegions}${easternRegions}`.trim().split(/\n+(?=\d)/);

const parsed = blocks.map((block) => {
  const [head = "", ...lines] = block.split("\n");
  const { code, name, population } = entryOf(head);
  const province: Province = { code, name, population, ...validity(code) };
  return {
    province,
    districts: lines
      .join(" ")
      .split(";")
      .map((text) => districtOf(code, text)),
  };
});

/** The 38 provinces, in the order of their codes. */
export const provinces: readonly Province[] = parsed.map(({ province }) => province);
/** The 514 regencies and cities, in the order of their codes. */
export const districts: readonly District[] = parsed.flatMap((block) => block.districts);

const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
const districtByCode = new Map(districts.map((district) => [district.code, district]));
const currentByFormer = new Map(changedCodes);
const formerByCurrent = new Map(changedCodes.map(([former, current]) => [current, former]));

export function findProvinceByCode(code: string): Province | undefined {
  return provinceByCode.get(code);
}

export function findDistrictByCode(code: string): District | undefined {
  return districtByCode.get(code);
}

/** The districts of one province, in the order of their codes. */
export function districtsOf(province: string): readonly District[] {
  return districts.filter((district) => district.province === province);
}

/**
 * Today's code of a district, from any writing of a Kemendagri code of a district or a place inside one: `92.71`, `9271`,
 * `92.71.01.1001`. Undefined if neither the decree of 2025 nor the crosswalk knows it.
 *
 * @example currentDistrictCode("91.01") // "93.01", Merauke
 */
export function currentDistrictCode(text: string): DistrictCode | undefined {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 4) return undefined;
  const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}`;
  return districtByCode.has(code) ? code : currentByFormer.get(code);
}

/** The code that a district had in 2022, where it was another one. */
export function formerDistrictCode(code: string): DistrictCode | undefined {
  return formerByCurrent.get(code);
}
