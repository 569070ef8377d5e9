const DAY_MS = 86_400_000;
/** Day 0 of the two calendars; the first counts a 29 February 1900 that never was, which 30 December 1899 makes good. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day a sheet can show. */
const LAST_DAY = 2_958_465;

/** What a cell says, as text. Numbers are written out in full; dates as ISO; an error cell is empty. */
export function cellText(type: string | undefined, value: string, isDate: boolean, countsFrom1904: boolean): string {
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e") return "";
  if (type === "str" || type === "d" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate && number >= 0 && number <= LAST_DAY) return dateText(number, countsFrom1904);
  // a NIK kept as a number must not come out as 3.17E+15
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? String(number) : value;
}

function dateText(days: number, countsFrom1904: boolean): string {
  const time = new Date((countsFrom1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY_MS));
  const iso = time.toISOString();
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 16);
}
