import { z } from "zod";
import { LinkagePurpose } from "./children.ts";
import { EXPORT_PURPOSES } from "./exports.ts";
import { PURPOSES } from "./identity.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id, IsoDate } from "./shared.ts";

/** The register of what personal data are processed for (Law 27/2022 art. 31): versions, of which the latest stands. */

/** Law 27/2022 art. 20 (2). Consent is never the only one. */
export const LEGAL_BASES = [
  "consent",
  "contract",
  "legalObligation",
  "vitalInterest",
  "publicTask",
  "legitimateInterest",
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const PERSON_CATEGORIES = ["children", "guardians", "reporters", "allegedPerpetrators", "staff"] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

export const DATA_CATEGORIES = ["identity", "children", "health", "crime", "services", "work", "trail"] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];
/** "Specific" personal data by Law 27/2022 art. 4 (2). */
export const SPECIFIC_CATEGORIES: readonly DataCategory[] = ["children", "health", "crime"];

/** Acts of the system that name what they are for: reading an identity, taking a list out, linking, sharing a case. */
export const PROCESSING_USES = [
  ...PURPOSES.map((purpose) => `identity:${purpose}` as const),
  ...EXPORT_PURPOSES.map((purpose) => `export:${purpose}` as const),
  ...LinkagePurpose.options.map((purpose) => `linkage:${purpose}` as const),
  "share:service",
  "share:justice",
] as const;
export type ProcessingUse = (typeof PROCESSING_USES)[number];

const Sentence = z.string().trim().min(3).max(600);
const BothLanguages = z.object({ id: Sentence, en: Sentence });

const PurposeCode = z.string().regex(/^[a-z][a-zA-Z]{2,39}$/);

/** What a version says. */
export const PurposeContent = z.object({
  name: BothLanguages,
  description: BothLanguages,
  bases: z.array(z.enum(LEGAL_BASES)).min(1).max(LEGAL_BASES.length),
  /** Acts of law, as cited. */
  laws: z.array(Sentence).min(1).max(12),
  persons: z.array(z.enum(PERSON_CATEGORIES)).min(1).max(PERSON_CATEGORIES.length),
  categories: z.array(z.enum(DATA_CATEGORIES)).min(1).max(DATA_CATEGORIES.length),
  uses: z.array(z.enum(PROCESSING_USES)).max(PROCESSING_USES.length),
  recipients: BothLanguages,
  retention: BothLanguages,
  measures: BothLanguages,
  controller: Sentence,
  officer: Sentence,
});
export type PurposeContent = z.infer<typeof PurposeContent>;

export const PurposeVersion = PurposeContent.extend({
  id: Id,
  purpose: PurposeCode,
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  position: z.string(),
});
export type PurposeVersion = z.infer<typeof PurposeVersion>;

export const listProcessingPurposes = route({
  method: "GET",
  path: "/api/processing/purposes",
  summary: "The register of processing: what personal data are used for and on which legal basis, as it stands.",
  rights: ["processing.read", "processing.manage", "cases.work"],
  response: z.array(PurposeVersion),
});
export const readProcessingPurpose = route({
  method: "GET",
  path: "/api/processing/purposes/:purpose",
  summary: "One purpose of processing with every version of it, newest first.",
  rights: ["processing.read", "processing.manage"],
  params: z.object({ purpose: PurposeCode }),
  response: z.array(PurposeVersion),
});
export const writeProcessingPurpose = route({
  method: "POST",
  path: "/api/processing/purposes/:purpose",
  summary: "Write a further version of a purpose, or a new purpose's first. Repeating the same id is safe.",
  rights: ["processing.manage"],
  params: z.object({ purpose: PurposeCode }),
  body: PurposeContent.extend({
    id: Id,
    /** The version that was read; 0 for a new purpose. */
    after: z.number().int().min(0),
  }),
  response: PurposeVersion,
});

/** Consent and a child's assent, for one purpose, in one case. No name is kept: parties are roles. */
export const CONSENT_PARTIES = ["child", "guardian", "person", "representative"] as const;
export type ConsentParty = (typeof CONSENT_PARTIES)[number];
export const CONSENT_DECISIONS = ["given", "refused", "withdrawn"] as const;
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number];
export const PRESENT_ROLES = [
  "guardian",
  "representative",
  "companion",
  "counsellor",
  "socialWorker",
  "lawyer",
  "interpreter",
] as const;
export type PresentRole = (typeof PRESENT_ROLES)[number];
export const EXPLAINED_WAYS = ["spoken", "written", "simpleLanguage", "pictures", "signLanguage"] as const;
export type ExplainedWay = (typeof EXPLAINED_WAYS)[number];
export const CONSENT_STANDINGS = ["notAsked", "given", "refused", "withdrawn", "lapsed"] as const;
export type ConsentStanding = (typeof CONSENT_STANDINGS)[number];

/** What a recipient owes after a withdrawal. */
export const OBLIGATION_ANSWERS = ["deleted", "returned", "stopped", "nothingKept", "keptByLaw"] as const;
export type ObligationAnswer = (typeof OBLIGATION_ANSWERS)[number];
const ConsentContent = z.object({
  purpose: PurposeCode,
  party: z.enum(CONSENT_PARTIES),
  decision: z.enum(CONSENT_DECISIONS),
  /** Roles of those who were present beside the child and the worker. */
  present: z.array(z.enum(PRESENT_ROLES)).max(PRESENT_ROLES.length),
  heardAlone: z.boolean(),
  explained: z.array(z.enum(EXPLAINED_WAYS)).min(1).max(EXPLAINED_WAYS.length),
  decidedOn: IsoDate,
  /** Last day on which it holds; null: until it is withdrawn. */
  untilOn: IsoDate.nullable(),
});

export const ConsentEntry = ConsentContent.extend({
  id: Id,
  at: z.string(),
  position: z.string(),
  /** False: of a guardian who is a suspect, or overtaken by the person's own word at 18. */
  counts: z.boolean(),
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const CaseConsents = z.object({
  guardianSuspected: z.boolean(),
  purposes: z.array(
    z.object({
      purpose: PurposeCode,
      name: Bilingual,
      standing: z.enum(CONSENT_STANDINGS),
      /** Nothing is shared any longer for this purpose. */
      blocked: z.boolean(),
    }),
  ),
  entries: z.array(ConsentEntry),
  /** Who must be told of a withdrawal, and what they did. */
  recipients: z.array(
    z.object({
      id: Id,
      recipient: z.string(),
      purpose: PurposeCode,
      dueAt: z.string(),
      answer: z.enum(OBLIGATION_ANSWERS).nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
  mayRecord: z.boolean(),
  mayClear: z.boolean(),
});
export type CaseConsents = z.infer<typeof CaseConsents>;

export const readConsents = route({
  method: "GET",
  path: "/api/processing/cases/:id/consents",
  summary:
    "Consent and assent in one case, by purpose: what stands, what was said before, and whom a withdrawal reached.",
  rights: ["cases.read"],
  params: ById,
  response: CaseConsents,
});
export const recordConsent = route({
  method: "POST",
  path: "/api/processing/cases/:id/consents",
  summary:
    "Record that consent or assent was given, refused or withdrawn. A withdrawal reaches every recipient at once.",
  rights: ["cases.work"],
  params: ById,
  body: ConsentContent.extend({ id: Id }),
  response: z.object({
    id: Id,
    /** Recipients who now owe an answer. */
    recipients: z.number().int(),
  }),
});
export const markGuardian = route({
  method: "POST",
  path: "/api/processing/cases/:id/guardian",
  summary:
    "Say that a guardian is a suspect, so that their consent counts for nothing; or, with approval, that none is.",
  rights: ["cases.work"],
  params: ById,
  body: z.object({ id: Id, suspected: z.boolean() }),
  response: z.object({ id: Id }),
});

/** On what a recipient may keep what it was given, in spite of a withdrawal. */
export const KEEPING_BASES = ["legalObligation", "vitalInterest", "publicTask"] as const;

export const Obligation = z.object({
  id: Id,
  /** The case's letters without meaning. */
  reference: z.string(),
  purpose: PurposeCode,
  purposeName: Bilingual,
  /** A case that was shared, or a list that left the system. */
  through: z.enum(["share", "export"]),
  throughId: Id,
  recipient: z.string(),
  owner: z.string(),
  madeAt: z.string(),
  dueAt: z.string(),
  answer: z
    .object({
      done: z.enum(OBLIGATION_ANSWERS),
      basis: z.enum(KEEPING_BASES).nullable(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  mayAnswer: z.boolean(),
});
export type Obligation = z.infer<typeof Obligation>;

export const listObligations = route({
  method: "GET",
  path: "/api/processing/obligations",
  summary: "What recipients owe after consent was withdrawn: to stop, delete and answer within 3×24 hours.",
  rights: ["cases.read", "exports.ask", "processing.read"],
  response: z.array(Obligation),
});
export const answerObligation = route({
  method: "POST",
  path: "/api/processing/obligations/:id/answer",
  summary: "Say what was done after consent was withdrawn: as the recipient, or as the owner on its word.",
  rights: ["cases.read", "exports.ask"],
  params: ById,
  body: z.object({
    id: Id,
    done: z.enum(OBLIGATION_ANSWERS),
    /** With `keptByLaw` alone. */
    basis: z.enum(KEEPING_BASES).nullable(),
  }),
  response: z.object({ id: Id }),
});
