import { CALENDAR, dayOf } from "../days.ts";
import type { Entry } from "../entry.ts";
import { CLAIM_DEFINITIONS, type ClaimDefinition } from "./definition.ts";

export interface PublishedClaim extends ClaimDefinition {
  readonly value: number;
}

function isWithinForms(entry: Entry, forms: readonly string[]): boolean {
  if (forms.length === 0) return true;
  return entry.decided && forms.some((form) => entry.person.form.startsWith(form));
}

function counts(definition: ClaimDefinition, entry: Entry): boolean {
  const { capture, source, ageYears } = entry;
  if (source !== definition.source) return false;
  const day = definition.dateBasis === "report" ? capture.reportedOn : capture.registeredOn;
  return (
    day >= dayOf(definition.from) &&
    day <= dayOf(definition.to) &&
    capture.registeredOn <= Math.min(dayOf(definition.asOf), CALENDAR.drawnOn) &&
    (definition.ageBelow === null || ageYears < definition.ageBelow) &&
    isWithinForms(entry, definition.forms)
  );
}

/** Counts what each stakeholder would publish, while the lists are written. */
export class ClaimCounter {
  readonly #values = new Map<ClaimDefinition, number>();
  // brothers and sisters come one after the other: a case is never further back than these
  readonly #recentCases = new Map<ClaimDefinition, number[]>();

  add(entry: Entry): void {
    for (const definition of CLAIM_DEFINITIONS) {
      if (!counts(definition, entry)) continue;
      if (definition.unit === "case" && this.#wasCounted(definition, entry.caseNumber)) continue;
      this.#values.set(definition, (this.#values.get(definition) ?? 0) + 1);
    }
  }

  #wasCounted(definition: ClaimDefinition, caseNumber: number): boolean {
    const recent = this.#recentCases.get(definition) ?? [];
    if (recent.includes(caseNumber)) return true;
    this.#recentCases.set(definition, [...recent.slice(-15), caseNumber]);
    return false;
  }

  published(): readonly PublishedClaim[] {
    return CLAIM_DEFINITIONS.map((definition) => ({
      ...definition,
      value: (this.#values.get(definition) ?? 0) + definition.addedByHand,
    }));
  }
}
