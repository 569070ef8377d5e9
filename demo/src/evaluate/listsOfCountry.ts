import type { ListToLink } from "@suar/linkage";
import { type CountrySize, peopleOf } from "../country.ts";
import { isoOf, partsOf, two } from "../days.ts";
import type { Entry } from "../entry.ts";
import { DEMO_SOURCES } from "../sources/index.ts";

type Cell = string | readonly string[] | null;

// the columns of INDONESIAN_CHILD_MODEL
const COLUMNS: Readonly<Record<string, (entry: Entry) => Cell>> = {
  names: ({ name }) => [name],
  nik: ({ nik }) => (/^\d{16}$/.test(nik) ? nik : null),
  birthDate: (entry) => birthOf(entry),
  birthPlace: ({ source, birth, person }) =>
    hasBirthPlace(source, birth !== undefined) ? person.birthPlace.shortName : null,
  phones: ({ phone }) => (phone === "" ? null : [`0${phone}`]),
  parentNames: ({ parent }) => (parent === "" ? null : [parent]),
  sex: ({ source, person }) => (source === "platform" ? null : person.sex),
  district: ({ source, residence }) => (source === "polri" || source === "lpsk" ? null : residence.code),
  incidentDistrict: ({ source, incidentDistrict }) => (source === "platform" ? null : incidentDistrict.code),
  incidentDate: (entry) => incidentOf(entry),
};

function incidentOf({ source, incidentOn }: Entry): string | null {
  if (incidentOn === undefined || source === "platform") return null;
  return source === "sapa129" ? isoOf(incidentOn).slice(0, 7) : isoOf(incidentOn);
}

function hasBirthPlace(source: string, hasBirth: boolean): boolean {
  if (source === "sapa129") return hasBirth;
  return source !== "ngo" && source !== "platform";
}

function birthOf({ birth, ageYears, capture }: Entry): string {
  if (birth !== undefined) return `${birth.year}-${two(birth.month)}-${two(birth.day)}`;
  return String(partsOf(capture.reportedOn).year - ageYears);
}

export interface CountryToLink {
  readonly lists: readonly ListToLink[];
  /** The entry of each record, in the order of the lists. */
  readonly entries: readonly Entry[];
}

/** The country's records as the import would hand them to the linkage. */
export function listsOfCountry(size: CountrySize): CountryToLink {
  const bySource = new Map<string, Entry[]>(DEMO_SOURCES.map(({ code }) => [code, []]));
  for (const { entries } of peopleOf(size)) for (const entry of entries) bySource.get(entry.source)?.push(entry);
  const lists = DEMO_SOURCES.map(({ code, deduplicated }) => {
    const entries = bySource.get(code) ?? [];
    const columns = Object.fromEntries(Object.entries(COLUMNS).map(([name, read]) => [name, entries.map(read)]));
    return { name: code, deduplicated, columns };
  });
  return { lists, entries: DEMO_SOURCES.flatMap(({ code }) => bySource.get(code) ?? []) };
}
