import { normaliseNik, readName, soundOfName } from "@suar/linkage";
import type { Identity } from "../identityOf.ts";
import { type SearchKey, tokenOf } from "./searchKeys.ts";

/** What is known beside the identity, from the record's facts. */
export interface SearchFacts {
  /** Districts of residence and incident. */
  districts: readonly string[];
  /** Where the identity has no birth date: the year that age and date of the record leave. */
  birthYear: number | null;
}

/** What somebody searches by. */
export interface Wanted {
  names: readonly string[];
  nik: string | null;
  birthDate: string | null;
  birthYear: number | null;
  phones: readonly string[];
  districts: readonly string[];
}

const nikText = (nik: string) => `nik|${nik}`;
const phoneText = (phone: string) => `phone|${phone}`;
const yearText = (sound: string, year: number) => `year|${sound}|${year}`;
const districtText = (sound: string, district: string) => `district|${sound}|${district}`;
const wholeText = (words: readonly string[], date: string) => `whole|${[...words].sort().join(" ")}|${date}`;

/** Digits as they are dialled within the country: 0812…, whatever stood before them. */
function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/\D/g, "").replace(/^(0062|62)(?=8|2)/, "0");
  return digits.length >= 8 && digits.length <= 15 ? digits : undefined;
}

const soundsOf = (names: readonly string[]) => new Set(names.flatMap((name) => readName(name).own).map(soundOfName));
const isWholeDate = (date: string | null) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);

function strongTexts({ names, nik, birthDate, phones }: Omit<Wanted, "districts" | "birthYear">): string[] {
  const number = nik === null ? undefined : normaliseNik(nik);
  const wholes = isWholeDate(birthDate)
    ? names.map((name) => readName(name).own).filter((words) => words.length > 1)
    : [];
  return [
    ...(number === undefined ? [] : [nikText(number)]),
    ...phones.flatMap((phone) => normalisePhone(phone) ?? []).map(phoneText),
    ...wholes.map((words) => wholeText(words, birthDate ?? "")),
  ];
}

/** The tokens that a record is found by. */
export function tokensOfIdentity(key: SearchKey, identity: Identity, facts: SearchFacts): bigint[] {
  const { names, nik, phones } = identity;
  const { value = null, precision = null } = identity.birthDate ?? {};
  const year = value === null ? facts.birthYear : Number(value.slice(0, 4));
  const texts = strongTexts({ names, nik, phones, birthDate: precision === "day" ? value : null });
  for (const sound of soundsOf(names)) {
    if (year !== null) texts.push(yearText(sound, year));
    for (const district of facts.districts) texts.push(districtText(sound, district));
  }
  return [...new Set(texts)].map((text) => tokenOf(key, text));
}

/**
 * The tokens to look for, under each key: a record has those of one. Years one apart are looked for as well. `strong` are those
 * of which one alone says much.
 */
export function tokensWanted(keys: readonly SearchKey[], wanted: Wanted): { all: bigint[]; strong: bigint[] } {
  const { names, nik, phones, birthDate, districts } = wanted;
  const year = birthDate === null ? wanted.birthYear : Number(birthDate.slice(0, 4));
  const strong = strongTexts({ names, nik, phones, birthDate });
  const texts = [...strong];
  for (const sound of soundsOf(names)) {
    if (year !== null) for (const near of [year - 1, year, year + 1]) texts.push(yearText(sound, near));
    for (const district of districts) texts.push(districtText(sound, district));
  }
  const tokens = (list: readonly string[]) =>
    keys.flatMap((key) => [...new Set(list)].map((text) => tokenOf(key, text)));
  return { all: tokens(texts), strong: tokens(strong) };
}
