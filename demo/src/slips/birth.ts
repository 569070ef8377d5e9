import type { Chance } from "../chance.ts";
import { type Day, type DayParts, partsOf } from "../days.ts";

export interface BirthHabits {
  /** Share of records with no date of birth at all. */
  readonly missing: number;
  /** Share with 1 January of a year reckoned from the age. */
  readonly estimated: number;
  /** Share with day and month in the wrong order. */
  readonly swapped: number;
  readonly wrongYear: number;
}

/** A date of birth as a source has it; an estimated one is 1 January, and nothing in the file says so. */
export function writeBirth(chance: Chance, bornOn: Day, habits: BirthHabits): DayParts | undefined {
  const born = partsOf(bornOn);
  const draw = chance.share();
  if (draw < habits.missing) return undefined;
  if (draw < habits.missing + habits.estimated) return { year: born.year + chance.below(2), month: 1, day: 1 };
  if (chance.happens(habits.swapped) && born.day <= 12) return { year: born.year, month: born.day, day: born.month };
  if (chance.happens(habits.wrongYear))
    return { ...born, year: born.year + (chance.happens(0.5) ? 1 : -1), day: Math.min(born.day, 28) };
  return born;
}
