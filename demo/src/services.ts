import { type Chance, Weighted } from "./chance.ts";
import type { SourceCode } from "./sourceCode.ts";

// What each stakeholder gives or records, in our codes; its own words for them stand with its format.
const SERVICES: Readonly<Partial<Record<SourceCode, Weighted<string>>>> = {
  simfoni: new Weighted([
    ["health", 6],
    ["legalAid", 4],
    ["rehabilitation", 5],
    ["accompaniment", 5],
    ["shelter", 2],
    ["reintegration", 1],
    ["return", 1],
    ["faithLeader", 0.5],
  ]),
  kemensos: new Weighted([
    ["rehabCounselling", 5],
    ["rehabCare", 2],
    ["rehabAssistance", 5],
    ["rehabVocation", 1],
    ["rehabSpiritual", 2],
    ["rehabResocialisation", 1],
  ]),
  lpsk: new Weighted([
    ["legalAid", 3],
    ["accompaniment", 4],
    ["therapyPsychosocial", 2],
    ["health", 1],
  ]),
  sapa129: new Weighted([
    ["outreach", 4],
    ["accompaniment", 3],
    ["caseManagement", 2],
    ["shelter", 0.5],
  ]),
  ngo: new Weighted([
    ["accompaniment", 4],
    ["shelter", 3],
    ["rehabCounselling", 4],
    ["reintegration", 2],
    ["legalAid", 2],
  ]),
};

/** One to three different services, or none. */
export function drawServices(chance: Chance, source: SourceCode, servedShare: number): readonly string[] {
  const offered = SERVICES[source];
  if (offered === undefined || !chance.happens(servedShare)) return [];
  const count = 1 + chance.below(2) + (chance.happens(0.15) ? 1 : 0);
  return [...new Set(Array.from({ length: count }, () => offered.draw(chance)))];
}
