import { provinces } from "@suar/terminology";
import { type Chance, chanceOf, waitDays } from "./chance.ts";
import { CALENDAR, type Day } from "./days.ts";
import type { Person } from "./person.ts";
import { isSilent } from "./silence.ts";
import { SOURCE_CODES, type SourceCode } from "./sourceCode.ts";

/** One list's meeting with one person. */
export interface Capture {
  readonly source: SourceCode;
  readonly reportedOn: Day;
  readonly registeredOn: Day;
  /** 0 = the list's first record on this person; more = written again by another desk, or after another incident. */
  readonly repeat: number;
  readonly referredBy: SourceCode | undefined;
}

// How often a list comes to know a child by itself; forms change it below.
const BASE: Readonly<Record<SourceCode, number>> = {
  simfoni: 0.3,
  polri: 0.22,
  kemensos: 0.09,
  lpsk: 0.015,
  sapa129: 0.12,
  ngo: 0.08,
  platform: 0.01,
};
const REGISTRATION_DAYS: Readonly<Record<SourceCode, number>> = {
  simfoni: 12,
  polri: 2,
  kemensos: 9,
  lpsk: 5,
  sapa129: 0.5,
  ngo: 14,
  platform: 1,
};
const LATE_SHARE: Readonly<Partial<Record<SourceCode, number>>> = {
  simfoni: 0.08,
  kemensos: 0.05,
  ngo: 0.06,
  polri: 0.02,
};
const REPEAT_SHARE: Readonly<Partial<Record<SourceCode, number>>> = {
  simfoni: 0.07,
  sapa129: 0.09,
  polri: 0.02,
  ngo: 0.02,
  platform: 0.12,
};

// Who sends a child on to whom, in the order in which it is decided; the share is scaled by the province's habits.
const REFERRALS: readonly (readonly [from: SourceCode, to: SourceCode, share: number])[] = [
  ["platform", "polri", 0.15],
  ["sapa129", "simfoni", 0.45],
  ["ngo", "simfoni", 0.22],
  ["polri", "simfoni", 0.24],
  ["simfoni", "polri", 0.1],
  ["simfoni", "kemensos", 0.16],
  ["polri", "lpsk", 0.13],
];

const ONLINE = new Set(["E2a", "E2b", "E2c", "E2d", "E3"]);
const FORM_FACTORS: Readonly<Record<string, Readonly<Partial<Record<SourceCode, number>>>>> = {
  E4: { polri: 1.6, kemensos: 1.6, lpsk: 2, platform: 3 },
  E5: { ngo: 1.8, polri: 1.2 },
  E6: { polri: 0.25, simfoni: 1.1, ngo: 1.5, lpsk: 0.1, platform: 0 },
  E1: { polri: 1.2, ngo: 1.3, platform: 0 },
  E9: { platform: 0 },
  E7: { polri: 1.2, lpsk: 2, platform: 0 },
};

function formFactor(form: string, source: SourceCode): number {
  if (ONLINE.has(form)) return source === "platform" ? 17 : 0.9;
  return FORM_FACTORS[form]?.[source] ?? 1;
}

const numberOfProvince = new Map(provinces.map(({ code }, number) => [code, number]));

/** How much a province's offices refer to each other: from half to one and a half times the usual. */
function referralHabit(seed: number, province: string): number {
  return 0.5 + chanceOf(seed, "referral-habit", numberOfProvince.get(province) ?? 0).share();
}

type Known = Map<SourceCode, { reportedOn: Day; referredBy: SourceCode | undefined }>;

function knownByThemselves(chance: Chance, person: Person): Known {
  const known: Known = new Map();
  // seen by one list, more easily seen by any: the lists are not independent
  const visibility = Math.exp(chance.share() * 1.3 - 0.65);
  for (const source of SOURCE_CODES) {
    const share = Math.min(0.9, BASE[source] * visibility * formFactor(person.form, source));
    const reportedOn = person.firstReportOn + (chance.happens(0.5) ? 0 : waitDays(chance, 22));
    if (chance.happens(share)) known.set(source, { reportedOn, referredBy: undefined });
  }
  return known;
}

function addReferrals(chance: Chance, known: Known, habit: number): void {
  for (const [from, to, share] of REFERRALS) {
    const first = known.get(from);
    const draw = chance.share();
    const wait = 1 + waitDays(chance, 9);
    if (first !== undefined && !known.has(to) && draw < share * habit)
      known.set(to, { reportedOn: first.reportedOn + wait, referredBy: from });
  }
}

function registrationOf(chance: Chance, source: SourceCode, reportedOn: Day): Day {
  const late = chance.happens(LATE_SHARE[source] ?? 0) ? 60 + chance.below(400) : 0;
  return reportedOn + waitDays(chance, REGISTRATION_DAYS[source]) + late;
}

/**
 * The lists that know a person, with dates, as they stood when the files were drawn. Brothers and sisters in one incident
 * come to the same lists, for the lists learn of the incident.
 */
export function drawCaptures(seed: number, person: Person): readonly Capture[] {
  const kind = person.isChild ? "child" : "adult";
  const chance = chanceOf(seed, `captures-${kind}`, person.capturesLike);
  const known = knownByThemselves(chance, person);
  const { incidentDistrict } = person.family;
  addReferrals(chance, known, referralHabit(seed, incidentDistrict.province));
  const captures: Capture[] = [];
  for (const [source, { reportedOn, referredBy }] of known) {
    const own = chanceOf(seed, `registration-${source}-${kind}`, person.index);
    captures.push({ source, reportedOn, registeredOn: registrationOf(own, source, reportedOn), repeat: 0, referredBy });
    if (own.happens(REPEAT_SHARE[source] ?? 0)) {
      const again = reportedOn + waitDays(own, 45);
      captures.push({
        source,
        reportedOn: again,
        registeredOn: registrationOf(own, source, again),
        repeat: 1,
        referredBy: undefined,
      });
    }
  }
  return captures.filter(
    (capture) =>
      capture.registeredOn <= CALENDAR.drawnOn && !isSilent(seed, capture.source, incidentDistrict, capture.reportedOn),
  );
}
