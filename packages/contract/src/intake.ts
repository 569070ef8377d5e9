import { z } from "zod";
import { route } from "./route.ts";
import { Bilingual, ById, Id, IsoDate, Page } from "./shared.ts";

export const FORMATS = ["csv", "xlsx", "json", "jsonl", "cybertipline"] as const;
export const Format = z.enum(FORMATS);

/** What a delivery may be used for: its agreement says so. */
export const DeliveryPurpose = z.enum(["statistics", "followup"]);

export const Source = z.object({
  id: Id,
  /** Short stable code: simfoni, polri, kemensos, lpsk, sapa129, ngo, platform. */
  code: z.string(),
  name: Bilingual,
  organisation: z.string(),
  /** What one row of this source stands for. */
  unit: z.enum(["child", "case", "report", "service", "request", "suspect"]),
  /** True where the source has already removed its own duplicates: it contributes at most one record to a child. */
  deduplicated: z.boolean(),
  lastDeliveryAt: z.string().nullable(),
  records: z.number().int(),
});
export type Source = z.infer<typeof Source>;

export const Agreement = z.object({
  id: Id,
  sourceId: Id,
  title: z.string(),
  purposes: z.array(DeliveryPurpose).min(1),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
});

/** Fields of ours that a source's column can be mapped to. */
export const TARGET_FIELDS = [
  "externalId",
  "caseId",
  "name",
  "nik",
  "birthDate",
  "birthPlace",
  "ageYears",
  "sex",
  "address",
  "phone",
  "parentName",
  "incidentDate",
  "reportedDate",
  "registeredDate",
  "incidentDistrict",
  "residenceDistrict",
  "officeDistrict",
  "form",
  "legalBasis",
  "channel",
  "service",
  "serviceDate",
  "stage",
] as const;
export const TargetField = z.enum(TARGET_FIELDS);
export type TargetField = z.infer<typeof TargetField>;

export const ColumnMapping = z.object({
  /** The source's column name, or dotted path in JSON and XML. */
  column: z.string(),
  target: TargetField.nullable(),
  /** For dates: the order of the parts, as seen in the values. */
  dateOrder: z.enum(["dmy", "mdy", "ymd", "excel"]).optional(),
  /** For multi-valued cells: what separates the values. */
  separator: z.string().optional(),
  /** The source's code or word → ours (terminology code); `null` = the source's code cannot decide it; absent = unknown value. */
  codes: z.record(z.string(), z.string().nullable()).optional(),
  /** How sure the proposal is, 0–1, and what it was seen from. */
  confidence: z.number().min(0).max(1),
  seenFrom: z.enum(["profile", "name", "values", "steward", "none"]),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const Mapping = z.object({
  format: Format,
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  /** Number of the line that names the columns; 0 if none does. */
  headerLine: z.number().int().min(0),
  columns: z.array(ColumnMapping),
});
export type Mapping = z.infer<typeof Mapping>;

export const Profile = z.object({
  id: Id,
  sourceId: Id,
  name: z.string(),
  version: z.number().int(),
  mapping: Mapping,
  savedAt: z.string(),
  savedBy: z.string(),
});
export type Profile = z.infer<typeof Profile>;

export const Delivery = z.object({
  id: Id,
  sourceId: Id,
  sourceCode: z.string(),
  agreementId: Id,
  purposes: z.array(DeliveryPurpose),
  fileName: z.string(),
  /** null: not recognised, and therefore refused. */
  format: Format.nullable(),
  bytes: z.number(),
  sha256: z.string(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  state: z.enum(["received", "importing", "stopped", "imported", "refused", "superseded"]),
  /** lines = records + rejected, always, once imported. */
  lines: z.number().int(),
  records: z.number().int(),
  rejected: z.number().int(),
  profileId: Id.nullable(),
  supersedes: Id.nullable(),
  supersededBy: Id.nullable(),
  jobId: Id.nullable(),
  problem: Bilingual.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const RejectedLine = z.object({
  lineNo: z.number().int(),
  field: z.string().nullable(),
  reasonCode: z.string(),
  /** Never quotes a value. */
  reason: Bilingual,
});

export const listSources = route({
  method: "GET",
  path: "/api/intake/sources",
  summary: "The stakeholders whose lists Suar receives.",
  rights: "signedIn",
  clients: "deliveries.send",
  response: z.array(Source),
});
export const createSource = route({
  method: "POST",
  path: "/api/intake/sources",
  summary: "Register a source.",
  rights: ["sources.manage"],
  body: Source.pick({ code: true, name: true, organisation: true, unit: true, deduplicated: true }),
  response: Source,
});
export const listAgreements = route({
  method: "GET",
  path: "/api/intake/agreements",
  summary: "Agreements under which deliveries come, with their purposes; a partner sees those of its own source.",
  rights: ["sources.manage", "deliveries.manage", "deliveries.send"],
  clients: "deliveries.send",
  response: z.array(Agreement),
});
export const createAgreement = route({
  method: "POST",
  path: "/api/intake/agreements",
  summary: "Record an agreement.",
  rights: ["sources.manage"],
  body: Agreement.omit({ id: true }),
  response: Agreement,
});
export const receiveDelivery = route({
  method: "POST",
  path: "/api/intake/deliveries",
  summary:
    "Send one file as it is; it is sealed byte for byte. The same bytes from the same source give the delivery that stands.",
  rights: ["deliveries.manage", "deliveries.send"],
  clients: "deliveries.send",
  takes: "bytes",
  query: z.object({ sourceId: Id, agreementId: Id, fileName: z.string().min(1).max(300), supersedes: Id.optional() }),
  response: Delivery.extend({ alreadyReceived: z.boolean() }),
});
export const listDeliveries = route({
  method: "GET",
  path: "/api/intake/deliveries",
  summary: "All deliveries, newest first.",
  rights: ["deliveries.manage"],
  query: Page.extend({ sourceId: Id.optional() }),
  response: z.object({ total: z.number().int(), deliveries: z.array(Delivery) }),
});
export const readDelivery = route({
  method: "GET",
  path: "/api/intake/deliveries/:id",
  summary: "One delivery with its counts.",
  rights: ["deliveries.manage"],
  params: ById,
  response: Delivery,
});
export const proposeMapping = route({
  method: "GET",
  path: "/api/intake/deliveries/:id/proposal",
  summary: "The recognised format, the proposed mapping, and a preview of the first lines (identity columns masked).",
  rights: ["deliveries.manage"],
  params: ById,
  response: z.object({
    mapping: Mapping,
    profile: Profile.nullable(),
    /** First lines as the source wrote them, by column; values of identity columns are masked by shape (`Aaaa 00`). */
    preview: z.array(z.object({ lineNo: z.number().int(), cells: z.record(z.string(), z.string()) })),
    /** Distinct values of coded columns with their counts, so that the steward can map each. */
    codes: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number().int() }))),
    linesSeen: z.number().int(),
  }),
});
export const saveProfile = route({
  method: "POST",
  path: "/api/intake/profiles",
  summary: "Save a mapping as the next version of a source's profile.",
  rights: ["deliveries.manage"],
  body: z.object({ sourceId: Id, name: z.string().min(1).max(120), mapping: Mapping }),
  response: Profile,
});
export const listProfiles = route({
  method: "GET",
  path: "/api/intake/profiles",
  summary: "Saved profiles, every version.",
  rights: ["deliveries.manage"],
  query: z.object({ sourceId: Id.optional() }),
  response: z.array(Profile),
});
export const importDelivery = route({
  method: "POST",
  path: "/api/intake/deliveries/:id/import",
  summary: "Turn every line of a received delivery into a record or a rejected line, as a job.",
  rights: ["deliveries.manage"],
  params: ById,
  body: z.object({ profileId: Id }),
  response: z.object({ jobId: Id }),
});
export const listRejectedLines = route({
  method: "GET",
  path: "/api/intake/deliveries/:id/rejected",
  summary: "Lines that did not become a record: line number, field, reason in both languages.",
  rights: ["deliveries.manage"],
  params: ById,
  query: Page,
  response: z.object({
    total: z.number().int(),
    byReason: z.array(z.object({ reasonCode: z.string(), reason: Bilingual, count: z.number().int() })),
    lines: z.array(RejectedLine),
  }),
});

/** One record without its identity, as shown in lists opened from a figure. */
export const RecordFacts = z.object({
  id: Id,
  sourceCode: z.string(),
  deliveryId: Id,
  lineNo: z.number().int(),
  externalId: z.string().nullable(),
  childId: Id.nullable(),
  forms: z.array(z.string()),
  formCertain: z.boolean(),
  sex: z.enum(["F", "M"]).nullable(),
  ageYears: z.number().int().nullable(),
  incidentOn: IsoDate.nullable(),
  reportedOn: IsoDate.nullable(),
  registeredOn: IsoDate.nullable(),
  incidentDistrict: z.string().nullable(),
  residenceDistrict: z.string().nullable(),
  officeDistrict: z.string().nullable(),
  services: z.array(z.object({ code: z.string(), on: IsoDate.nullable() })),
  /** When and on which ground it was erased; then nothing of what it said is given out. */
  erased: z.object({ on: IsoDate, ground: z.string() }).nullable(),
});
export type RecordFacts = z.infer<typeof RecordFacts>;

export const readRecord = route({
  method: "GET",
  path: "/api/intake/records/:id",
  summary: "One record without its identity.",
  rights: ["records.read", "records.readAll"],
  params: ById,
  response: RecordFacts,
});

/** Whether what is kept of a delivery is what was received, as far as it was not erased. */
export const verifyOriginal = route({
  method: "POST",
  path: "/api/intake/deliveries/:id/verify",
  summary: "Prove the kept original of a delivery against its Merkle root, and say how many lines were erased.",
  rights: ["deliveries.manage", "audit.read"],
  params: ById,
  response: z.object({
    intact: z.boolean(),
    /** Null where the original stays as it arrived: workbooks, and texts that cannot be cut by line. */
    root: z.string().nullable(),
    segments: z.number().int(),
    erased: z.number().int(),
    altered: z.array(z.number().int()),
    sameAsReceived: z.boolean().nullable(),
  }),
});

export const exportErasures = route({
  method: "GET",
  path: "/api/intake/erasures",
  summary:
    "Everything that was ever erased, as chained and signed lines without identities: to be replayed after a restore.",
  rights: ["audit.export"],
  response: z.object({ erasures: z.number().int(), lines: z.array(z.string()) }),
});
export const replayErasures = route({
  method: "POST",
  path: "/api/intake/erasures/replay",
  summary: "Erase again what a restored backup has brought back, from an export that this installation has signed.",
  rights: ["keys.manage"],
  takes: "bytes",
  response: z.object({
    erasures: z.number().int(),
    /** Erasures that the restored database did not know of. */
    added: z.number().int(),
    identities: z.number().int(),
    lines: z.number().int(),
    workbooks: z.number().int(),
    /** Erasures whose originals are still being sealed line by line: replay again when they are. */
    waiting: z.number().int(),
  }),
});
