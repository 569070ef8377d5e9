import type { CallArguments, computeClaim, enterClaim, Source } from "@suar/contract";

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
  return { ...shared(form), sourceId: orNull(form.sourceId), value: Number(form.value) };
}

export function computedClaim(form: ClaimForm): CallArguments<typeof computeClaim>["body"] {
  return { ...shared(form), sourceId: form.sourceId };
}

/** Fields that still lack an answer or hold one that cannot be. */
export function openFields(form: ClaimForm): readonly (keyof ClaimForm)[] {
  const needed: (keyof ClaimForm)[] = ["organisation", "populationId", "populationEn", "from", "to", "citation"];
  const own: (keyof ClaimForm)[] = form.way === "entered" ? ["value"] : ["sourceId"];
  const open = [...needed, ...own].filter((field) => form[field].trim() === "");
  if (form.way === "entered" && form.value !== "" && !/^\d+$/.test(form.value)) open.push("value");
  if (form.from !== "" && form.to !== "" && form.from > form.to) open.push("to");
  if (form.ageBelow !== "" && !/^\d{1,2}$/.test(form.ageBelow)) open.push("ageBelow");
  return open;
}
