import { z } from "zod";
import { route } from "./route.ts";
import { Id } from "./shared.ts";

/** Reading that asks for a look, by rules whose thresholds oversight changes; and what came of looking. */

export const READING_RULES = [
  "manyAnHour",
  "manySearches",
  "neighbours",
  "outsideOwn",
  "noCaseRelation",
  "atNight",
  "manyRefusals",
] as const;
export type ReadingRuleName = (typeof READING_RULES)[number];

const Hour = z.number().int().min(0).max(23);

const Terms = z.object({
  rule: z.enum(READING_RULES),
  enabled: z.boolean(),
  /** From how many on: children, searches or refusals, by rule. */
  threshold: z.number().int().min(1).max(100_000),
  /** Of `atNight` alone: hours of the day in Jakarta. */
  fromHour: Hour.nullable(),
  toHour: Hour.nullable(),
  /** Of `noCaseRelation` alone: so many hours after a reading a case may still be opened. */
  hoursToOpen: z.number().int().min(0).max(720).nullable(),
});
const Reason = z.string().trim().min(5).max(300);

export const ReadingRule = Terms.extend({
  reason: z.string(),
  by: z.string(),
  position: z.string(),
  at: z.string(),
});
export type ReadingRule = z.infer<typeof ReadingRule>;

export const READING_OUTCOMES = ["explained", "reminded", "passedOn", "misuse"] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

const ReadingReview = z.object({
  outcome: z.enum(READING_OUTCOMES),
  note: z.string(),
  by: z.string(),
  position: z.string(),
  at: z.string(),
});

/** What a finding is of: a rule, a reader in an office, and the beginning of its hour or day. */
const FindingOf = z.object({
  rule: z.enum(READING_RULES),
  accountId: Id,
  positionId: Id.nullable(),
  windowFrom: z.iso.datetime({ offset: true }),
});

export const UnusualReading = FindingOf.extend({
  account: z.string(),
  position: z.string(),
  organisation: z.string(),
  from: z.string(),
  to: z.string(),
  reads: z.number().int(),
  children: z.number().int(),
  threshold: z.number().int(),
  /** Districts of what was read, as codes. */
  districts: z.array(z.string()),
  purposes: z.array(z.string()),
  /** The reader is who asks: somebody else must look. */
  isOwn: z.boolean(),
  reviews: z.array(ReadingReview),
});
export type UnusualReading = z.infer<typeof UnusualReading>;

export const listUnusualReads = route({
  method: "GET",
  path: "/api/access/reads/unusual",
  summary:
    "Reading of the last 30 days that asks for a look, by plain rules: many children in an hour, neighbouring districts, no case, at night, refused; and what came of looking.",
  rights: ["audit.read"],
  response: z.object({
    days: z.number().int(),
    rules: z.array(ReadingRule),
    found: z.array(UnusualReading),
  }),
});

export const reviewReading = route({
  method: "POST",
  path: "/api/access/reads/unusual/reviews",
  summary:
    "Say what came of looking at reading that a rule found; kept beside what others said. Never of one's own reading.",
  rights: ["audit.read"],
  body: FindingOf.extend({
    /** Made by the sender: sending twice reviews once. */
    id: Id,
    outcome: z.enum(READING_OUTCOMES),
    note: Reason,
  }),
  response: z.object({ reviewed: z.boolean() }),
});

export const listReadingRules = route({
  method: "GET",
  path: "/api/access/reads/rules",
  summary: "The rules about unusual reading with every change, the newest first: the first of each rule stands.",
  rights: ["audit.read"],
  response: z.array(ReadingRule),
});

export const changeReadingRule = route({
  method: "POST",
  path: "/api/access/reads/rules",
  summary: "Change a rule's threshold, or rest it, with the reason; former rows stay.",
  rights: ["audit.read"],
  body: Terms.extend({ id: Id, reason: Reason }),
  response: z.object({ changed: z.boolean() }),
});
