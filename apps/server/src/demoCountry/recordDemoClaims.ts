import { DEMO_SOURCES, PRESS_CLAIMS, type PublishedClaim } from "@suar/demo";
import { recordClaim } from "../statistics/index.ts";
import { accepted, DEMO_LOADER, type DemoRooms } from "./demoRooms.ts";

/** What the seven stakeholders of the demo country have published, each with its definition and with why it differs. */
export async function recordPublishedClaims(
  { context }: DemoRooms,
  claims: readonly PublishedClaim[],
  sourceIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const claim of claims) {
    const source = DEMO_SOURCES.find(({ code }) => code === claim.source);
    const given = {
      sourceId: sourceIds.get(claim.source) ?? null,
      organisation: source?.organisation ?? claim.source,
      value: claim.value,
      unit: claim.unit,
      population: claim.population,
      from: claim.from,
      to: claim.to,
      dateBasis: claim.dateBasis,
      territory: null,
      territoryBasis: claim.territoryBasis,
      ageBelow: claim.ageBelow,
      forms: [...claim.forms],
      asOf: claim.asOf,
      citation: "Siaran negara contoh / Release of the demo country",
      url: null,
      note: `${claim.why.id} / ${claim.why.en}`,
    };
    accepted(await recordClaim(context.database, DEMO_LOADER, given, "entered"), `claim of ${claim.source}`);
  }
}

/** Numbers that real agencies have published and that disagree; no records stand behind them here. */
export async function recordPressClaims({ context }: DemoRooms): Promise<void> {
  for (const { reproducible: _, ...claim } of PRESS_CLAIMS) {
    const given = {
      ...claim,
      sourceId: null,
      territory: null,
      territoryBasis: "incident" as const,
      forms: [],
      asOf: null,
    };
    accepted(await recordClaim(context.database, DEMO_LOADER, given, "press"), `press claim of ${claim.organisation}`);
  }
}
