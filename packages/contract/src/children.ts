import { z } from "zod";
import { RecordFacts } from "./intake.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id, IsoDate, Page } from "./shared.ts";

/** Statistical and follow-up linkage run apart, with their own child ids. */
export const LinkagePurpose = z.enum(["statistics", "followup"]);
export type LinkagePurpose = z.infer<typeof LinkagePurpose>;

export const LinkageRun = z.object({
  id: Id,
  purpose: LinkagePurpose,
  jobId: Id.nullable(),
  modelName: z.string(),
  modelVersion: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  records: z.number().int(),
  candidatePairs: z.number().int(),
  linkedPairs: z.number().int(),
  unsurePairs: z.number().int(),
  children: z.number().int(),
  joined: z.number().int(),
  split: z.number().int(),
  seconds: z.record(z.string(), z.number()),
  blockingRules: z.array(z.object({ name: z.string(), pairs: z.number().int() })),
  comparisons: z.array(
    z.object({
      name: z.string(),
      label: Bilingual,
      levels: z.array(z.object({ label: Bilingual, m: z.number(), u: z.number(), bits: z.number() })),
    }),
  ),
});
export type LinkageRun = z.infer<typeof LinkageRun>;

export const WaterfallStep = z.object({
  comparison: z.string(),
  label: Bilingual,
  level: Bilingual,
  bits: z.number(),
  /** Extra bits because the shared value is rare (positive) or common (negative). */
  frequencyBits: z.number(),
});

/** Two records that may be one child. Values are masked; the agreement pattern says how they compare. */
export const UnsurePair = z.object({
  id: Id,
  runId: Id,
  purpose: LinkagePurpose,
  left: RecordFacts,
  right: RecordFacts,
  weightBits: z.number(),
  probability: z.number(),
  state: z.enum(["unsure", "same", "different"]),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type UnsurePair = z.infer<typeof UnsurePair>;

/** One identity field on both sides, masked by shape, and how the two agree. */
export const MaskedField = z.object({
  field: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  agreement: z.enum(["same", "close", "different", "missing"]),
});
export type MaskedField = z.infer<typeof MaskedField>;

export const PairExplained = UnsurePair.extend({
  priorBits: z.number(),
  steps: z.array(WaterfallStep),
  /** Identity fields present on each side; open one with `POST /api/identity/open`. */
  masked: z.array(MaskedField),
});
export type PairExplained = z.infer<typeof PairExplained>;

export const startLinkageRun = route({
  method: "POST",
  path: "/api/children/runs",
  summary: "Find which records are the same child, as a job.",
  rights: ["children.link"],
  body: z.object({ purpose: LinkagePurpose, threshold: z.number().min(0.5).max(1).optional() }),
  response: z.object({ runId: Id, jobId: Id }),
});
export const listLinkageRuns = route({
  method: "GET",
  path: "/api/children/runs",
  summary: "Linkage runs, newest first.",
  rights: ["children.read"],
  response: z.array(LinkageRun),
});
export const readLinkageRun = route({
  method: "GET",
  path: "/api/children/runs/:id",
  summary: "One linkage run.",
  rights: ["children.read"],
  params: ById,
  response: LinkageRun,
});
export const listUnsurePairs = route({
  method: "GET",
  path: "/api/children/pairs",
  summary: "Pairs the model cannot decide, most uncertain first, or those already decided.",
  rights: ["children.review"],
  query: Page.extend({
    state: z.enum(["unsure", "same", "different"]).default("unsure"),
    purpose: LinkagePurpose.default("statistics"),
  }),
  response: z.object({ total: z.number().int(), pairs: z.array(UnsurePair) }),
});
export const readPair = route({
  method: "GET",
  path: "/api/children/pairs/:id",
  summary: "One pair side by side with its waterfall.",
  rights: ["children.review"],
  params: ById,
  response: PairExplained,
});
export const decidePair = route({
  method: "POST",
  path: "/api/children/pairs/:id/decision",
  summary: "Link or split: a reviewer's decision that binds every later run. `undo` takes it back (kept in history).",
  rights: ["children.review"],
  params: ById,
  body: z.object({
    actionId: Id,
    decision: z.enum(["same", "different", "undo"]),
    note: z.string().max(1000).optional(),
  }),
  response: UnsurePair,
});
export const readChild = route({
  method: "GET",
  path: "/api/children/:id",
  summary: "The records that describe one child, without identity, and the history of its links.",
  rights: ["children.review"],
  params: ById,
  response: z.object({
    id: Id,
    purpose: LinkagePurpose,
    records: z.array(RecordFacts),
    history: z.array(z.object({ at: z.string(), act: z.string(), by: z.string(), recordId: Id })),
  }),
});

const Word = z.string().trim().min(1).max(200);
/** Whom somebody looks for. It travels in the body alone: never in an address, a log or the audit trail. */
export const ChildWanted = z.object({
  names: z.array(Word).max(5).default([]),
  nik: Word.nullable().default(null),
  birthDate: IsoDate.nullable().default(null),
  birthYear: z.number().int().min(1950).max(2100).nullable().default(null),
  phone: Word.nullable().default(null),
  district: z
    .string()
    .regex(/^\d{2}\.\d{2}$/)
    .nullable()
    .default(null),
});
export const FoundRecord = z.object({
  record: RecordFacts,
  /** Weight of the likeness in bits and as a probability; null before any linkage has trained a model. */
  weightBits: z.number().nullable(),
  probability: z.number().nullable(),
  /** What was asked for on the left, the record on the right. */
  masked: z.array(MaskedField),
});
export const searchChildren = route({
  method: "POST",
  path: "/api/children/search",
  summary: "Look for a child among the records one may see, by sound and spelling; identities stay masked.",
  rights: ["identity.search"],
  body: ChildWanted,
  response: z.object({
    found: z.array(FoundRecord),
    /** Two strong identifiers match a record outside one's rights: nothing more is said about it. */
    elsewhere: z.boolean(),
    /** Today's looks beyond one's rights are used up, so `elsewhere` says nothing. */
    elsewhereUsedUp: z.boolean(),
  }),
});
