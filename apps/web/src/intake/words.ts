import type { ColumnMapping, Delivery, Format as FormatShape, Source, TargetField } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { z } from "zod";
import type { StatusTone } from "../ui/StatusText.tsx";

export type FormatName = z.infer<typeof FormatShape>;

export const STATE_WORDS: Readonly<Record<Delivery["state"], { word: MessageKey; tone: StatusTone }>> = {
  received: { word: "web.delivery.state.received", tone: "due" },
  importing: { word: "web.delivery.state.importing", tone: "going" },
  stopped: { word: "web.delivery.state.stopped", tone: "due" },
  imported: { word: "web.delivery.state.imported", tone: "done" },
  refused: { word: "web.delivery.state.refused", tone: "fault" },
  superseded: { word: "web.delivery.state.superseded", tone: "plain" },
};

export const FORMAT_WORDS: Readonly<Record<FormatName, MessageKey>> = {
  csv: "web.format.csv",
  xlsx: "web.format.xlsx",
  json: "web.format.json",
  jsonl: "web.format.jsonl",
  cybertipline: "web.format.cybertipline",
};

export const PURPOSE_WORDS: Readonly<Record<"statistics" | "followup", MessageKey>> = {
  statistics: "web.delivery.purpose.statistics",
  followup: "web.delivery.purpose.followup",
};

export const UNIT_WORDS: Readonly<Record<Source["unit"], MessageKey>> = {
  child: "web.unit.child",
  case: "web.unit.case",
  report: "web.unit.report",
  service: "web.unit.service",
  request: "web.unit.request",
  suspect: "web.unit.suspect",
};

export const SEEN_WORDS: Readonly<Record<ColumnMapping["seenFrom"], MessageKey>> = {
  profile: "web.mapping.seen.profile",
  name: "web.mapping.seen.name",
  values: "web.mapping.seen.values",
  steward: "web.mapping.seen.steward",
  none: "web.mapping.seen.none",
};

export const TARGET_WORDS: Readonly<Record<TargetField, MessageKey>> = {
  externalId: "web.target.externalId",
  caseId: "web.target.caseId",
  name: "web.target.name",
  nik: "web.target.nik",
  birthDate: "web.target.birthDate",
  birthPlace: "web.target.birthPlace",
  ageYears: "web.target.ageYears",
  sex: "web.target.sex",
  address: "web.target.address",
  phone: "web.target.phone",
  parentName: "web.target.parentName",
  incidentDate: "web.target.incidentDate",
  reportedDate: "web.target.reportedDate",
  registeredDate: "web.target.registeredDate",
  incidentDistrict: "web.target.incidentDistrict",
  residenceDistrict: "web.target.residenceDistrict",
  officeDistrict: "web.target.officeDistrict",
  form: "web.target.form",
  legalBasis: "web.target.legalBasis",
  channel: "web.target.channel",
  service: "web.target.service",
  serviceDate: "web.target.serviceDate",
  stage: "web.target.stage",
};
