import { z } from "zod";
import { RecordFacts } from "./intake.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id, IsoDate, Page } from "./shared.ts";

export const DateBasis = z.enum(["incident", "report", "registration"]);
export const TerritoryBasis = z.enum(["incident", "residence", "office"]);
export const Unit = z.enum(["child", "case", "report", "service", "request", "suspect"]);
export const AgeGroup = z.enum(["0-5", "6-12", "13-17"]);

/** What a figure counts. Absent fields mean "all". Periods are closed on both ends. */
export const FigureDefinition = z.object({
  from: IsoDate,
  to: IsoDate,
  dateBasis: DateBasis.default("report"),
  territory: z.string().nullable().default(null),
  territoryBasis: TerritoryBasis.default("incident"),
  forms: z.array(z.string()).default([]),
  sex: z.enum(["F", "M"]).nullable().default(null),
  ageGroup: AgeGroup.nullable().default(null),
  /** Count only what was delivered up to this day. */
  asOf: IsoDate.nullable().default(null),
});
export type FigureDefinition = z.infer<typeof FigureDefinition>;

export const FigureQuery = z.object({
  from: IsoDate,
  to: IsoDate,
  dateBasis: DateBasis.optional(),
  territory: z.string().optional(),
  territoryBasis: TerritoryBasis.optional(),
  /** Comma-separated codes. */
  forms: z.string().optional(),
  sex: z.enum(["F", "M"]).optional(),
  ageGroup: AgeGroup.optional(),
  asOf: IsoDate.optional(),
});

export const Figure = z.object({
  definition: FigureDefinition,
  /** Children who certainly belong. */
  certain: z.number().int(),
  /** Children whose source's code or age cannot decide it. */
  possible: z.number().int(),
  /** From unsure pairs: fewest and most children if all unsure pairs were linked, or none. */
  band: z.object({ lower: z.number().int(), upper: z.number().int() }),
  records: z.number().int(),
  coverage: z.array(
    z.object({
      sourceCode: z.string(),
      children: z.number().int(),
      /** Share of `certain` that this list knows. */
      share: z.number(),
      onlyHere: z.number().int(),
    }),
  ),
  overlaps: z.array(z.object({ sources: z.array(z.string()), children: z.number().int() })),
  byYear: z.array(z.object({ year: z.number().int(), certain: z.number().int(), possible: z.number().int() })),
  /** The 38 provinces in the order of their codes; children whose place no source gives stand under "unknown". */
  byProvince: z.array(
    z.object({
      code: z.string(),
      certain: z.number().int(),
      districtsSilent: z.number().int(),
      districts: z.number().int(),
    }),
  ),
  byForm: z.array(z.object({ code: z.string(), certain: z.number().int() })),
  /** When the linkage this rests on ended; null if no run has ended yet. */
  linkedAt: z.string().nullable(),
});
export type Figure = z.infer<typeof Figure>;

export const Claim = z.object({
  id: Id,
  /** Null where the claim comes from an organisation that delivers no records. */
  sourceId: Id.nullable(),
  organisation: z.string(),
  value: z.number().int().min(0),
  unit: Unit,
  population: Bilingual,
  from: IsoDate,
  to: IsoDate,
  dateBasis: DateBasis,
  territory: z.string().nullable(),
  territoryBasis: TerritoryBasis,
  /** Ages counted: below this many years; null = all ages. */
  ageBelow: z.number().int().min(1).max(150).nullable(),
  forms: z.array(z.string()),
  asOf: IsoDate.nullable(),
  citation: z.string(),
  url: z.string().nullable(),
  note: z.string(),
  /** False where no records were delivered under which the claim could be recomputed. */
  reproducible: z.boolean(),
  origin: z.enum(["entered", "computed", "press"]),
});
export type Claim = z.infer<typeof Claim>;

/** In the fixed order of the methods (docs/methods/reconciliation.md). */
export const BRIDGE_COMPONENTS = [
  "notReproducible",
  "otherUnit",
  "repeatedWithinList",
  "outsideDefinition",
  "undecidable",
  "outsidePeriod",
  "outsideTerritory",
  "lateRegistration",
  "countedFromOtherLists",
  "knownOnlyToOthers",
] as const;
export const BridgeComponent = z.enum(BRIDGE_COMPONENTS);
export type BridgeComponent = z.infer<typeof BridgeComponent>;

export const Bridge = z.object({
  claim: Claim,
  /** Recomputed from the delivery under the claim's own definition; null if not reproducible. */
  recomputed: z.number().int().nullable(),
  /** Signed steps; claim value + Σ change = national. */
  steps: z.array(z.object({ component: BridgeComponent, change: z.number().int(), records: z.number().int() })),
  national: z.number().int(),
  definition: FigureDefinition,
});
export type Bridge = z.infer<typeof Bridge>;

export const readFigure = route({
  method: "GET",
  path: "/api/statistics/figure",
  summary: "The national figure for a period, form, sex, age group and territory, with coverage and overlaps.",
  rights: ["figures.read"],
  clients: "figures.read",
  query: FigureQuery,
  response: Figure,
});
export const listFigureRecords = route({
  method: "GET",
  path: "/api/statistics/figure/records",
  summary: "The records a figure counts, without identity.",
  rights: ["figures.manage"],
  query: FigureQuery.extend(Page.shape).extend({ part: z.enum(["certain", "possible"]).default("certain") }),
  response: z.object({ total: z.number().int(), records: z.array(RecordFacts) }),
});
export const listClaims = route({
  method: "GET",
  path: "/api/statistics/claims",
  summary: "Numbers that stakeholders have published.",
  rights: "signedIn",
  response: z.array(Claim),
});
export const enterClaim = route({
  method: "POST",
  path: "/api/statistics/claims",
  summary: "Enter a published number with its definition and citation.",
  rights: ["figures.manage"],
  body: Claim.omit({ id: true, reproducible: true, origin: true }),
  response: Claim,
});
export const computeClaim = route({
  method: "POST",
  path: "/api/statistics/claims/computed",
  summary: "Compute from a source's deliveries what it would publish under a definition.",
  rights: ["figures.manage"],
  body: Claim.omit({ id: true, reproducible: true, origin: true, value: true }).extend({ sourceId: Id }),
  response: Claim,
});
export const readBridge = route({
  method: "GET",
  path: "/api/statistics/claims/:id/bridge",
  summary: "From a claim to the national figure, one counted component at a time.",
  rights: ["figures.read"],
  clients: "figures.read",
  params: ById,
  /** What is left out follows the claim (period, territory) or the national rules. */
  query: FigureQuery.partial(),
  response: Bridge,
});
export const listBridgeRecords = route({
  method: "GET",
  path: "/api/statistics/claims/:id/bridge/:component",
  summary: "The records behind one component of a bridge.",
  rights: ["figures.manage"],
  params: z.object({ id: Id, component: BridgeComponent }),
  query: FigureQuery.partial().extend(Page.shape),
  response: z.object({ total: z.number().int(), records: z.array(RecordFacts) }),
});

export const FollowUpRow = z.object({
  /** Follow-up child id; never the statistical one. */
  childId: Id,
  recordId: Id,
  sourceCode: z.string(),
  district: z.string().nullable(),
  reportedOn: IsoDate,
  daysWaiting: z.number().int(),
  externalId: z.string().nullable(),
});
export const listFollowUp = route({
  method: "GET",
  path: "/api/statistics/follow-up",
  summary:
    "Children in follow-up deliveries on whom no list shows a service after the report; each caller sees only what its own service delivered, a duty officer what its district holds.",
  rights: ["followUp.ownService", "followUp.ownTerritory", "followUp.count"],
  clients: "followUp.count",
  query: Page.extend({ district: z.string().optional(), order: z.enum(["waiting", "district"]).default("waiting") }),
  response: z.object({
    total: z.number().int(),
    byDistrict: z.array(
      z.object({ district: z.string().nullable(), children: z.number().int(), longestDays: z.number().int() }),
    ),
    /** Empty for those who see counts only. */
    children: z.array(FollowUpRow),
    asOf: IsoDate,
  }),
});

export const TableComparison = z.object({
  tables: z.array(
    z.object({ name: z.string(), rows: z.number().int(), dimensions: z.array(z.string()), measure: z.string() }),
  ),
  sharedDimensions: z.array(z.string()),
  disagreements: z.array(
    z.object({
      where: z.record(z.string(), z.string()),
      values: z.record(z.string(), z.number()),
      /** Tables that have no row there at all: their value is an empty sum, not a published zero. */
      absent: z.array(z.string()),
    }),
  ),
  explanations: z.array(
    z.object({
      kind: z.enum(["misfiled", "totalRepeated", "missingRow", "unitChange", "otherPopulation", "unexplained"]),
      text: Bilingual,
      table: z.string().nullable(),
      cells: z.array(z.record(z.string(), z.string())),
      /** How many disagreeing cells vanish if this is so. */
      resolves: z.number().int(),
    }),
  ),
});
export type TableComparison = z.infer<typeof TableComparison>;

export const compareTables = route({
  method: "POST",
  path: "/api/statistics/tables/compare",
  summary: "Compare published tables (CSV texts) of one stakeholder with each other in every shared margin.",
  rights: ["tables.compare"],
  body: z.object({
    tables: z
      .array(z.object({ name: z.string().max(200), csv: z.string().max(5_000_000) }))
      .min(2)
      .max(10),
  }),
  response: TableComparison,
});
