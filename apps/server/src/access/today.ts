const CALENDAR = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });

/** The calendar day on which appointments begin and end: Jakarta's, wherever the server stands. */
export function today(clock: () => Date): string {
  return CALENDAR.format(clock());
}
