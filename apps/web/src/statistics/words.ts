import type { Claim, TableComparison } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

export const DATE_WORDS: Readonly<Record<Claim["dateBasis"], MessageKey>> = {
  incident: "web.basis.incidentDate",
  report: "web.basis.reportDate",
  registration: "web.basis.registrationDate",
};

export const PLACE_WORDS: Readonly<Record<Claim["territoryBasis"], MessageKey>> = {
  incident: "web.basis.incidentPlace",
  residence: "web.basis.residence",
  office: "web.basis.office",
};

export const ORIGIN_WORDS: Readonly<Record<Claim["origin"], MessageKey>> = {
  entered: "web.claim.origin.entered",
  computed: "web.claim.origin.computed",
  press: "web.claim.origin.press",
};

export const EXPLANATION_WORDS: Readonly<Record<TableComparison["explanations"][number]["kind"], MessageKey>> = {
  misfiled: "web.tables.misfiled",
  totalRepeated: "web.tables.totalRepeated",
  missingRow: "web.tables.missingRow",
  unitChange: "web.tables.unitChange",
  otherPopulation: "web.tables.otherPopulation",
  unexplained: "web.tables.unexplained",
};
