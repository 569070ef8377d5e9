import type { Chance } from "../chance.ts";
import type { NameCulture, Sex } from "./culture.ts";
import { makeRareName } from "./rareNames.ts";

interface NamedFamily {
  readonly culture: NameCulture;
  readonly clan: string | undefined;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.split(" ")))];
}

function secondName(chance: Chance, culture: NameCulture, sex: Sex): string {
  const habit = chance.share();
  if (habit < (culture.rareNames ?? 0.2)) return makeRareName(chance, sex);
  return habit < 0.45 ? culture.first[sex].draw(chance) : culture.more[sex].draw(chance);
}

function firstNames(chance: Chance, culture: NameCulture, sex: Sex): string[] {
  const names = [
    chance.happens(culture.rareNames ?? 0.2) ? makeRareName(chance, sex) : culture.first[sex].draw(chance),
  ];
  if (chance.happens(culture.mononyms)) return names;
  names.push(secondName(chance, culture, sex));
  if (chance.happens(culture.thirdName)) names.push(culture.more[sex].draw(chance));
  return names;
}

/** A child's full name, in its usual order: Bali's name of birth order first, the clan's last. */
export function drawNames(chance: Chance, family: NamedFamily, sex: Sex, birthOrder: number): readonly string[] {
  const names = firstNames(chance, family.culture, sex);
  const { orderNames } = family.culture;
  if (orderNames !== undefined) {
    const order = orderNames[(chance.below(orderNames.length - 1) + birthOrder) % orderNames.length] ?? "Wayan";
    return distinct([sex === "F" ? "Ni" : "I", order, ...names]);
  }
  return distinct(family.clan === undefined ? names : [...names.slice(0, 2), family.clan]);
}

export function drawParent(
  chance: Chance,
  culture: NameCulture,
  sex: Sex,
  clan: string | undefined,
): readonly string[] {
  const names = [culture.parents[sex].draw(chance)];
  if (chance.happens(0.55)) names.push(culture.parents[sex].draw(chance));
  return distinct(clan === undefined ? names : [...names, clan]);
}
