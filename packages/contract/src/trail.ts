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

export const UNUSUAL_RULES = ["manyAnHour", "atNight", "outsideOwn", "manyRefusals"] as const;
export const listUnusualReads = route({
  method: "GET",
  path: "/api/access/reads/unusual",
  summary:
    "Reading that asks for a look, by plain rules: many children in an hour, at night, outside the own work, refused.",
  rights: ["audit.read"],
  response: z.object({
    limits: z.object({
      childrenAnHour: z.number().int(),
      refusalsADay: z.number().int(),
      nightFromHour: z.number().int(),
      nightToHour: z.number().int(),
      days: z.number().int(),
    }),
    found: z.array(
      z.object({
        rule: z.enum(UNUSUAL_RULES),
        accountId: Id,
        account: z.string(),
        position: z.string(),
        organisation: z.string(),
        from: z.string(),
        to: z.string(),
        reads: z.number().int(),
        records: z.number().int(),
      }),
    ),
  }),
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
