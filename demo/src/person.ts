import type { District } from "@suar/terminology";
import { type Chance, chanceOf, Weighted } from "./chance.ts";
import { ageOn, CALENDAR, type Day, dayOf, partsOf, two } from "./days.ts";
import { drawFamily, type Family } from "./family.ts";
import type { Sex } from "./names/culture.ts";
import { drawNames } from "./names/drawNames.ts";
import { drawNik, followingNik } from "./nikOfPerson.ts";
import { drawElsewhere } from "./places.ts";

/** Somebody on the lists: a child, or an adult whom a list wrongly holds. */
export interface Person {
  readonly key: string;
  readonly index: number;
  readonly isChild: boolean;
  readonly family: Family;
  readonly sex: Sex;
  readonly names: readonly string[];
  readonly bornOn: Day;
  readonly birthPlace: District;
  readonly nik: string;
  readonly form: string;
  readonly incidentOn: Day;
  readonly firstReportOn: Day;
  /** Index whose captures decide this person's: the family head's where one incident concerned both. */
  readonly capturesLike: number;
}

const forms = new Weighted([
  ["E1", 20],
  ["E2a", 13],
  ["E2b", 12],
  ["E2c", 3],
  ["E2d", 12],
  ["E3", 6],
  ["E4", 11],
  ["E5", 4],
  ["E6", 14],
  ["E7", 2],
  ["E9", 3],
] as const);
const childAges = new Weighted([
  [3, 2],
  [5, 3],
  [7, 5],
  [9, 7],
  [11, 10],
  [12, 10],
  [13, 14],
  [14, 17],
  [15, 18],
  [16, 15],
  [17, 10],
] as const);

/** Which brother or sister: 0 = the first of the family. Families of one are most. */
export function isSibling(seed: number, kind: "child" | "adult", index: number): boolean {
  return kind === "child" && index % 16 !== 0 && chanceOf(seed, "sibling", index).happens(0.07);
}

function drawBirth(chance: Chance, incidentOn: Day, isChild: boolean): Day {
  const years = isChild ? childAges.draw(chance) : 18 + chance.below(9);
  const { year, month, day } = partsOf(incidentOn - chance.below(360));
  return dayOf(`${year - years}-${two(month)}-${two(Math.min(day, 28))}`);
}

/** The first of the person's brothers and sisters. */
function headOf(seed: number, kind: "child" | "adult", index: number): number {
  let head = index;
  while (isSibling(seed, kind, head)) head--;
  return head;
}

/** What a brother or sister shares with the next elder one, beside the family. */
interface Bond {
  readonly elder: Person | undefined;
  readonly isTwin: boolean;
  /** One incident concerned both. */
  readonly sharesIncident: boolean;
}

function drawBond(chance: Chance, elder: Person | undefined): Bond {
  const [twin, shared] = [chance.happens(0.12), chance.happens(0.6)];
  return { elder, isTwin: elder !== undefined && twin, sharesIncident: elder !== undefined && (shared || twin) };
}

function drawIncident(chance: Chance, family: Family, { elder, sharesIncident }: Bond) {
  const later = sharesIncident || elder === undefined ? 0 : 60 + chance.below(500);
  return {
    incidentOn: Math.min(family.incidentOn + later, CALENDAR.to - 30),
    firstReportOn: Math.min(family.firstReportOn + later, CALENDAR.to),
  };
}

function drawBody(
  chance: Chance,
  family: Family,
  form: string,
  incidentOn: Day,
  isChild: boolean,
  { elder, isTwin }: Bond,
) {
  const twin = isTwin ? elder : undefined;
  const sex = twin !== undefined && chance.happens(0.7) ? twin.sex : drawSex(chance, form);
  const bornOn = twin?.bornOn ?? drawBirth(chance, incidentOn, isChild);
  const birthPlace = twin?.birthPlace ?? (chance.happens(0.13) ? drawElsewhere(chance, family.home) : family.home);
  const nik = twin?.sex === sex ? followingNik(twin.nik) : drawNik(chance, birthPlace, bornOn, sex);
  return { sex, bornOn, birthPlace, nik };
}

/** The person of an index: always the same, whoever else there is. */
export function drawPerson(seed: number, kind: "child" | "adult", index: number): Person {
  const head = headOf(seed, kind, index);
  const family = drawFamily(seed, kind, head);
  const chance = chanceOf(seed, kind, index);
  const bond = drawBond(chance, head === index ? undefined : drawPerson(seed, kind, index - 1));
  const shared = bond.sharesIncident ? bond.elder : undefined;
  const form = shared?.form ?? forms.draw(chance);
  const incident = drawIncident(chance, family, bond);
  const isChild = kind === "child";
  const body = drawBody(chance, family, form, incident.incidentOn, isChild, bond);
  return {
    key: `${isChild ? "C" : "A"}${String(index + 1).padStart(8, "0")}`,
    index,
    isChild,
    family,
    form,
    ...incident,
    ...body,
    names: drawNames(chance, family, body.sex, index - head),
    capturesLike: shared?.capturesLike ?? index,
  };
}

function drawSex(chance: Chance, form: string): Sex {
  return chance.happens(form.startsWith("E2") || form === "E3" ? 0.68 : 0.86) ? "F" : "M";
}

/** Age at the incident, in full years. */
export function ageAtIncident(person: Person): number {
  return ageOn(person.bornOn, person.incidentOn);
}
