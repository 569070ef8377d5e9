import { z } from "zod";
import { route } from "./route.ts";
import { ById, Id, IsoDate } from "./shared.ts";

/** What a child, or whoever speaks for it, may ask of those who keep its data (Law 27/2022, articles 5–15 and 30–45). */

export const REQUEST_KINDS = ["access", "correction", "restriction", "erasure"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Whose wish it is; office: the schedule of retention, or an office that found data it should not have. */
export const ASKERS = ["child", "adult", "guardian", "representative", "court", "office"] as const;
export type SubjectAsker = (typeof ASKERS)[number];

/** A guardian who is suspected speaks for no child: such a request is refused at the door. */
export const GUARDIAN_STANDINGS = ["notSuspected", "unknown", "suspected"] as const;

export const ERASURE_GROUNDS = ["subjectRequest", "retention", "unlawful", "courtOrder"] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** What of a record may be said to be wrong. */
export const CORRECTED_FIELDS = ["identity", "sex", "age", "dates", "district", "form", "stage", "services"] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** Access, correction and restriction are answered within 3×24 hours (articles 30, 32, 41). */
export const ANSWER_HOURS = 72;

export const REQUEST_STATES = [
  "toDecide",
  "toCorrect",
  "toApprove",
  "toErase",
  "toAnswer",
  "inForce",
  "closed",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_ACTS = [
  "accepted",
  "refused",
  "approved",
  "declined",
  "corrected",
  "notCorrected",
  "answered",
  "lifted",
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** Names nobody: it stays readable when the child is erased. */
const Reason = z.string().trim().min(5).max(500);
const RecordIds = z.array(Id).min(1).max(500);

export const SubjectRequest = z.object({
  id: Id,
  kind: z.enum(REQUEST_KINDS),
  records: z.number().int(),
  askedBy: z.enum(ASKERS),
  ground: z.enum(ERASURE_GROUNDS).nullable(),
  fields: z.array(z.enum(CORRECTED_FIELDS)),
  receivedAt: z.string(),
  dueAt: z.string(),
  state: z.enum(REQUEST_STATES),
  isOverdue: z.boolean(),
  decision: z.enum(["accepted", "refused"]).nullable(),
  position: z.string(),
});
export type SubjectRequest = z.infer<typeof SubjectRequest>;

export const listRequests = route({
  method: "GET",
  path: "/api/subject/requests",
  summary:
    "Requests of children about their data that one wrote down, decides, answers or owes a correction for; the most urgent first.",
  rights: ["subject.answer", "subject.decide", "subject.erase", "cases.work", "deliveries.send"],
  query: z.object({ recordId: Id.optional() }),
  response: z.array(SubjectRequest),
});

export const writeRequest = route({
  method: "POST",
  path: "/api/subject/requests",
  summary:
    "Write down what a child, or whoever speaks for it, asks about its data; the clock of 3×24 hours runs from when it was said.",
  rights: ["subject.answer", "cases.work"],
  body: z.object({
    /** Made by the sender: writing down twice with one id writes once. */
    id: Id,
    kind: z.enum(REQUEST_KINDS),
    recordIds: RecordIds,
    askedBy: z.enum(ASKERS),
    guardian: z.enum(GUARDIAN_STANDINGS).nullable().default(null),
    ground: z.enum(ERASURE_GROUNDS).nullable().default(null),
    fields: z.array(z.enum(CORRECTED_FIELDS)).max(CORRECTED_FIELDS.length).default([]),
    /** What was said; sealed. */
    words: z.string().trim().max(1000).default(""),
    /** When it was said; at most thirty days back. */
    receivedAt: z.iso.datetime({ offset: true }),
  }),
  response: SubjectRequest,
});

export const RequestOpened = SubjectRequest.extend({
  recordIds: z.array(Id),
  guardian: z.enum(GUARDIAN_STANDINGS).nullable(),
  words: z.string().nullable(),
  /** Somebody is named as alleged perpetrator in a case of one of these records: ask who the guardian is. */
  namesPerpetrator: z.boolean(),
  /** A legal hold stands on one of the records. */
  isHeld: z.boolean(),
  erasedAt: z.string().nullable(),
  corrections: z.array(
    z.object({
      sourceId: Id,
      source: z.object({ id: z.string(), en: z.string() }),
      isOwn: z.boolean(),
      isDone: z.boolean(),
    }),
  ),
  acts: z.array(
    z.object({
      act: z.enum(REQUEST_ACTS),
      at: z.string(),
      by: z.string(),
      source: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** What whoever reads this may do next. */
  may: z.array(z.enum(["decide", "approve", "eraseAgain", "correct", "answer", "lift"])),
});
export type RequestOpened = z.infer<typeof RequestOpened>;

export const readRequest = route({
  method: "GET",
  path: "/api/subject/requests/:id",
  summary: "One request with what was said and what became of it.",
  rights: listRequests.rights,
  params: ById,
  response: RequestOpened,
});

export const decideRequest = route({
  method: "POST",
  path: "/api/subject/requests/:id/decision",
  summary:
    "Accept or refuse a request. A restriction holds at once, a correction goes to the lists it concerns, an erasure waits for another person.",
  rights: ["subject.decide"],
  stepUp: true,
  params: ById,
  body: z.object({ decision: z.enum(["accepted", "refused"]), reason: Reason }),
  response: RequestOpened,
});

export const approveErasure = route({
  method: "POST",
  path: "/api/subject/requests/:id/erasure",
  summary:
    "Approve or decline an erasure that somebody else, in another position, accepted; once approved it is carried out, for ever.",
  rights: ["subject.erase"],
  stepUp: true,
  params: ById,
  body: z.object({ decision: z.enum(["approved", "declined"]), reason: Reason }),
  response: RequestOpened,
});

export const settleCorrection = route({
  method: "POST",
  path: "/api/subject/requests/:id/correction",
  summary: "Say whether a list has been corrected; the next delivery brings the corrected record.",
  rights: ["deliveries.send", "deliveries.manage", "records.read"],
  params: ById,
  body: z.object({ sourceId: Id, outcome: z.enum(["corrected", "notCorrected"]), reason: Reason }),
  response: RequestOpened,
});

export const answerRequest = route({
  method: "POST",
  path: "/api/subject/requests/:id/answer",
  summary: "Say how and what the child, or whoever asked for it, was told.",
  rights: ["subject.answer", "subject.decide", "cases.work"],
  params: ById,
  body: z.object({ reason: Reason }),
  response: RequestOpened,
});

export const liftRestriction = route({
  method: "POST",
  path: "/api/subject/requests/:id/lifting",
  summary: "Lift a restriction: its records are used again.",
  rights: ["subject.decide"],
  stepUp: true,
  params: ById,
  body: z.object({ reason: Reason }),
  response: RequestOpened,
});

export const HOLD_GROUNDS = ["proceeding", "investigation", "restitution", "dispute", "audit"] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

export const Hold = z.object({
  id: Id,
  ground: z.enum(HOLD_GROUNDS),
  reference: z.string(),
  records: z.number().int(),
  reviewOn: z.string(),
  isToReview: z.boolean(),
  setAt: z.string(),
  position: z.string(),
  ended: z.object({ at: z.string(), position: z.string(), reason: z.string() }).nullable(),
  mayEnd: z.boolean(),
});
export type Hold = z.infer<typeof Hold>;

export const listHolds = route({
  method: "GET",
  path: "/api/subject/holds",
  summary: "Legal holds that one set or decides about; those that stand first.",
  rights: ["subject.answer", "subject.decide", "subject.erase", "cases.read"],
  response: z.array(Hold),
});

export const setHold = route({
  method: "POST",
  path: "/api/subject/holds",
  summary: "Set a legal hold: while it stands nothing of these records, nor of the same child's others, is erased.",
  rights: ["subject.decide", "cases.read"],
  body: z.object({
    id: Id,
    recordIds: RecordIds,
    ground: z.enum(HOLD_GROUNDS),
    /** A file number; names nobody. */
    reference: z.string().trim().min(3).max(80),
    /** When it is asked again whether it must stand; at most two years ahead. */
    reviewOn: IsoDate,
  }),
  response: Hold,
});

export const endHold = route({
  method: "POST",
  path: "/api/subject/holds/:id/end",
  summary: "End a legal hold.",
  rights: ["subject.decide", "cases.read"],
  params: ById,
  body: z.object({ reason: Reason }),
  response: Hold,
});

export const readStanding = route({
  method: "GET",
  path: "/api/subject/records/:id",
  summary: "Whether a record is restricted, held or erased, as far as one may know.",
  rights: [
    ...(["subject.answer", "subject.decide", "subject.erase", "cases.work", "deliveries.send"] as const),
    ...(["cases.read", "records.readAll"] as const),
  ],
  params: ById,
  response: z.object({
    restrictedSince: z.string().nullable(),
    isHeld: z.boolean(),
    requests: z.array(SubjectRequest),
  }),
});

export const RetentionRule = z.object({
  id: Id,
  sourceId: Id.nullable(),
  source: z.object({ id: z.string(), en: z.string() }).nullable(),
  years: z.number().int().nullable(),
  countedFrom: z.enum(["received", "adulthood"]),
  basis: z.string(),
  madeAt: z.string(),
  position: z.string(),
  /** The newest for its source: it stands. */
  stands: z.boolean(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** So many records go into one proposal. */
export const MOST_PROPOSED = 500;

export const readRetention = route({
  method: "GET",
  path: "/api/subject/retention",
  summary:
    "How long identities are kept, by source, and how many records are past their period (500 stands for 500 or more).",
  rights: ["subject.answer", "subject.decide", "processing.read"],
  response: z.object({ rules: z.array(RetentionRule), past: z.number().int() }),
});

export const setRetention = route({
  method: "POST",
  path: "/api/subject/retention",
  summary:
    "Set how long identities are kept, of one source or of all that have no rule of their own; null years: no period.",
  rights: ["subject.decide"],
  body: z.object({
    id: Id,
    sourceId: Id.nullable(),
    years: z.number().int().min(1).max(100).nullable(),
    countedFrom: z.enum(["received", "adulthood"]),
    basis: z.string().trim().min(5).max(300),
  }),
  response: RetentionRule,
});

export const proposeErasure = route({
  method: "POST",
  path: "/api/subject/retention/proposals",
  summary:
    "Ask for the erasure of records past their period, up to five hundred; two offices decide as on every erasure.",
  rights: ["subject.decide"],
  body: z.object({ id: Id }),
  response: SubjectRequest,
});
