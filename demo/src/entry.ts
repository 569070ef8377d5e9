import { type District, districtsOf } from "@suar/terminology";
import type { Capture } from "./captures.ts";
import { type Chance, chanceOf, waitDays } from "./chance.ts";
import { ageOn, CALENDAR, type Day, type DayParts } from "./days.ts";
import { HABITS, type Habits } from "./habits.ts";
import type { Person } from "./person.ts";
import { drawElsewhere } from "./places.ts";
import { drawServices } from "./services.ts";
import { writeBirth } from "./slips/birth.ts";
import { writeNik } from "./slips/nik.ts";
import { writeName } from "./slips/spelling.ts";
import type { SourceCode } from "./sourceCode.ts";

/** One record of one list, as its clerk filled it in, before the list's own format. */
export interface Entry {
  readonly source: SourceCode;
  readonly person: Person;
  readonly capture: Capture;
  /** Unique within the source; says nothing about the person. */
  readonly number: number;
  /** Shared by brothers and sisters in one incident. */
  readonly caseNumber: number;
  readonly name: string;
  readonly nik: string;
  readonly birth: DayParts | undefined;
  readonly ageYears: number;
  readonly incidentOn: Day | undefined;
  readonly incidentDistrict: District;
  readonly residence: District;
  readonly office: District;
  readonly hasAddress: boolean;
  readonly phone: string;
  readonly parent: string;
  /** Whether the source's code says which form of exploitation it was. */
  readonly decided: boolean;
  readonly services: readonly string[];
  readonly servedOn: Day | undefined;
  /** The source's own further draws: channel, stage, spelling of an office. */
  readonly chance: Chance;
}

// Multiplying by a constant modulo a prime runs through every number once: unique, and in no order that tells anything. Each
// source has a constant of its own, so that equal numbers in two lists mean nothing.
const PRIME = 2_147_483_647;
const MULTIPLIERS: Readonly<Record<SourceCode, number>> = {
  simfoni: 1_103_515,
  polri: 1_299_709,
  kemensos: 1_567_177,
  lpsk: 1_180_417,
  sapa129: 1_422_583,
  ngo: 1_010_881,
  platform: 1_690_013,
};

function scramble(number: number, source: SourceCode): number {
  const multiplier = MULTIPLIERS[source];
  return (number * multiplier + multiplier * 977) % PRIME;
}

/** A number that no other record of the source, child's or adult's, has. */
function numberOf(isChild: boolean, index: number, { source, repeat }: Capture): number {
  return scramble((index * 2 + (isChild ? 0 : 1)) * 4 + repeat, source);
}

function officeOf(chance: Chance, incidentDistrict: District): District {
  const capital = districtsOf(incidentDistrict.province).find(({ kind }) => kind === "city");
  return chance.happens(0.86) ? incidentDistrict : (capital ?? incidentDistrict);
}

function parentOf(chance: Chance, person: Person, source: SourceCode): string {
  const { mother, father } = person.family;
  const isMother = source === "kemensos" || chance.happens(0.55);
  const name = (isMother ? mother : father).join(" ");
  const title = isMother ? ["Ibu", "Hj."] : ["Bpk.", "H.", "Alm."];
  return source !== "kemensos" && chance.happens(0.1) ? `${chance.pick(title)} ${name}` : name;
}

/** The age that the clerk is told, on the day of the report. */
function statedAge(chance: Chance, person: Person, reportedOn: Day): number {
  const age = ageOn(person.bornOn, reportedOn);
  if (!person.isChild) return age;
  const slip = chance.happens(0.06) ? chance.below(3) - 1 : 0;
  // who was a child at the incident is written down as one, and no clerk makes a child an adult
  return Math.max(0, Math.min(17, age + slip));
}

function writeIdentity(chance: Chance, person: Person, source: SourceCode, habits: Habits) {
  const { family, sex } = person;
  // no clan bears a father's name behind bin or binti
  const patronym =
    family.clan === undefined ? { word: sex === "F" ? "binti" : "bin", father: family.father[0] ?? "" } : undefined;
  return {
    name: writeName(chance, person.names, habits.name, patronym),
    nik: writeNik(chance, person, habits.nik),
    birth: writeBirth(chance, person.bornOn, habits.birth),
    hasAddress: chance.happens(habits.address),
    phone: chance.happens(habits.phone) ? (family.phones[chance.happens(0.88) ? 0 : 1] ?? "") : "",
    parent: chance.happens(habits.parent) ? parentOf(chance, person, source) : "",
  };
}

function writeServices(chance: Chance, { source, reportedOn }: Capture, servedShare: number) {
  const services = drawServices(chance, source, servedShare);
  const servedOn = reportedOn + waitDays(chance, 16);
  return services.length > 0 && servedOn <= CALENDAR.drawnOn
    ? { services, servedOn }
    : { services: [], servedOn: undefined };
}

function writePlaces(chance: Chance, { family }: Person, repeat: number) {
  const { incidentDistrict, home, movedTo } = family;
  return {
    incidentDistrict,
    residence: repeat > 0 || chance.happens(0.4) ? movedTo : home,
    office: officeOf(chance, chance.happens(0.03) ? drawElsewhere(chance, incidentDistrict) : incidentDistrict),
  };
}

/** One list's record of one person: always the same for the same seed, person and capture. */
export function drawEntry(seed: number, person: Person, capture: Capture): Entry {
  const { source, repeat } = capture;
  const habits = HABITS[source];
  const chance = chanceOf(seed, `entry-${source}-${person.isChild ? "child" : "adult"}`, person.index * 4 + repeat);
  return {
    source,
    person,
    capture,
    number: numberOf(person.isChild, person.index, capture),
    caseNumber: numberOf(person.isChild, person.capturesLike, capture),
    ...writeIdentity(chance, person, source, habits),
    ...writeServices(chance, capture, habits.served),
    ...writePlaces(chance, person, repeat),
    ageYears: statedAge(chance, person, capture.reportedOn),
    incidentOn: chance.happens(habits.incidentDate) ? person.incidentOn : undefined,
    decided: person.form !== "E9" && !chance.happens(habits.undecided),
    chance,
  };
}
