import { formatDate, isLikelyMadeUp, type PartialDate, parseDate } from "../dates/parseDate.ts";
import { normaliseNik, parseNik } from "../names/nik.ts";
import { soundOfName } from "../names/spelling.ts";
import { readName, wordsOfName } from "../names/tokens.ts";

/** Turns the values of one cell into those to compare; leaving one out means "missing". */
export type Standardiser = (values: readonly string[]) => readonly string[];

const eachValue =
  (change: (value: string) => string): Standardiser =>
  (values) =>
    values.map(change);

const eachDate =
  (change: (date: PartialDate) => string[]): Standardiser =>
  (values) =>
    values.flatMap((value) => {
      const date = parseDate(value);
      return date === undefined ? [] : change(date);
    });

function plain(value: string): string {
  return value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/g, " ");
}

/** Digits of a telephone number without the country's code or the leading zero; too short to be one: missing. */
function phone(value: string): string[] {
  const digits = value.replace(/\D/g, "").replace(/^(?:00)?62|^0+/, "");
  return digits.length >= 7 && !/^(\d)\1*$/.test(digits) ? [digits] : [];
}

const named: Readonly<Record<string, Standardiser>> = {
  plain: eachValue(plain),
  trim: eachValue((value) => value.trim()),
  lower: eachValue((value) => value.toLowerCase()),
  letters: eachValue((value) => plain(value).replace(/[^\p{L}]/gu, "")),
  lettersAndDigits: eachValue((value) => plain(value).replace(/[^\p{L}\p{N}]/gu, "")),
  digits: eachValue((value) => value.replace(/\D/g, "")),
  words: (values) => values.flatMap((value) => plain(value).split(/[^\p{L}\p{N}]+/u)),
  sortedWords: eachValue((value) => wordsOfName(value).sort().join(" ")),
  nameWords: (values) => values.flatMap((value) => readName(value).own),
  nameInOrder: (values) => [[...new Set(values.flatMap((value) => readName(value).own))].sort().join(" ")],
  fatherWords: (values) => values.flatMap((value) => readName(value).father),
  sound: eachValue(soundOfName),
  nik: (values) => values.flatMap((value) => normaliseNik(value) ?? []),
  /** NIK of somebody born in 2000 or later: where a clerk wrote the mother's number for the child's, it is left out. */
  childNik: (values) =>
    values.flatMap((value) => normaliseNik(value) ?? []).filter((nik) => Number(nik.slice(10, 12)) < 50),
  /** The date of birth that such a NIK holds. */
  nikBirthDate: (values) =>
    values.flatMap((value) => {
      const nik = parseNik(value);
      if (nik === undefined || nik.yearOfCentury >= 50) return [];
      return [formatDate({ year: 2000 + nik.yearOfCentury, month: nik.month, day: nik.day })];
    }),
  phone: (values) => values.flatMap(phone),
  emailUser: (values) => values.map((value) => plain(value)).flatMap((value) => value.split("@")[0] ?? []),
  date: eachDate((date) => [formatDate(date)]),
  yearIfMadeUp: eachDate((date) => [isLikelyMadeUp(date) ? String(date.year) : formatDate(date)]),
  wholeDate: eachDate((date) => (date.day === undefined ? [] : [formatDate(date)])),
  year: eachDate(({ year }) => [String(year)]),
  /** A date; or, where it is written as none of the calendar, its digits: they can still be compared. */
  dateOrDigits: (values) =>
    values.map((value) => {
      const date = parseDate(value);
      return date === undefined ? value.replace(/\D/g, "") : formatDate(date);
    }),
  /** The year and the next: two dates share one where their years differ by no more than one. */
  yearAndNext: eachDate(({ year }) => [String(year), String(year + 1)]),
  /** Day and month in either order, with the year: survives their being swapped. */
  datePartsSorted: eachDate(({ year, month, day }) =>
    day === undefined || month === undefined ? [] : [`${year}:${Math.min(day, month)}:${Math.max(day, month)}`],
  ),
};

const withNumber: Readonly<Record<string, (size: number) => Standardiser>> = {
  prefix: (size) => (values) => values.map((value) => [...value].slice(0, size).join("")),
  suffix: (size) => (values) => values.map((value) => [...value].slice(-size).join("")),
  /** Only values of at least so many letters. */
  atLeast: (size) => (values) => values.filter((value) => value.length >= size),
};

const EXTRACT = "extract:";

/** The first part of each value that an expression such as `extract:^[A-Z]{1,2}` finds; undefined where it is no expression. */
function extractor(name: string): Standardiser | undefined {
  try {
    const expression = new RegExp(name.slice(EXTRACT.length), "u");
    return (values) => values.flatMap((value) => expression.exec(value)?.[0] ?? []);
  } catch {
    return undefined;
  }
}

function findStandardiser(name: string): Standardiser | undefined {
  if (name.startsWith(EXTRACT)) return extractor(name);
  const [first = "", size] = name.split(":");
  if (size === undefined) return Object.hasOwn(named, first) ? named[first] : undefined;
  return Object.hasOwn(withNumber, first) && /^\d+$/.test(size) ? withNumber[first]?.(Number(size)) : undefined;
}

/**
 * Names of the standardisers that a model may use; `prefix`, `suffix` and `atLeast` take a number, as in `prefix:3`, and
 * `extract` a regular expression.
 */
export function isStandardiser(name: string): boolean {
  return findStandardiser(name) !== undefined;
}

/** Applies standardisers one after the other. Throws for a name that is none: models are parsed before. */
export function standardiserOf(names: readonly string[]): Standardiser {
  const steps = names.map((name) => {
    const step = findStandardiser(name);
    if (step === undefined) throw new Error(`no standardiser is called ${name}`);
    return step;
  });
  return (values) => steps.reduce((current, step) => step(current), values);
}
