import type { Chance } from "../chance.ts";

export interface NikHabits {
  readonly missing: number;
  /** Share with one digit wrong, or two swapped. */
  readonly mistyped: number;
  /** Share where the mother's number stands for the child's. */
  readonly ofMother: number;
  /** What this source writes where it has none. */
  readonly blanks: readonly string[];
}

function mistypeDigits(chance: Chance, nik: string): string {
  const at = chance.below(15);
  if (chance.happens(0.5)) return `${nik.slice(0, at)}${nik[at + 1]}${nik[at]}${nik.slice(at + 2)}`;
  return `${nik.slice(0, at)}${(Number(nik[at]) + 1 + chance.below(8)) % 10}${nik.slice(at + 1)}`;
}

export function writeNik(
  chance: Chance,
  person: { nik: string; family: { motherNik: string } },
  habits: NikHabits,
): string {
  const draw = chance.share();
  if (draw < habits.missing) return chance.pick(habits.blanks);
  if (draw < habits.missing + habits.ofMother) return person.family.motherNik;
  return draw > 1 - habits.mistyped ? mistypeDigits(chance, person.nik) : person.nik;
}
