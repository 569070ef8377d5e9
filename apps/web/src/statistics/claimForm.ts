import type { CallArguments, computeClaim, enterClaim, Source } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

/** A claim as it is being written; empty text where nothing is said yet. */
export interface ClaimForm {
  way: "entered" | "computed";
  sourceId: string;
  organisation: string;
  value: string;
  unit: Source["unit"];
  populationId: string;
  populationEn: string;
  from: string;
  to: string;
  dateBasis: "incident" | "report" | "registration";
  territory: string;
  territoryBasis: "incident" | "residence" | "office";
  ageBelow: string;
  form: string;
  asOf: string;
  citation: string;
  url: string;
  note: string;
}

export const EMPTY_CLAIM: ClaimForm = {
  way: "entered",
  sourceId: "",
  organisation: "",
  value: "",
  unit: "case",
  populationId: "",
  populationEn: "",
  from: "",
  to: "",
  dateBasis: "registration",
  territory: "",
  territoryBasis: "office",
  ageBelow: "18",
  form: "",
  asOf: "",
  citation: "",
  url: "",
  note: "",
};

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function shared(form: ClaimForm) {
  return {
    organisation: form.organisation.trim(),
    unit: form.unit,
    population: { id: form.populationId.trim(), en: form.populationEn.trim() },
    from: form.from,
    to: form.to,
    dateBasis: form.dateBasis,
    territory: orNull(form.territory),
    territoryBasis: form.territoryBasis,
    ageBelow: form.ageBelow.trim() === "" ? null : Number(form.ageBelow),
    forms: form.form === "" ? [] : [form.form],
    asOf: orNull(form.asOf),
    citation: form.citation.trim(),
    url: orNull(form.url),
    note: form.note.trim(),
  };
}

export function enteredClaim(form: ClaimForm): CallArguments<typeof enterClaim>["body"] {
  return { ...shared(form), sourceId: orNull(form.sourceId), value: Number(form.value.trim()) };
}

export function computedClaim(form: ClaimForm): CallArguments<typeof computeClaim>["body"] {
  return { ...shared(form), sourceId: form.sourceId };
}

/** Fields that still lack an answer. */
export function missingAnswers(form: ClaimForm): readonly (keyof ClaimForm)[] {
  const needed: (keyof ClaimForm)[] = ["organisation", "populationId", "populationEn", "from", "to", "citation"];
  const own: keyof ClaimForm = form.way === "entered" ? "value" : "sourceId";
  return [...needed, own].filter((field) => form[field].trim() === "");
}

/** Fields whose answer cannot be, and why; `1.234` is refused, because it is a thousand here and one and a bit elsewhere. */
export function wrongAnswers(form: ClaimForm): Partial<Record<keyof ClaimForm, MessageKey>> {
  const isWrong = (text: string, pattern: RegExp) => text.trim() !== "" && !pattern.test(text.trim());
  return {
    ...(form.way === "entered" && isWrong(form.value, /^\d{1,12}$/) ? { value: "web.newClaim.valueFault" } : {}),
    ...(form.from !== "" && form.to !== "" && form.from > form.to ? { to: "statistics.figure.periodBackwards" } : {}),
    ...(isWrong(form.ageBelow, /^\d{1,2}$/) ? { ageBelow: "web.newClaim.ageFault" } : {}),
    ...(isWrong(form.url, /^https?:\/\/\S+\.\S+$/) ? { url: "web.newClaim.urlFault" } : {}),
  };
}
