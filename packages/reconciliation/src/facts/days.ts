/** A day that a source does not give. */
export const ABSENT = -2147483648;

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of `yyyy-mm-dd`; `ABSENT` for null. */
export function dayOf(date: string | null): number {
  return date === null ? ABSENT : Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY);
}

/** `yyyy-mm-dd` of a day. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Calendar year of a day, by Hinnant's civil-from-days: a Date for each of millions of records costs more than the count. */
export function yearOf(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // counted from 1 March: January and February belong to the next calendar year
  return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
}
