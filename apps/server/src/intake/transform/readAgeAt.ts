import type { Identity } from "../../identity/index.ts";
import type { Cells } from "../formats/line.ts";
import { readAge } from "../recognise/readAge.ts";
import type { Fields } from "./fields.ts";
import type { Fault, RecordDraft } from "./recordDraft.ts";

export type AgeFacts = Pick<RecordDraft, "ageYears" | "agePrecision">;

export interface EntryDays {
  readonly incidentOn: string | null;
  readonly reportedOn: string | null;
  readonly registeredOn: string | null;
}

const UNKNOWN: AgeFacts = { ageYears: null, agePrecision: "unknown" };
/** A computed and a stated age that differ by more contradict each other. */
const TOLERANCE_YEARS = 1;

/**
 * The age at the incident, else at the report, else at registration: from the birth date where it is known to the day,
 * else as stated. Where both are given and contradict each other, the stated one counts: somebody saw the child.
 */
export function readAgeAt(
  fields: Fields,
  cells: Cells,
  birth: Identity["birthDate"],
  days: EntryDays,
): AgeFacts | Fault {
  const text = fields.first("ageYears", cells)?.value;
  const stated = text === undefined ? UNKNOWN : statedAge(text, days);
  const computed = birth === null ? UNKNOWN : computedAge(birth, days);
  if (text !== undefined && stated === undefined && computed.ageYears === null) {
    return { field: "ageYears", reasonCode: "intake.reject.ageUnreadable" };
  }
  return choose(computed, stated ?? UNKNOWN);
}

function choose(computed: AgeFacts, stated: AgeFacts): AgeFacts {
  if (computed.ageYears === null) return stated;
  if (stated.ageYears === null) return computed;
  const isContradicted = Math.abs(computed.ageYears - stated.ageYears) > TOLERANCE_YEARS;
  return isContradicted || computed.agePrecision !== "exact" ? stated : computed;
}

/** An age is stated as of the report; at an incident years before, the child was that much younger. */
function statedAge(text: string, { incidentOn, reportedOn, registeredOn }: EntryDays): AgeFacts | undefined {
  const group = /^(\d{1,2})\s*(?:-|–|s\/d|sampai|to)\s*(\d{1,2})/.exec(text);
  if (group !== null) {
    return { ageYears: Math.floor((Number(group[1]) + Number(group[2])) / 2), agePrecision: "estimated" };
  }
  const age = readAge(text);
  if (age === undefined) return undefined;
  const stated = reportedOn ?? registeredOn;
  const yearsSince = incidentOn === null || stated === null ? 0 : Math.max(0, yearsBetween(incidentOn, stated));
  return { ageYears: Math.max(0, age - yearsSince), agePrecision: "stated" };
}

function computedAge(birth: NonNullable<Identity["birthDate"]>, days: EntryDays): AgeFacts {
  const on = days.incidentOn ?? days.reportedOn ?? days.registeredOn;
  if (on === null) return UNKNOWN;
  const ageYears = yearsBetween(birth.value.padEnd(10, "-01"), on);
  if (ageYears < 0 || ageYears > 120) return UNKNOWN;
  return { ageYears, agePrecision: birth.precision === "day" ? "exact" : "estimated" };
}

/** Whole years from one ISO day to another. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
