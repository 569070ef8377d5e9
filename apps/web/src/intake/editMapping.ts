import type { ColumnMapping, Mapping, TargetField } from "@suar/contract";

/** The steward's change to one column; from then on the column is the steward's word. */
export function changeColumn(mapping: Mapping, column: string, change: Partial<ColumnMapping>): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((each) =>
      each.column === column ? { ...each, ...change, seenFrom: "steward", confidence: 1 } : each,
    ),
  };
}

/** Sends a column elsewhere. What belonged to the old target (date order, codes) goes with it. */
export function changeTarget(mapping: Mapping, column: string, target: TargetField | null): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((each) =>
      each.column === column ? { column, target, seenFrom: "steward", confidence: 1 } : each,
    ),
  };
}

/** What a source's value stands for: our code, null where it cannot decide, undefined where it is not known. */
export function changeCode(mapping: Mapping, column: string, value: string, code: string | null | undefined): Mapping {
  const known = mapping.columns.find((each) => each.column === column)?.codes ?? {};
  const { [value]: _, ...others } = known;
  return changeColumn(mapping, column, { codes: code === undefined ? others : { ...others, [value]: code } });
}

export function isDate(target: TargetField | null): boolean {
  return (
    target === "birthDate" ||
    target === "incidentDate" ||
    target === "reportedDate" ||
    target === "registeredDate" ||
    target === "serviceDate"
  );
}

/** Fields without which the figure can say little; each group needs one of its fields. */
const WANTED: readonly (readonly TargetField[])[] = [
  ["form", "legalBasis"],
  ["reportedDate", "incidentDate", "registeredDate"],
  ["birthDate", "ageYears"],
  ["name", "nik"],
];

/** The groups of wanted fields of which no column gives any. */
export function missingFields(mapping: Mapping): readonly (readonly TargetField[])[] {
  const given = new Set(mapping.columns.map((column) => column.target));
  return WANTED.filter((group) => !group.some((field) => given.has(field)));
}
