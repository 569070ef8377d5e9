import { z } from "zod";
import { route } from "./route.ts";
import { ById, Id, IsoDate } from "./shared.ts";

/** One entry of the audit trail as oversight sees it: who did what and why, never what was read. */
export const Read = z.object({
  id: Id,
  at: z.string(),
  account: z.string(),
  accountId: Id.nullable(),
  position: z.string(),
  organisation: z.string(),
  act: z.string(),
  purpose: z.string().nullable(),
  subject: z.string().nullable(),
  records: z.array(Id),
  fields: z.array(z.string()),
  /** How many subjects the entry stands for. */
  subjects: z.number().int(),
});
export type Read = z.infer<typeof Read>;

export const listReads = route({
  method: "GET",
  path: "/api/access/reads",
  summary: "Who read or changed which record or identity, and why; refusals too. Newest first.",
  rights: ["audit.read"],
  query: z.object({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    before: Id.optional(),
    accountId: Id.optional(),
    recordId: Id.optional(),
    purpose: z.string().max(60).optional(),
    from: IsoDate.optional(),
    to: IsoDate.optional(),
  }),
  response: z.array(Read),
});

export const readTrailState = route({
  method: "GET",
  path: "/api/access/trail",
  summary: "How far the audit trail is chained and anchored, and the public key of its anchors.",
  rights: ["audit.read", "audit.export"],
  response: z.object({
    entries: z.number().int(),
    sealed: z.number().int(),
    lastEntryAt: z.string().nullable(),
    lastAnchorAt: z.string().nullable(),
    publicKey: z.string(),
  }),
});

export const exportTrail = route({
  method: "GET",
  path: "/api/access/trail/links",
  summary: "The chain from an entry on, page by page, as the lines of an export file.",
  rights: ["audit.export"],
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(2000).default(1000),
  }),
  response: z.object({ lines: z.array(z.string()), last: z.number().int() }),
});

export const Anchor = z.object({ number: z.number().int(), hash: z.string(), at: z.string(), signature: z.string() });
export const listAnchors = route({
  method: "GET",
  path: "/api/access/trail/anchors",
  summary: "Signed heads of the chain, for a third party to keep.",
  rights: ["audit.export"],
  response: z.array(Anchor),
});
export const anchorNow = route({
  method: "POST",
  path: "/api/access/trail/anchors",
  summary: "Chain what is there and sign the head now.",
  rights: ["audit.export"],
  response: z.array(Anchor),
});

export const listReadersOfRecord = route({
  method: "GET",
  path: "/api/access/trail/records/:id",
  summary: "Who read or changed one record, in which position, why and when: what the person it is about may ask.",
  rights: ["subject.answer"],
  params: ById,
  response: z.array(Read.omit({ records: true, subject: true, accountId: true })),
});

export const listReadsInBreach = route({
  method: "GET",
  path: "/api/access/trail/breach",
  summary: "What was read in a window, by one account or organisation or by all: the ground of a breach notice.",
  rights: ["breach.prepare"],
  query: z.object({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    accountId: Id.optional(),
    organisationId: Id.optional(),
  }),
  response: z.array(Read),
});

/** One office's acts of one kind on one day, as the person they are about may know them: no name, no other child. */
const AnsweredAct = z.object({
  /** Day in Jakarta. */
  day: IsoDate,
  organisation: z.string(),
  position: z.string(),
  /** Suar's own comparisons, in which nobody reads. */
  isAutomatic: z.boolean(),
  act: z.string(),
  purpose: z.string().nullable(),
  fields: z.array(z.string()),
  times: z.number().int(),
});

export const answerSubject = route({
  method: "GET",
  path: "/api/access/trail/answers/:id",
  summary:
    "Who read about one child, for a letter to whom it is about: by office, day, purpose and kind of fields. The id is a record's or a child's of the follow-up linkage.",
  rights: ["subject.answer"],
  params: ById,
  response: z.object({
    records: z.number().int(),
    /** Until when entries were looked at. */
    until: z.string(),
    /** The answering office. */
    by: z.object({ position: z.string(), organisation: z.string() }),
    acts: z.array(AnsweredAct),
  }),
});
export type AnsweredAct = z.infer<typeof AnsweredAct>;
