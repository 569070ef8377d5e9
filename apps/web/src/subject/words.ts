import type {
  CorrectedField,
  ErasureGround,
  HoldGround,
  RequestAct,
  RequestKind,
  RequestState,
  SubjectAsker,
} from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { StatusTone } from "../ui/StatusText.tsx";

export const KIND_WORDS: Readonly<Record<RequestKind, MessageKey>> = {
  access: "web.subject.kind.access",
  correction: "web.subject.kind.correction",
  restriction: "web.subject.kind.restriction",
  erasure: "web.subject.kind.erasure",
};

export const ASKER_WORDS: Readonly<Record<SubjectAsker, MessageKey>> = {
  child: "web.subject.asker.child",
  adult: "web.subject.asker.adult",
  guardian: "web.subject.asker.guardian",
  representative: "web.subject.asker.representative",
  court: "web.subject.asker.court",
  office: "web.subject.asker.office",
};

export const STATE_WORDS: Readonly<Record<RequestState, { says: MessageKey; tone: StatusTone }>> = {
  toDecide: { says: "web.subject.state.toDecide", tone: "due" },
  toCorrect: { says: "web.subject.state.toCorrect", tone: "going" },
  toApprove: { says: "web.subject.state.toApprove", tone: "due" },
  toErase: { says: "web.subject.state.toErase", tone: "due" },
  toAnswer: { says: "web.subject.state.toAnswer", tone: "due" },
  inForce: { says: "web.subject.state.inForce", tone: "going" },
  closed: { says: "web.subject.state.closed", tone: "done" },
};

export const GROUND_WORDS: Readonly<Record<ErasureGround, MessageKey>> = {
  subjectRequest: "web.subject.ground.subjectRequest",
  retention: "web.subject.ground.retention",
  unlawful: "web.subject.ground.unlawful",
  courtOrder: "web.subject.ground.courtOrder",
};

export const FIELD_WORDS: Readonly<Record<CorrectedField, MessageKey>> = {
  identity: "web.subject.field.identity",
  sex: "web.subject.field.sex",
  age: "web.subject.field.age",
  dates: "web.subject.field.dates",
  district: "web.subject.field.district",
  form: "web.subject.field.form",
  stage: "web.subject.field.stage",
  services: "web.subject.field.services",
};

export const ACT_WORDS: Readonly<Record<RequestAct, MessageKey>> = {
  accepted: "web.subject.act.accepted",
  refused: "web.subject.act.refused",
  approved: "web.subject.act.approved",
  declined: "web.subject.act.declined",
  corrected: "web.subject.act.corrected",
  notCorrected: "web.subject.act.notCorrected",
  answered: "web.subject.act.answered",
  lifted: "web.subject.act.lifted",
};

export const HOLD_WORDS: Readonly<Record<HoldGround, MessageKey>> = {
  proceeding: "web.hold.ground.proceeding",
  investigation: "web.hold.ground.investigation",
  restitution: "web.hold.ground.restitution",
  dispute: "web.hold.ground.dispute",
  audit: "web.hold.ground.audit",
};
