import type { GiveLists } from "../access/index.ts";
import type { Refusal, RoomContext } from "../platform/index.ts";
import { buildPublicContent, type PublicContent } from "./buildPublicContent.ts";
import { addStatisticsDuties } from "./duties.ts";
import { type Basis, createFactCache } from "./factCache.ts";
import { bridgeRecordsToExport, figureRecordsToExport, followUpToExport } from "./listsToExport.ts";
import { serveStatistics } from "./routes.ts";

export { recordClaim } from "./recordClaim.ts";

/** What other rooms may ask of this one. */
export interface Statistics {
  /** Everything figures are computed from, at the newest revision. */
  readonly readBasis: () => Promise<Basis>;
  /** The public series, protected; a refusal while nothing has been delivered. */
  readonly buildPublicContent: () => Promise<PublicContent | Refusal>;
}

/** Serves figures, claims, bridges, the follow-up list and the comparison of published tables. */
export function registerStatistics(context: RoomContext, giveLists: GiveLists = () => undefined): Statistics {
  const readBasis = createFactCache(context.database);
  giveLists({
    figureRecords: figureRecordsToExport(context, readBasis),
    bridgeRecords: bridgeRecordsToExport(context, readBasis),
    followUp: followUpToExport(context),
  });
  serveStatistics(context, readBasis);
  addStatisticsDuties(context);
  return { readBasis, buildPublicContent: () => buildPublicContent(context.database, readBasis) };
}
