import { compareKey, readDistrictWords } from "./districtWords.ts";
import { formerNames } from "./formerNames.ts";
import { isWithinEdits } from "./isWithinEdits.ts";
import type { District, Province } from "./region.ts";
import { currentDistrictCode, districts, findDistrictByCode, provinces } from "./regions.ts";

/** Nothing is guessed: where a regency and a city share a name and the text does not say which, both are returned. */
export type DistrictMatch =
  | { readonly found: "one"; readonly district: District }
  | { readonly found: "several"; readonly candidates: readonly District[] }
  | { readonly found: "none" };

const districtsByKey = new Map<string, District[]>();

function addName(name: string, district: District): void {
  const { key } = readDistrictWords(name);
  const known = districtsByKey.get(key) ?? [];
  if (!known.includes(district)) districtsByKey.set(key, [...known, district]);
}

for (const district of districts) {
  addName(district.name, district);
  const former = formerNames[district.code];
  if (former !== undefined) addName(former, district);
}

const provinceByKey = new Map<string, Province>(provinces.map((province) => [compareKey(province.name), province]));
const NAMES_OF_PROVINCES: Readonly<Record<string, string>> = {
  NAD: "11",
  JABAR: "32",
  JATENG: "33",
  JATIM: "35",
  DIY: "34",
  YOGYAKARTA: "34",
  JAKARTA: "31",
  DKI: "31",
  SUMUT: "12",
  SUMBAR: "13",
  SUMSEL: "16",
  BABEL: "19",
  KEPRI: "21",
  NTB: "52",
  NTT: "53",
  KALBAR: "61",
  KALTENG: "62",
  KALSEL: "63",
  KALTIM: "64",
  KALTARA: "65",
  SULUT: "71",
  SULTENG: "72",
  SULSEL: "73",
  SULTRA: "74",
  SULBAR: "76",
  MALUT: "82",
};

/** A province by code, by name, or by its usual short form. */
export function findProvince(text: string): Province | undefined {
  const bare = text.replace(/^\s*prov(insi)?\.?\s+/i, "").trim();
  const code = NAMES_OF_PROVINCES[bare.toUpperCase().replace(/[^A-Z]/g, "")] ?? bare.slice(0, 2);
  return provinceByKey.get(compareKey(bare)) ?? provinces.find((province) => province.code === code);
}

// short names differ by one letter from others (Kota Bima, Kabupaten Bone): only longer ones may be misspelt
function misspellingsOf(key: string): District[] {
  const edits = key.length >= 10 ? 2 : 1;
  if (key.length < 6) return [];
  return [...districtsByKey].flatMap(([known, found]) => (isWithinEdits(key, known, edits) ? found : []));
}

function decide(candidates: readonly District[]): DistrictMatch {
  const [first, second] = candidates;
  if (first === undefined) return { found: "none" };
  return second === undefined ? { found: "one", district: first } : { found: "several", candidates };
}

function search(text: string, province: string | undefined): DistrictMatch {
  const { key, kind } = readDistrictWords(text);
  const suits = (district: District) =>
    (kind === undefined || district.kind === kind) && (province === undefined || district.province === province);
  const exact = (districtsByKey.get(key) ?? []).filter(suits);
  return decide(exact.length > 0 ? exact : misspellingsOf(key).filter(suits));
}

/**
 * Finds a district by what a source wrote: a code of any vintage, a full or bare name, shortened, misspelt, in old spelling, with
 * the province behind a comma.
 *
 * @param province a province's code or name, if another column says it
 * @example findDistrict("KAB. TOBA SAMOSIR") // { found: "one", district: Kabupaten Toba }
 * @example findDistrict("Bandung")           // { found: "several", candidates: regency and city }
 */
export function findDistrict(text: string, province?: string): DistrictMatch {
  const byCode = /^\s*\d{2}\.?\d{2}/.test(text) ? currentDistrictCode(text) : undefined;
  const district = byCode === undefined ? undefined : findDistrictByCode(byCode);
  if (district !== undefined) return { found: "one", district };
  const [name = "", behindComma] = text.split(",", 2);
  const named = province ?? behindComma;
  return search(name, named === undefined ? undefined : findProvince(named)?.code);
}
