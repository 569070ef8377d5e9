import type { District } from "@suar/terminology";
import { type Chance, chanceOf, waitDays } from "./chance.ts";
import { CALENDAR, type Day } from "./days.ts";
import type { NameCulture } from "./names/culture.ts";
import { culturesOf } from "./names/cultureOfProvince.ts";
import { drawParent } from "./names/drawNames.ts";
import { drawNik } from "./nikOfPerson.ts";
import { type Address, drawAddress, drawElsewhere, drawHome } from "./places.ts";

/** Brothers and sisters share everything here. */
export interface Family {
  readonly head: number;
  readonly culture: NameCulture;
  readonly home: District;
  readonly movedTo: District;
  readonly address: Address;
  readonly mother: readonly string[];
  readonly father: readonly string[];
  readonly clan: string | undefined;
  readonly phones: readonly string[];
  readonly motherNik: string;
  /** When the family's first report reached anyone, and when the incident was. */
  readonly firstReportOn: Day;
  readonly incidentOn: Day;
  readonly incidentDistrict: District;
}

// The time of a first report is spread evenly over the years for any number of children: the index with its bits reversed.
const BUCKET_BITS = 11;
export const BUCKETS = 1 << BUCKET_BITS;

export function bucketOf(index: number): number {
  let bucket = 0;
  for (let bit = 0; bit < BUCKET_BITS; bit++) bucket |= ((index >> bit) & 1) << (BUCKET_BITS - 1 - bit);
  return bucket;
}

// Reports grow over the years: at the end nearly twice as many a day as at the beginning.
function reportDayAt(quantile: number): Day {
  const part = (-0.7 + Math.sqrt(0.49 + 1.2 * quantile)) / 0.6;
  return CALENDAR.from + Math.floor(part * (CALENDAR.to - CALENDAR.from));
}

function drawPhone(chance: Chance): string {
  const prefix = chance.pick([
    "811",
    "812",
    "813",
    "821",
    "822",
    "823",
    "852",
    "853",
    "857",
    "858",
    "877",
    "878",
    "895",
    "896",
  ]);
  return `${prefix}${String(chance.below(10 ** 8)).padStart(8, "0")}`;
}

/** The family that begins with this child. */
export function drawFamily(seed: number, kind: "child" | "adult", head: number): Family {
  const chance = chanceOf(seed, `family-${kind}`, head);
  const home = drawHome(chance);
  const culture = culturesOf(home.province).draw(chance);
  const firstReportOn = reportDayAt((bucketOf(head % BUCKETS) + chance.share()) / BUCKETS);
  const clan = culture.clan?.draw(chance);
  const motherBorn = firstReportOn - Math.floor((34 + chance.below(14)) * 365.25) - chance.below(365);
  return {
    head,
    culture,
    home,
    movedTo: chance.happens(0.09) ? drawElsewhere(chance, home) : home,
    address: drawAddress(chance),
    mother: drawParent(chance, culture, "F", undefined),
    father: drawParent(chance, culture, "M", clan),
    clan,
    phones: [drawPhone(chance), drawPhone(chance)],
    motherNik: drawNik(chance, home, motherBorn, "F"),
    firstReportOn,
    incidentOn: firstReportOn - waitDays(chance, 75),
    incidentDistrict: chance.happens(0.22) ? drawElsewhere(chance, home) : home,
  };
}
