import { z } from "zod";
import { route } from "./route.ts";
import { BridgeComponent, Claim } from "./statistics.ts";

/** A protected count: 0 reads "none or fewer than five". */
const Count = z.number().int();

/** Everything the public page shows. Built only from ProtectedTables. */
export const PublicOverview = z.object({
  /** `none`: no signed release yet; `demo`: the synthetic country. */
  state: z.enum(["none", "demo", "released"]),
  asOf: z.string().nullable(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  children: Count.nullable(),
  possible: Count.nullable(),
  band: z.object({ lower: Count, upper: Count }).nullable(),
  records: Count.nullable(),
  sources: z.array(z.object({ code: z.string(), children: Count, share: z.number() })),
  overlaps: z.array(z.object({ sources: z.array(z.string()), children: Count })),
  byYear: z.array(z.object({ year: z.number().int(), children: Count })),
  byProvince: z.array(
    z.object({ code: z.string(), children: Count, districts: z.number().int(), districtsSilent: z.number().int() }),
  ),
  byForm: z.array(z.object({ code: z.string(), children: Count })),
  bySexAge: z.array(z.object({ sex: z.enum(["F", "M"]), ageGroup: z.string(), children: Count })),
  bridges: z.array(
    z.object({
      /** The claim that the bridge begins with; it stands among `claims` with its population, period and citation. */
      claimId: z.string(),
      sourceCode: z.string(),
      organisation: z.string(),
      claim: Count,
      unit: z.string(),
      steps: z.array(z.object({ component: BridgeComponent, change: z.number().int() })),
      national: Count,
    }),
  ),
  /** Every published number that the page quotes; those of the press are not reproducible without records. */
  claims: z.array(Claim),
});
export type PublicOverview = z.infer<typeof PublicOverview>;

export const readOverview = route({
  method: "GET",
  path: "/api/open/overview",
  summary: "What the public page shows: protected tables only.",
  rights: "anyone",
  response: PublicOverview,
});

export const publishPublicTables = route({
  method: "POST",
  path: "/api/open/public-tables",
  summary:
    "Protect the demo country's public tables anew from the latest linkage; in production the page waits for a signed release.",
  rights: ["tables.publish"],
  response: z.object({ tables: z.number().int() }),
});
