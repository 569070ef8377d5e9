import { dayNumber, parseDate } from "./parseDate.ts";

/** The dates of a column's values in numbers, 0 where a part is unknown; year −1 where the value is no date. */
export interface Dates {
  readonly years: Int32Array;
  readonly months: Int32Array;
  readonly days: Int32Array;
  /** Days since 1970 of whole dates. */
  readonly dayNumbers: Int32Array;
}

export function datesOf(values: readonly string[]): Dates {
  const years = new Int32Array(values.length);
  const months = new Int32Array(values.length);
  const days = new Int32Array(values.length);
  const dayNumbers = new Int32Array(values.length);
  values.forEach((value, at) => {
    const date = parseDate(value);
    years[at] = date?.year ?? -1;
    months[at] = date?.month ?? 0;
    days[at] = date?.day ?? 0;
    if (date?.month !== undefined && date.day !== undefined)
      dayNumbers[at] = dayNumber(date.year, date.month, date.day);
  });
  return { years, months, days, dayNumbers };
}
