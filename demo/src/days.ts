/** A calendar day, counted from 1 January 1970; the demo country has no clock. */
export type Day = number;

export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(day: Day): DayParts {
  const [year, month, date] = isoOf(day).split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

/** Full years between two days. */
export function ageOn(birth: Day, on: Day): number {
  const born = partsOf(birth);
  const then = partsOf(on);
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/** The reports of the demo country run over these five years; the files were drawn on the last day. */
export const CALENDAR = { from: dayOf("2021-01-01"), to: dayOf("2025-12-31"), drawnOn: dayOf("2026-01-31") } as const;

export const two = (number: number): string => String(number).padStart(2, "0");
