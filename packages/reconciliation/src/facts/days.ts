/** A day that a source does not give. */
export const ABSENT = -2147483648;

const MS_PER_DAY = 86_400_000;
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01 of `yyyy-mm-dd`; `ABSENT` for null. By Hinnant's days-from-civil: parsing millions of Dates is slow. */
export function dayOf(date: string | null): number {
  if (date === null) return ABSENT;
  const month = Number(date.slice(5, 7));
  // counted from 1 March, so that a leap day is the last of its year
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - DAYS_TO_1970;
}

/** `yyyy-mm-dd` of a day. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Calendar year of a day, by Hinnant's civil-from-days: a Date for each of millions of records costs more than the count. */
export function yearOf(day: number): number {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // counted from 1 March: January and February belong to the next calendar year
  return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
}
