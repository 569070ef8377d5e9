import type { CaseStanding, Conflict, EmergencyReason, NoteKind, SharedField } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

export const STANDINGS: Readonly<Record<CaseStanding, MessageKey>> = {
  own: "web.cases.standing.own",
  routed: "web.cases.standing.routed",
  shared: "web.cases.standing.shared",
  emergency: "web.cases.standing.emergency",
};

export const NOTE_KIND_NAMES: Readonly<Record<NoteKind, MessageKey>> = {
  contact: "web.case.note.contact",
  plan: "web.case.note.plan",
  conference: "web.case.note.conference",
  counselling: "web.case.note.counselling",
};

export const SHARED_FIELD_NAMES: Readonly<Record<SharedField, MessageKey>> = {
  identity: "web.case.shared.identity",
  notes: "web.case.shared.notes",
  counselling: "web.case.shared.counselling",
  perpetrators: "web.case.shared.perpetrators",
};

export const REASON_NAMES: Readonly<Record<EmergencyReason, MessageKey>> = {
  childAtRisk: "web.emergency.reason.childAtRisk",
  missingChild: "web.emergency.reason.missingChild",
  urgentCare: "web.emergency.reason.urgentCare",
  courtDeadline: "web.emergency.reason.courtDeadline",
  ownerUnreachable: "web.emergency.reason.ownerUnreachable",
};

export const BECAUSE_NAMES: Readonly<Record<Conflict["because"], MessageKey>> = {
  nik: "web.conflicts.because.nik",
  phone: "web.conflicts.because.phone",
  name: "web.conflicts.because.name",
  leads: "web.conflicts.because.leads",
};
