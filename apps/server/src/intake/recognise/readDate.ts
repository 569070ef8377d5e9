import type { ColumnMapping } from "@suar/contract";

export type DateOrder = NonNullable<ColumnMapping["dateOrder"]>;
type DatePrecision = "day" | "month" | "year" | "estimated";

/** A date as far as it is known: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
export interface ReadDate {
  readonly value: string;
  readonly precision: DatePrecision;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  mrt: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

const SAYS_ESTIMATED = /perkiraan|kira|sekitar|estimasi|estimated|approx|circa|\bca\b|\+\/-|±|~|\?/i;
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?:[T ,].*)?$/;
const IN_WORDS = /^(\d{1,2})[\s.-]*([a-z]{3})[a-z]*\.?[\s,-]*(\d{4}|\d{2})$/i;
const WORDS_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const MONTH_YEAR = /^(?:(\d{1,2})\s*[-/.]|([a-z]{3})[a-z]*\.?)\s*(\d{4})$/i;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const DAY_MS = 86_400_000;

/**
 * Reads a date as sources write it; undefined if it is none or no such day exists. Dates on 1 January and 31 December are
 * often made up, and one that the source calls estimated says so: both come back as `estimated` for `isBirth`.
 *
 * @example readDate("12 Maret 2011", "dmy")            // { value: "2011-03-12", precision: "day" }
 * @example readDate("Bandung, 31/12/2010", "dmy", true) // { value: "2010-12-31", precision: "estimated" }
 */
export function readDate(text: string, order: DateOrder, isBirth = false): ReadDate | undefined {
  const isEstimated = SAYS_ESTIMATED.test(text);
  const found = readParts(withoutRemarks(text), order);
  if (found === undefined) return undefined;
  const [year, month, day] = found;
  const date = isoDate(year, month, day);
  if (date === undefined) return undefined;
  const isMadeUp = isBirth && ((day === 1 && month === 1) || (day === 31 && month === 12));
  return isEstimated || isMadeUp ? { value: date.value, precision: "estimated" } : date;
}

type Parts = readonly [year: number, month?: number | undefined, day?: number | undefined];

/** Without "sekitar", a weekday, or the place that stands before a birth date. */
function withoutRemarks(text: string): string {
  const bare = text
    .replace(/\(.*?\)/g, " ")
    .replace(/perkiraan|kira-?kira|sekitar|estimasi|estimated|approx\.?|circa|\bca\.?\b|[±~?]|\+\/-/gi, " ");
  const comma = bare.lastIndexOf(",");
  const behind = comma === -1 ? "" : bare.slice(comma + 1).trim();
  // "12 March, 2011" keeps its comma; "Bandung, 12-03-2011" does not
  return /^\d{1,2}\D/.test(behind) || /^\d{4}-/.test(behind) ? behind : bare.trim();
}

function readParts(text: string, order: DateOrder): Parts | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3])];
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return partsOfNumeric(numeric, order);
  if (/^\d+(\.\d+)?$/.test(text)) return partsOfNumber(text, order);
  return partsInWords(text);
}

function partsOfNumeric([, first, second, year]: RegExpExecArray, order: DateOrder): Parts {
  const one = Number(first);
  const other = Number(second);
  const fullYear = yearOf(year ?? "");
  // where the first cannot be a month the order is plain, whatever the rest of the column says
  const isMonthFirst = order === "mdy" ? one <= 12 : other > 12 && one <= 12;
  return isMonthFirst ? [fullYear, one, other] : [fullYear, other, one];
}

function partsOfNumber(text: string, order: DateOrder): Parts | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) return [Number(`${compact[1]}${compact[2]}`), Number(compact[3]), Number(compact[4])];
  const number = Number(text);
  if (number >= 1900 && number <= 2100) return [number];
  return order === "excel" && number > 2 && number < 80_000 ? partsOfSerial(number) : undefined;
}

function partsOfSerial(days: number): Parts {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function partsInWords(text: string): Parts | undefined {
  const words = IN_WORDS.exec(text);
  if (words !== null) return withMonth(yearOf(words[3] ?? ""), words[2], Number(words[1]));
  const first = WORDS_FIRST.exec(text);
  if (first !== null) return withMonth(Number(first[3]), first[1], Number(first[2]));
  const month = MONTH_YEAR.exec(text);
  if (month === null) return undefined;
  return month[1] === undefined ? withMonth(Number(month[3]), month[2]) : [Number(month[3]), Number(month[1])];
}

function withMonth(year: number, name: string | undefined, day?: number): Parts | undefined {
  const month = MONTHS[(name ?? "").toLowerCase()];
  return month === undefined ? undefined : [year, month, day];
}

/** Two digits: this century up to 2049; no child of today's lists was born before 1950. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

const two = (number: number) => String(number).padStart(2, "0");

function isoDate(year: number, month?: number, day?: number): ReadDate | undefined {
  if (year < 1900 || year > 2100) return undefined;
  if (month === undefined) return { value: String(year), precision: "year" };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { value: `${year}-${two(month)}`, precision: "month" };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > lastDay ? undefined : { value: `${year}-${two(month)}-${two(day)}`, precision: "day" };
}

/** The order of the parts that most values of a column speak for; day before month where nothing decides, as is usual here. */
export function dateOrderOf(values: readonly string[], format: string): DateOrder {
  if (format === "xlsx" && values.every((value) => ISO.test(value) || /^\d{5}(\.\d+)?$/.test(value))) return "excel";
  if (values.filter((value) => ISO.test(value)).length > values.length / 2) return "ymd";
  const numeric = values.map((value) => NUMERIC.exec(withoutRemarks(value))).filter((match) => match !== null);
  const dayFirst = numeric.filter((match) => Number(match[1]) > 12).length;
  const monthFirst = numeric.filter((match) => Number(match[2]) > 12).length;
  return monthFirst > dayFirst ? "mdy" : "dmy";
}
