/** A date as far as it is known. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const monthNames: readonly (readonly string[])[] = [
  ["jan", "januari", "january"],
  ["feb", "peb", "februari", "pebruari", "february"],
  ["mar", "maret", "march"],
  ["apr", "april"],
  ["mei", "may"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["agu", "ags", "agt", "agustus", "aug", "august"],
  ["sep", "sept", "september"],
  ["okt", "oktober", "oct", "october"],
  ["nov", "nop", "november", "nopember"],
  ["des", "desember", "dec", "december"],
];
const monthByName = new Map(monthNames.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

const shapes: readonly (readonly [RegExp, (parts: string[]) => readonly (string | undefined)[]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/, ([year, month, day]) => [year, month, day]],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, ([day, month, year]) => [year, month, day]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => [year, month, day]],
  [/^(\d{1,2})[-/. ]?([a-z]+)[-/. ]?(\d{4})$/, ([day, month, year]) => [year, month, day]],
  [/^([a-z]+)[-/. ](\d{4})$/, ([month, year]) => [year, month]],
  [/^(\d{4})[-/.](\d{1,2})$/, ([year, month]) => [year, month]],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => [year, month]],
  [/^(\d{4})$/, ([year]) => [year]],
];

/**
 * Reads a date as sources write it: ISO, day-month-year, eight digits, months by name in both languages, or a part of one.
 * Days before months, as in Indonesia. Undefined where it is no date of the calendar.
 *
 * @example parseDate("17 Agustus 2008") // { year: 2008, month: 8, day: 17 }
 */
export function parseDate(text: string): PartialDate | undefined {
  const plain = text.trim().toLowerCase();
  for (const [shape, order] of shapes) {
    const found = shape.exec(plain);
    if (found === null) continue;
    const [year = "", month, day] = order(found.slice(1));
    return partialDate(Number(year), month, day);
  }
  return undefined;
}

function partialDate(
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
): PartialDate | undefined {
  if (monthText === undefined) return { year };
  const month = monthByName.get(monthText) ?? Number(monthText);
  if (!(month >= 1 && month <= 12)) return undefined;
  if (dayText === undefined) return { year, month };
  const day = Number(dayText);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** yyyy, yyyy-mm or yyyy-mm-dd. */
export function formatDate({ year, month, day }: PartialDate): string {
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"));
  return [String(year).padStart(4, "0"), ...parts].join("-");
}

/** 1 January and 31 December are what offices write when they know the year alone. */
export function isLikelyMadeUp({ month, day }: PartialDate): boolean {
  return (month === 1 && day === 1) || (month === 12 && day === 31);
}

/** Days since 1 January 1970 of a whole date. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
