import type { PublicOverview } from "@suar/contract";
import { districtsOf, provinces } from "@suar/terminology";

const LISTS = ["simfoni", "polri", "kemensos", "lpsk", "sapa129", "ngo", "platform"] as const;

/** Small counts become 0 or 5, as protected tables hold them. */
function protect(count: number): number {
  const whole = Math.round(count);
  if (whole >= 5) return whole;
  return whole >= 3 ? 5 : 0;
}

/** A page's worth of made-up, internally plausible numbers for tests and for looking at the page; deterministic. */
export const exampleOverview: PublicOverview = {
  state: "demo",
  asOf: "2026-06-30",
  period: { from: "2021-01-01", to: "2025-12-31" },
  children: 18_205,
  possible: 1_310,
  band: { lower: 18_080, upper: 18_390 },
  records: 31_742,
  sources: LISTS.map((code, at) => {
    const children = [7_640, 4_120, 2_905, 610, 3_380, 1_745, 2_210][at] ?? 0;
    return { code, children, share: children / 18_205 };
  }),
  overlaps: LISTS.flatMap((first, at) => [
    { sources: [first], children: [4_205, 1_930, 1_385, 140, 2_145, 1_020, 1_860][at] ?? 0 },
    ...LISTS.slice(at + 1).map((second, further) => ({
      sources: [first, second],
      children: protect(900 / ((at + 1) * (further + 2))),
    })),
    ...LISTS.slice(at + 2).map((third) => ({
      sources: [first, LISTS[at + 1] ?? third, third],
      children: protect(60 / (at + 1) ** 2),
    })),
  ]),
  byYear: [3_004, 3_310, 3_655, 4_016, 4_220].map((children, at) => ({ year: 2021 + at, children })),
  byProvince: [
    ...provinces.map(({ code, population }, at) => {
      const districts = districtsOf(code).length;
      const silent = at % 5 === 3 ? Math.ceil(districts / 4) : 0;
      const districtsSilent = code === "95" ? districts : silent;
      return {
        code,
        districts,
        districtsSilent,
        children: code === "95" ? 0 : protect(population / 15_500 - (at % 3) * 60),
      };
    }),
    { code: "unknown", districts: 0, districtsSilent: 0, children: 85 },
  ],
  byForm: ["E1", "E2", "E3", "E4", "E5", "E6", "E7"].map((code, at) => ({
    code,
    children: [4_310, 7_015, 1_240, 2_890, 415, 2_335, 0][at] ?? 0,
  })),
  bySexAge: (["F", "M"] as const).flatMap((sex) =>
    ["0-5", "6-12", "13-17"]
      .map((ageGroup, at) => ({ sex, ageGroup, children: [410, 3_120, 9_860][at] ?? 0 }))
      .map((cell) => ({
        ...cell,
        children: sex === "F" ? cell.children : protect(cell.children * 0.36),
      })),
  ),
  bridges: [
    bridge(
      "simfoni",
      "Jejaring layanan kementerian",
      9_112,
      "case",
      [-85, -642, -388, -211, -122, 96, -58, 38, 0, 10_565],
    ),
    bridge("polri", "Kepolisian", 5_240, "report", [0, -1_020, -95, -310, -90, 340, 0, -45, 0, 14_185]),
    bridge("lpsk", "LPSK", 655, "request", [-5, -20, -10, -15, 0, 0, 0, 5, 0, 17_595]),
  ],
  claims: [
    claim(
      "KemenPPPA",
      10_932,
      "case",
      { id: "kekerasan seksual terhadap anak", en: "sexual violence against children" },
      "2023",
    ),
    claim("KPAI", 834, "report", { id: "anak korban kejahatan seksual", en: "child victims of sexual crime" }, "2022"),
  ],
};

function bridge(
  sourceCode: string,
  organisation: string,
  published: number,
  unit: string,
  changes: readonly number[],
): PublicOverview["bridges"][number] {
  const components = [
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
  const steps = components.map((component, at) => ({ component, change: changes[at] ?? 0 }));
  return {
    claimId: `00000000-0000-7000-8000-${sourceCode}`,
    sourceCode,
    organisation,
    claim: published,
    unit,
    steps,
    national: steps.reduce((sum, { change }) => sum + change, published),
  };
}

function claim(
  organisation: string,
  value: number,
  unit: "case" | "report",
  population: { id: string; en: string },
  year: string,
): PublicOverview["claims"][number] {
  return {
    id: `00000000-0000-7000-8000-00000000${year}`,
    sourceId: null,
    organisation,
    value,
    unit,
    population,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    dateBasis: "report",
    territory: null,
    territoryBasis: "incident",
    ageBelow: 18,
    forms: [],
    asOf: `${year}-12-31`,
    citation: "tribunnews.com",
    url: "https://m.tribunnews.com/",
    note: "",
    reproducible: false,
    origin: "press",
  };
}

/** What production shows before the first signed release. */
export const overviewBeforeRelease: PublicOverview = {
  state: "none",
  asOf: null,
  period: null,
  children: null,
  possible: null,
  band: null,
  records: null,
  sources: [],
  overlaps: [],
  byYear: [],
  byProvince: [],
  byForm: [],
  bySexAge: [],
  bridges: [],
  claims: [],
};
