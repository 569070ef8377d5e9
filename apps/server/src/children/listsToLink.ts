import type { Cell, ListToLink } from "@suar/linkage";
import type { Identity } from "../identity/index.ts";
import type { LinkableRecord } from "./store/records.ts";

/** A column as the child model reads it: from what is known of the record and of whom it is about. */
type ReadCell = (record: LinkableRecord, identity: Identity | undefined) => Cell;

/** The columns of INDONESIAN_CHILD_MODEL. */
const columns: Readonly<Record<string, ReadCell>> = {
  names: (_, identity) => identity?.names ?? null,
  nik: (_, identity) => identity?.nik ?? null,
  birthDate: (record, identity) => birthDateOf(identity) ?? birthYearByAge(record),
  sex: ({ sex }) => sex,
  district: ({ residenceDistrict }) => residenceDistrict,
  incidentDistrict: ({ incidentDistrict }) => incidentDistrict,
  incidentDate: ({ incidentOn, incidentPrecision }) => cutToPrecision(incidentOn, incidentPrecision),
  phones: (_, identity) => identity?.phones ?? null,
  parentNames: (_, identity) => identity?.parentNames ?? null,
};

function cutToPrecision(date: string | null, precision: LinkableRecord["incidentPrecision"]): string | null {
  if (date === null || precision === "day" || precision === null) return date;
  return date.slice(0, precision === "month" ? 7 : 4);
}

/** As far as it is known: of an estimated date only the year says something. */
function birthDateOf(identity: Identity | undefined): string | null {
  const date = identity?.birthDate;
  if (date === undefined || date === null) return null;
  return date.precision === "estimated" ? date.value.slice(0, 4) : date.value;
}

/** The year of birth that an age leaves, give or take one; the model allows for that. */
function birthYearByAge({ ageYears, incidentOn, reportedOn }: LinkableRecord): string | null {
  const year = (incidentOn ?? reportedOn)?.slice(0, 4);
  return ageYears === null || year === undefined ? null : String(Number(year) - ageYears);
}

/** The records of a run as the lists that they came in, and which record stands at which place of them all. */
export class ListsInTheMaking {
  readonly #lists = new Map<string, { deduplicated: boolean; ids: string[]; cells: Map<string, Cell[]> }>();

  add(record: LinkableRecord, identity: Identity | undefined): void {
    let list = this.#lists.get(record.sourceCode);
    if (list === undefined) {
      list = {
        deduplicated: record.deduplicated,
        ids: [],
        cells: new Map(Object.keys(columns).map((name) => [name, []])),
      };
      this.#lists.set(record.sourceCode, list);
    }
    list.ids.push(record.id);
    for (const [name, read] of Object.entries(columns)) list.cells.get(name)?.push(read(record, identity));
  }

  finished(): { lists: ListToLink[]; recordIds: string[] } {
    const byName = [...this.#lists].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      lists: byName.map(([name, { deduplicated, cells }]) => ({
        name,
        deduplicated,
        columns: Object.fromEntries(cells),
      })),
      recordIds: byName.flatMap(([, { ids }]) => ids),
    };
  }
}
