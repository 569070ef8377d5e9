/** One record without identity, as it enters a fact table. Dates are `yyyy-mm-dd`. */
export interface RecordFact {
  readonly recordId: string;
  readonly sourceCode: string;
  /** The child of the statistical linkage; records that no run has seen yet are children of their own. */
  readonly childId: string;
  readonly caseId: string | null;
  readonly deliveredOn: string;
  readonly forms: readonly string[];
  /** False: the source's code cannot decide the form. */
  readonly formCertain: boolean;
  readonly sex: "F" | "M" | null;
  /** At the incident, else at the report; null if it cannot be known. */
  readonly ageYears: number | null;
  readonly incidentOn: string | null;
  readonly reportedOn: string | null;
  readonly registeredOn: string | null;
  readonly incidentDistrict: string | null;
  readonly residenceDistrict: string | null;
  readonly officeDistrict: string | null;
  readonly services: number;
}

/**
 * Records as dictionary-coded columns, about 60 bytes a record beside its id, so that a national register of some million
 * records is counted in memory. Made by `FactTableBuilder`.
 */
export interface FactTable {
  readonly size: number;
  readonly recordIds: readonly string[];
  readonly sources: readonly string[];
  readonly source: Int32Array;
  /** Children are numbered from 0 to `children` − 1. */
  readonly children: number;
  readonly child: Int32Array;
  /** Number of the case within all sources' cases; −1 where the source gives none. */
  readonly case: Int32Array;
  readonly formSets: readonly (readonly string[])[];
  readonly formSet: Int32Array;
  readonly formCertain: Int32Array;
  /** 0 unknown, 1 girl, 2 boy. */
  readonly sex: Int32Array;
  /** −1 unknown. */
  readonly ageYears: Int32Array;
  readonly deliveryDay: Int32Array;
  readonly incidentDay: Int32Array;
  readonly reportDay: Int32Array;
  readonly registrationDay: Int32Array;
  /** District codes; place 0 is "" and stands for none. */
  readonly places: readonly string[];
  readonly incidentPlace: Int32Array;
  readonly residencePlace: Int32Array;
  readonly officePlace: Int32Array;
  readonly services: Int32Array;
}

/** Names of the columns that hold one number a record. */
export const COLUMNS = [
  "source",
  "child",
  "case",
  "formSet",
  "formCertain",
  "sex",
  "ageYears",
  "deliveryDay",
  "incidentDay",
  "reportDay",
  "registrationDay",
  "incidentPlace",
  "residencePlace",
  "officePlace",
  "services",
] as const;
export type Column = (typeof COLUMNS)[number];

/** The same table with the records of some sources only: for "what if a list had not been delivered". */
export function selectSources(facts: FactTable, sourceCodes: ReadonlySet<string>): FactTable {
  const rows: number[] = [];
  for (let row = 0; row < facts.size; row++) {
    if (sourceCodes.has(facts.sources[at(facts.source, row)] ?? "")) rows.push(row);
  }
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, Int32Array.from(rows, (row) => at(facts[name], row))]),
  ) as Record<Column, Int32Array>;
  return { ...facts, ...columns, size: rows.length, recordIds: rows.map((row) => facts.recordIds[row] ?? "") };
}

/** The value of a column in a row that is known to exist. */
export function at(column: Int32Array | Uint8Array, row: number): number {
  return column[row] as number;
}
