import { z } from "zod";
import { LinkagePurpose } from "./children.ts";
import { route } from "./route.ts";
import { ById, Id } from "./shared.ts";
import { BridgeComponent, FigureQuery } from "./statistics.ts";

/** Lists about children that leave the system: without identity, for a purpose, and above so many rows with a second approval. */

/** Up to so many rows, counted over a day, leave for a purpose alone. */
export const ROWS_WITHOUT_APPROVAL = 50;
export const MOST_EXPORTED_ROWS = 20_000;
/** So long after it was asked for or approved an export can be fetched. */
export const EXPORT_DAYS = 7;

export const EXPORT_LISTS = [
  "sourceRecords",
  "figureRecords",
  "bridgeRecords",
  "followUp",
  "child",
  "pairs",
  "cases",
] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

/** Which list, and how it is narrowed by its own route. */
export const ListAsked = z.discriminatedUnion("list", [
  z.object({ list: z.literal("sourceRecords"), sourceId: Id }),
  FigureQuery.extend({ list: z.literal("figureRecords"), part: z.enum(["certain", "possible"]).default("certain") }),
  FigureQuery.partial().extend({ list: z.literal("bridgeRecords"), claimId: Id, component: BridgeComponent }),
  z.object({ list: z.literal("followUp"), district: z.string().optional() }),
  z.object({ list: z.literal("child"), childId: Id }),
  z.object({ list: z.literal("cases") }),
  z.object({
    list: z.literal("pairs"),
    state: z.enum(["unsure", "same", "different"]).default("unsure"),
    purpose: LinkagePurpose.default("statistics"),
  }),
]);
export type ListAsked = z.infer<typeof ListAsked>;

export const EXPORT_PURPOSES = ["service", "supervision", "quality", "statistics", "legal"] as const;
export const ExportPurpose = z.enum(EXPORT_PURPOSES);

export const EXPORT_STATES = ["waiting", "ready", "refused", "expired"] as const;

export const Export = z.object({
  id: Id,
  asked: ListAsked,
  /** Rows counted when it was asked for; never more leave. */
  rows: z.number().int(),
  purpose: ExportPurpose,
  /** What exactly for, in the asker's words; names no child. */
  reason: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  position: z.string(),
  organisation: z.string(),
  needsApproval: z.boolean(),
  state: z.enum(EXPORT_STATES),
  expiresAt: z.string(),
  decision: z
    .object({
      act: z.enum(["approved", "refused"]),
      by: z.string(),
      position: z.string(),
      at: z.string(),
      reason: z.string(),
    })
    .nullable(),
  downloads: z.number().int(),
  /** Asked for by the account or the position that reads this: it cannot decide. */
  isOwn: z.boolean(),
});
export type Export = z.infer<typeof Export>;

export const askExport = route({
  method: "POST",
  path: "/api/access/exports",
  summary: "Ask to take a list without identity out of the system; above fifty rows another person approves it.",
  rights: ["exports.ask"],
  body: z.object({
    /** Made by the sender: asking twice with the same id asks once. */
    id: Id,
    asked: ListAsked,
    /** The rows shown, where the list on the screen is narrowed further; absent: all of the list. */
    only: z.array(Id).max(5000).optional(),
    purpose: ExportPurpose,
    reason: z.string().trim().min(10).max(300),
  }),
  response: Export,
});
export const listOwnExports = route({
  method: "GET",
  path: "/api/access/exports/own",
  summary: "Exports that this account has asked for, newest first.",
  rights: ["exports.ask"],
  response: z.array(Export),
});
export const listExports = route({
  method: "GET",
  path: "/api/access/exports",
  summary: "Everybody's exports, newest first: for those who approve, and for oversight.",
  rights: ["exports.approve", "audit.read"],
  response: z.array(Export),
});
export const decideExport = route({
  method: "POST",
  path: "/api/access/exports/:id/decision",
  summary: "Approve or refuse an export that another person asked for from another position.",
  rights: ["exports.approve"],
  stepUp: true,
  params: ById,
  body: z.object({ decision: z.enum(["approved", "refused"]), reason: z.string().trim().min(5).max(300) }),
  response: Export,
});
export const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export const fetchExport = route({
  method: "POST",
  path: "/api/access/exports/:id/file",
  summary: "The file of an export that is ready, for whoever asked for it; marked with who, when and what for.",
  rights: ["exports.ask"],
  params: ById,
  body: z.object({ format: z.enum(EXPORT_FORMATS) }),
  response: z.object({ fileName: z.string(), mediaType: z.string(), rows: z.number().int(), base64: z.string() }),
});

export const Mark = z.enum(["references", "spaces", "order"]);
export const findExportOf = route({
  method: "POST",
  path: "/api/access/exports/origin",
  summary: "Which export a table came from, by its marks: given its cells, as they are, row by row.",
  rights: ["audit.read", "audit.export"],
  body: z.object({ rows: z.array(z.array(z.string().max(1000)).max(60)).max(25_000) }),
  response: z.object({
    export: Export.nullable(),
    /** The marks that tell it, and how likely each would be by chance, as a power of ten. */
    marks: z.array(z.object({ mark: Mark, log10Chance: z.number() })),
    compared: z.number().int(),
  }),
});
