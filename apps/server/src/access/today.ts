import { calendarDay } from "@suar/contract";

/** The calendar day on which appointments begin and end. */
export function today(clock: () => Date): string {
  return calendarDay(clock());
}
