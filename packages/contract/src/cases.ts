import { z } from "zod";
import { RecordFacts } from "./intake.ts";
import { route } from "./route.ts";
import { ById, Id, IsoDate, Page } from "./shared.ts";

export const NOTE_KINDS = ["contact", "plan", "conference", "counselling"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What can be shared of a case beside its record's facts, which always are. */
export const SHARED_FIELDS = ["identity", "notes", "counselling", "perpetrators"] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

const Text = z.string().trim().min(1).max(4000);

/** How one sees a case. */
export const CaseStanding = z.enum(["own", "routed", "shared", "emergency"]);
export type CaseStanding = z.infer<typeof CaseStanding>;

export const CaseLine = z.object({
  id: Id,
  /** Letters without meaning, for people to say and write. */
  reference: z.string(),
  recordId: Id,
  organisation: z.string(),
  position: z.string(),
  district: z.string().nullable(),
  openedAt: z.string(),
  standing: CaseStanding,
  notes: z.number().int(),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const CaseRelation = z.object({
  id: Id,
  kind: z.enum(["owner", "shared", "routed"]),
  /** Name of the organisation, position or person. */
  with: z.string(),
  fields: z.array(z.enum(SHARED_FIELDS)),
  from: z.string(),
  /** When it ends or has ended; null: it holds until it is ended. */
  until: z.string().nullable(),
});

export const CaseNote = z.object({
  id: Id,
  kind: z.enum(NOTE_KINDS),
  text: z.string(),
  author: z.string(),
  position: z.string(),
  at: z.string(),
});
export type CaseNote = z.infer<typeof CaseNote>;

export const CASE_ACTIONS = [
  "note",
  "counsellingNote",
  "openIdentity",
  "share",
  "addPerpetrator",
  "readPerpetrators",
] as const;

export const CaseOpened = CaseLine.extend({
  /** The child in the follow-up linkage, where it is known. */
  childId: Id.nullable(),
  record: RecordFacts,
  relations: z.array(CaseRelation),
  noteList: z.array(CaseNote),
  alleged: z.number().int(),
  actions: z.array(z.enum(CASE_ACTIONS)),
  /** Until when an emergency reading lasts. */
  emergencyUntil: z.string().nullable(),
  /** Emergency readings of one's own case by others. */
  emergencies: z.array(z.object({ id: Id, by: z.string(), position: z.string(), at: z.string() })),
});
export type CaseOpened = z.infer<typeof CaseOpened>;

export const openCase = route({
  method: "POST",
  path: "/api/cases",
  summary: "Open a case from a record of one's own source. The id is made by the sender; repeating it is safe.",
  rights: ["cases.work"],
  body: z.object({ id: Id, recordId: Id }),
  response: z.object({ id: Id, reference: z.string() }),
});
export const listCases = route({
  method: "GET",
  path: "/api/cases",
  summary: "Cases that the position owns, that are shared with it, or that it reads in an emergency; newest first.",
  rights: ["cases.read"],
  query: Page.extend({ recordId: Id.optional() }),
  response: z.object({ total: z.number().int(), cases: z.array(CaseLine) }),
});
export const readCase = route({
  method: "GET",
  path: "/api/cases/:id",
  summary: "One case: the record's facts without identity, with whom it is shared, and the notes that one may see.",
  rights: ["cases.read", "emergency.use"],
  params: ById,
  response: CaseOpened,
});
export const addNote = route({
  method: "POST",
  path: "/api/cases/:id/notes",
  summary: "Add a note to a case; its text is sealed. Repeating the same id is safe.",
  rights: ["cases.work"],
  params: ById,
  body: z.object({ id: Id, kind: z.enum(NOTE_KINDS), text: Text }),
  response: z.object({ id: Id }),
});

export const ShareTarget = z.object({
  organisationId: Id,
  organisation: z.string(),
  positions: z.array(z.object({ id: Id, title: z.string() })),
});
export type ShareTarget = z.infer<typeof ShareTarget>;
export const listShareTargets = route({
  method: "GET",
  path: "/api/cases/share-targets",
  summary: "Organisations and positions with which a case can be shared.",
  rights: ["cases.work"],
  response: z.array(ShareTarget),
});
export const shareCase = route({
  method: "POST",
  path: "/api/cases/:id/shares",
  summary:
    "Share a case with an organisation or one position of it, until a day: its facts, and the fields that are named.",
  rights: ["cases.work"],
  params: ById,
  body: z.object({
    id: Id,
    organisationId: Id,
    positionId: Id.nullable(),
    fields: z.array(z.enum(SHARED_FIELDS)).max(SHARED_FIELDS.length),
    /** The last day, by the clock of Jakarta; null: until it is ended. */
    until: IsoDate.nullable().default(null),
  }),
  response: z.object({ id: Id }),
});
export const endSharing = route({
  method: "POST",
  path: "/api/cases/:id/shares/:relationId/end",
  summary: "End the sharing of a case at once.",
  rights: ["cases.work"],
  params: ById.extend({ relationId: Id }),
  response: z.object({ ended: z.boolean() }),
});
