/** What an Indonesian identity number says: PPKKCC DDMMYY NNNN, day + 40 for girls. There is no check digit. */
export interface NikParts {
  /** Region of first issue: it may have been renamed or divided since, and is never checked against today's list. */
  readonly regionCode: string;
  readonly sex: "F" | "M";
  readonly day: number;
  readonly month: number;
  /** Two digits: the century is not in the number. */
  readonly yearOfCentury: number;
  readonly serial: string;
}

/** The sixteen digits of a number as clerks write it, or undefined for blanks, dashes and made-up rows of one digit. */
export function normaliseNik(text: string): string | undefined {
  const digits = text.replace(/[\s.'-]/g, "");
  if (!/^\d{16}$/.test(digits)) return undefined;
  if (/^(\d)\1*$/.test(digits) || digits.startsWith("1234567890") || /^0{6}|0{10}/.test(digits)) return undefined;
  return digits;
}

export function parseNik(text: string): NikParts | undefined {
  const nik = normaliseNik(text);
  if (nik === undefined) return undefined;
  const writtenDay = Number(nik.slice(6, 8));
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  const month = Number(nik.slice(8, 10));
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const sex = writtenDay > 40 ? "F" : "M";
  return {
    regionCode: nik.slice(0, 6),
    sex,
    day,
    month,
    yearOfCentury: Number(nik.slice(10, 12)),
    serial: nik.slice(12),
  };
}
