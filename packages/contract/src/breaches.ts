import { z } from "zod";
import { DATA_CATEGORIES } from "./processing.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id, Language } from "./shared.ts";

/** Notice of a failure to protect personal data (Law 27/2022 art. 46): within 3×24 hours from when it became known. */
export const BREACH_HOURS = 72;

export const BREACH_CAUSES = [
  "insider",
  "account",
  "device",
  "software",
  "configuration",
  "thirdParty",
  "unknown",
] as const;
export type BreachCause = (typeof BREACH_CAUSES)[number];
export const NOTICE_WAYS = ["letter", "inPerson", "phone", "portal"] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];
/** Who was told in a subject's place, or the subject. */
export const TOLD_PARTIES = ["child", "guardian", "representative", "person"] as const;
export type ToldParty = (typeof TOLD_PARTIES)[number];

const Moment = z.iso.datetime({ offset: true });
const Sentences = z.string().trim().min(10).max(2000);

/** What is looked up on the trail, and what people know beside it. Names nobody. */
const BreachFacts = z.object({
  from: Moment,
  to: Moment,
  accountId: Id.nullable(),
  organisationId: Id.nullable(),
  /** The title of a position, as the trail has it. */
  position: z.string().trim().min(1).max(200).nullable(),
  recordId: Id.nullable(),
  knownAt: Moment,
  cause: z.enum(BREACH_CAUSES),
  /** How it happened, as far as is known. */
  circumstances: Sentences,
  handling: Sentences,
  recovery: Sentences,
});

export const BreachLine = BreachFacts.extend({
  id: Id,
  dueAt: z.string(),
  /** Entries of the trail, and records that they name. */
  entries: z.number().int(),
  records: z.number().int(),
  fields: z.array(z.string()),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  firstAt: z.string(),
  lastAt: z.string(),
  preparedAt: z.string(),
  preparedBy: z.string(),
  /** When the agency was told, and the offices that tell the subjects were given their letters. */
  sentAgencyAt: z.string().nullable(),
  sentOwnersAt: z.string().nullable(),
  told: z.number().int(),
});
export type BreachLine = z.infer<typeof BreachLine>;

export const WrittenDocument = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
});
export type WrittenDocument = z.infer<typeof WrittenDocument>;

export const Breach = BreachLine.extend({
  /** Offices that tell the subjects, through contacts that are safe. */
  owners: z.array(
    z.object({
      owner: z.string(),
      records: z.number().int(),
      told: z.number().int(),
      guardiansSuspected: z.number().int(),
    }),
  ),
  acts: z.array(
    z.object({
      act: z.enum(["prepared", "sentAgency", "sentOwners"]),
      how: z.enum(NOTICE_WAYS).nullable(),
      at: z.string(),
      by: z.string(),
      position: z.string(),
    }),
  ),
  /** To the subjects and to the agency, in both languages, as Markdown and as a page to print. */
  letters: z.array(
    WrittenDocument.extend({ to: z.enum(["subjects", "agency"]), language: Language, format: z.enum(["md", "html"]) }),
  ),
});
export type Breach = z.infer<typeof Breach>;

export const prepareBreach = route({
  method: "POST",
  path: "/api/processing/breaches",
  summary: "Prepare the notice of a breach from the audit trail: who is affected, the deadline, and the letters.",
  rights: ["breach.prepare"],
  body: BreachFacts.extend({ id: Id }),
  response: Breach,
});
export const listBreaches = route({
  method: "GET",
  path: "/api/processing/breaches",
  summary: "Breaches whose notice was prepared, newest first.",
  rights: ["breach.prepare"],
  response: z.array(BreachLine),
});
export const readBreach = route({
  method: "GET",
  path: "/api/processing/breaches/:id",
  summary: "One breach with its letters, to whom they went, and who has been told.",
  rights: ["breach.prepare"],
  params: ById,
  response: Breach,
});
export const sendBreach = route({
  method: "POST",
  path: "/api/processing/breaches/:id/acts",
  summary: "Record that the agency was told, or hand the subjects' letters to the offices that know a safe contact.",
  rights: ["breach.prepare"],
  params: ById,
  body: z.object({ id: Id, act: z.enum(["sentAgency", "sentOwners"]), how: z.enum(NOTICE_WAYS) }),
  response: Breach,
});

export const BreachLetter = z.object({
  breachId: Id,
  recordId: Id,
  /** Where there is a case: its letters without meaning. */
  reference: z.string().nullable(),
  caseId: Id.nullable(),
  /** Never hand it to the guardian. */
  guardianSuspected: z.boolean(),
  dueAt: z.string(),
  told: z.object({ toWhom: z.enum(TOLD_PARTIES), how: z.enum(NOTICE_WAYS), at: z.string() }).nullable(),
  letter: Bilingual,
});
export type BreachLetter = z.infer<typeof BreachLetter>;

const TELLERS = ["cases.work", "deliveries.send", "records.read", "breach.prepare"] as const;
export const listBreachLetters = route({
  method: "GET",
  path: "/api/processing/breach-letters",
  summary: "Letters about a breach that this organisation hands to the subjects of its records.",
  rights: TELLERS,
  response: z.array(BreachLetter),
});
export const tellSubject = route({
  method: "POST",
  path: "/api/processing/breach-letters",
  summary: "Record that a subject was told of a breach, or somebody in their place; never a guardian who is a suspect.",
  rights: TELLERS,
  body: z.object({
    id: Id,
    breachId: Id,
    recordId: Id,
    toWhom: z.enum(TOLD_PARTIES),
    how: z.enum(NOTICE_WAYS),
  }),
  response: z.object({ id: Id }),
});
